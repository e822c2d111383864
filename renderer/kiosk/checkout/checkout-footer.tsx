import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Money } from '../../../electron/contract/values';
import { formatMoney } from '../../lib/format';
import { useHoldStore, useRemainingMs } from '../../lib/hold.store';
import { useSettings } from '../../lib/settings.store';
import { CountdownRing } from '../../ui/countdown-ring';
import styles from './checkout-footer.module.css';

export type CheckoutFooterProps = {
  total: Money;
  /** What the sum is for. */
  note: string;
  /** The screen's main action. */
  children: ReactNode;
};

/** The sum, the time that is left of the hold, and the next step: the same place on every screen of the way. */
export function CheckoutFooter({ total, note, children }: CheckoutFooterProps) {
  return (
    <div className={styles.footer}>
      <div className={styles.sum} role="status">
        <span className={styles.total}>{formatMoney(total)}</span>
        <span className={styles.note}>{note}</span>
      </div>
      <TimeLeft />
      <div className={styles.action}>{children}</div>
    </div>
  );
}

function TimeLeft() {
  const { t } = useTranslation('checkout');
  const remainingMs = useRemainingMs();
  const { hold, totalMs } = useHoldStore();
  const { renewWindowSeconds } = useSettings();
  if (!hold) return null;
  return (
    <CountdownRing
      remainingMs={remainingMs}
      totalMs={totalMs}
      isUrgent={remainingMs <= renewWindowSeconds * 1000}
      label={t('timeLeft')}
    />
  );
}
