import { useEffect } from 'react';
import { isFoyerError } from '../../../electron/contract/errors';
import { useSetupEnd } from '../setup/setup-end.store';
import { SetupScreen } from '../setup/setup-screen';
import { addressEnding } from '../../lib/address-endings';
import { forgetTyped } from '../../lib/forget-typed';
import { useSettings } from '../../lib/settings.store';
import { useUpdating } from '../../lib/use-updating';
import { Announcer } from '../../ui/announcer';
import { KeyboardDock } from '../../ui/keyboard/keyboard-dock';
import { ErrorBoundary } from './error-boundary';
import styles from './app.module.css';
import { HoldQuestion } from './hold-question';
import { IdleQuestion } from './idle-question';
import { NotStartedScreen } from './not-started-screen';
import { TroubleScreen } from './trouble-screen';
import { UpdatingScreen } from './updating-screen';
import { useIdle } from './use-idle';
import { useStaffGesture } from './use-staff-gesture';
import { useTerminal } from './use-terminal';
import { endVisit, openStaffDoor } from './visit-actions';
import { VisitBar } from './visit-bar';
import barStyles from './visit-bar.module.css';
import { VisitScreens } from './visit-screens';
import { currentOf, useVisitStore } from './navigation.store';
import { logIdOf } from '../../lib/errors-text';
import { foyer } from '../../lib/foyer-client';

export function App() {
  const { country } = useSettings();
  return (
    <div className={styles.app}>
      <ErrorBoundary onBroken={endVisit}>
        <Terminal />
      </ErrorBoundary>
      <KeyboardDock addressEnding={addressEnding(country)} />
      <Announcer />
    </div>
  );
}

function Terminal() {
  const terminal = useTerminal();
  const { phase } = useSetupEnd();
  const updating = useUpdating();
  // Most starts take no time that a word about it would be worth.
  if (terminal.status === 'starting') return updating ? <UpdatingScreen updating={updating} /> : null;
  if (terminal.status === 'outOfOrder' && isFoyerError(terminal.error, 'NOT_STARTED')) {
    const { details } = terminal.error;
    // By its id: one that fails as the last did is another screen all the same.
    return <NotStartedScreen key={details.id} details={details} />;
  }
  if (terminal.status === 'outOfOrder')
    return <TroubleScreen kind="outOfOrder" logId={logIdOf(terminal.error)} onTryAgain={terminal.reload} />;
  if (!terminal.isSetUp || phase !== 'none') return <SetupScreen onFinished={endVisit} />;
  return <Visit />;
}

function Visit() {
  const { idleSeconds, idleWarningSeconds } = useSettings();
  const isVisiting = useVisitStore(({ path }) => currentOf(path).name !== 'attract');
  const times = { idleMs: idleSeconds * 1000, warningMs: idleWarningSeconds * 1000 };
  const idle = useIdle(isVisiting, times, { onTouch: tellMain, onGone: endVisit });
  useEffect(() => {
    if (!isVisiting) forgetTyped();
  }, [isVisiting]);
  useStaffGesture(() => void openStaffDoor());
  return (
    <>
      <div className={barStyles.stage}>
        <VisitBar />
        <VisitScreens />
      </div>
      <HoldQuestion isSilent={idle.leftMs !== null} />
      {idle.leftMs === null ? null : <IdleQuestion leftMs={idle.leftMs} onStay={idle.stay} />}
    </>
  );
}

/** Main sees touches and keys, but not the presses of assistive technology. */
function tellMain(): void {
  foyer.terminal.touch().catch(() => {});
}
