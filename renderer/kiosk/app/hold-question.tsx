import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HoldId } from '../../../electron/contract/values';
import { errorText } from '../../lib/errors-text';
import { useHoldStore, useRemainingMs } from '../../lib/hold.store';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { CountdownRing } from '../../ui/countdown-ring';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import styles from './idle-question.module.css';
import { judgeHold } from './judge-hold';
import { renewHold, settleHold } from './visit-actions';

/** Asks in the hold's last seconds whether more time is needed, and ends it when they are over. */
export function HoldQuestion({ isSilent }: { isSilent: boolean }) {
  const { hold, deadline, isExpired } = useHoldStore();
  const remainingMs = useRemainingMs();
  const [answeredDeadline, setAnsweredDeadline] = useState(0);
  const phase = hold ? judgeHold(hold, remainingMs, isExpired) : 'none';
  useEffect(() => {
    if (phase === 'over') void settleHold();
  }, [phase]);
  useLastCall(phase === 'last' || phase === 'renewable', deadline);
  if (!hold || phase !== 'renewable' || answeredDeadline === deadline || isSilent) return null;
  return (
    <RenewDialog
      holdId={hold.id}
      remainingMs={remainingMs}
      onAnswered={() => setAnsweredDeadline(deadline)}
    />
  );
}

/** Says once, for each deadline, that the time is nearly over. */
function useLastCall(isLast: boolean, deadline: number): void {
  const { t } = useTranslation('app');
  const said = useRef(0);
  useEffect(() => {
    if (!isLast || said.current === deadline) return;
    said.current = deadline;
    announce(t('hold.lastCall'), 'assertive');
  }, [isLast, deadline, t]);
}

type RenewDialogProps = {
  holdId: HoldId;
  remainingMs: number;
  onAnswered: () => void;
};

function RenewDialog({ holdId, remainingMs, onAnswered }: RenewDialogProps) {
  const { t } = useTranslation('app');
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const totalMs = useRef(remainingMs).current;
  async function renew() {
    setBusy(true);
    try {
      await renewHold(holdId);
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  }
  return (
    <Dialog
      title={t('hold.title')}
      onClose={onAnswered}
      actions={
        <>
          <Button variant="primary" size="large" isBusy={isBusy} onPress={() => void renew()}>
            {t('hold.renew')}
          </Button>
          <Button onPress={onAnswered}>{t('hold.goOn')}</Button>
        </>
      }
    >
      <p>{t('hold.text')}</p>
      {error ? <Notice tone="wrong">{errorText(error)}</Notice> : null}
      <div className={styles.countdown}>
        <CountdownRing remainingMs={remainingMs} totalMs={totalMs} isUrgent label={t('hold.countdown')} />
      </div>
    </Dialog>
  );
}
