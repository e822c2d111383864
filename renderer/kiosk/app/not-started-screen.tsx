import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../lib/act';
import { foyer } from '../../lib/foyer-client';
import { useNotStartedWords, type NotStarted } from '../../lib/not-started-words';
import { LeaveDialog } from './leave-dialog';
import styles from './not-started-screen.module.css';
import { TroubleScreen } from './trouble-screen';
import { useStaffGesture } from './use-staff-gesture';

/** The question is not left standing for whoever comes next. */
const questionMs = 20_000;

/** Foyer could not start. The staff's gesture leaves the kiosk from here: nobody can sign in. */
export function NotStartedScreen({ details }: { details: NotStarted }) {
  const { t } = useTranslation('not-started');
  const words = useNotStartedWords(details);
  const [isLeaving, setLeaving] = useState(false);
  // What comes of it, this screen is told by main as every window is.
  const again = useAct(
    () => foyer.terminal.startAgain(),
    () => {},
  );
  useEffect(() => {
    if (!isLeaving) return undefined;
    const timer = setTimeout(() => setLeaving(false), questionMs);
    return () => clearTimeout(timer);
  }, [isLeaving]);
  useStaffGesture(() => setLeaving(true));
  return (
    <>
      <TroubleScreen kind="outOfOrder" logId={null} onTryAgain={again.run} isTrying={again.isBusy}>
        <section className={styles.staff} aria-label={t('forStaff')}>
          <h2>{words.title}</h2>
          <p>{words.cause}</p>
          <p>{words.toDo}</p>
          <p>{words.safe}</p>
          <p className={styles.small}>{words.logged}</p>
        </section>
      </TroubleScreen>
      {isLeaving ? <LeaveDialog onStay={() => setLeaving(false)} /> : null}
    </>
  );
}
