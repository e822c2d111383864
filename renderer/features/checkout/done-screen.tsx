import { BadgeCheck, Banknote, Camera, Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ReservationView } from '../../../electron/contract/booking.contract';
import { formatMoney, formatTime } from '../../lib/format';
import { useSettings } from '../../lib/settings.store';
import { formatWait } from '../../lib/wait';
import { Button } from '../../ui/button';
import { Screen } from '../../ui/screen';
import styles from './done-screen.module.css';
import { Stub } from './stub';

export type DoneScreenProps = { reservation: ReservationView; onDone: () => void };

/** The code and what it is for. Nothing of it stays when the patron goes. */
export function DoneScreen({ reservation, onDone }: DoneScreenProps) {
  const { t, i18n } = useTranslation('checkout');
  const { idleSeconds, idleWarningSeconds } = useSettings();
  const clearsAfter = formatWait((idleSeconds + idleWarningSeconds) * 1000, i18n.language);
  return (
    <Screen
      name="done"
      title={t('done.title')}
      footer={
        <div className={styles.footer}>
          <p className={styles.clears}>{t('done.clears', { wait: clearsAfter })}</p>
          <Button variant="primary" size="large" isFullWidth onPress={onDone}>
            {t('done.done')}
          </Button>
        </div>
      }
    >
      <div className={styles.columns}>
        <Stub reservation={reservation} />
        <NextSteps reservation={reservation} />
      </div>
    </Screen>
  );
}

function NextSteps({ reservation }: { reservation: ReservationView }) {
  const { t } = useTranslation('checkout');
  const { movie, showtime, total } = reservation;
  const { minimumAge } = movie.certificate;
  const start = formatTime(showtime.startsAt);
  return (
    <section className={styles.next}>
      <h2>{t('done.next')}</h2>
      <ol role="list">
        <li>
          <Camera aria-hidden="true" />
          <span>{t('done.keep')}</span>
        </li>
        <li>
          <Banknote aria-hidden="true" />
          <span>{t('done.pay', { sum: formatMoney(total) })}</span>
        </li>
        {minimumAge === null ? null : (
          <li>
            <BadgeCheck aria-hidden="true" />
            <span>{t('done.age', { age: minimumAge })}</span>
          </li>
        )}
        <li>
          <Clock aria-hidden="true" />
          <span>{t('done.come', { time: start, end: formatTime(showtime.endsAt) })}</span>
        </li>
      </ol>
    </section>
  );
}
