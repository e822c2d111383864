import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HoldView } from '../../../electron/contract/booking.contract';
import { clockText } from '../../../electron/domain/clock-text';
import styles from './reservations.module.css';

/** How long the seats are still held, by the time that main said remains. */
export function HoldClock({ hold }: { hold: HoldView }) {
  const { t } = useTranslation('office-reservations');
  const endsAt = useMemo(() => performance.now() + hold.remainingMs, [hold]);
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return <p className={styles.dim}>{t('heldFor', { clock: clockText(endsAt - now) })}</p>;
}
