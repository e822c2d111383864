import { BadgeCheck, Banknote, Camera, Clock } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReservationView } from '../../../electron/contract/booking.contract';
import { formatMoney, formatTime } from '../../lib/format';
import { useSettings } from '../../lib/settings.store';
import { formatWait } from '../../lib/wait';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Screen } from '../../ui/screen';
import styles from './done-screen.module.css';
import { Stub } from './stub';

export type DoneScreenProps = { reservation: ReservationView; onDone: () => void };

/** Sooner than this nobody has taken a picture or written eight signs down. */
const askedWithinMs = 3000;

/**
 * The code and what it is for. Nothing of it stays when the patron goes. What ends the visit is away from where every
 * screen before had its main action.
 */
export function DoneScreen({ reservation, onDone }: DoneScreenProps) {
  const { t, i18n } = useTranslation('checkout');
  const { idleSeconds, idleWarningSeconds } = useSettings();
  const clearsAfter = formatWait((idleSeconds + idleWarningSeconds) * 1000, i18n.language);
  const [isAsking, setAsking] = useState(false);
  const isEarly = useEarly(askedWithinMs);
  return (
    <Screen
      name="done"
      title={t('done.title')}
      headerEnd={<Button onPress={() => (isEarly() ? setAsking(true) : onDone())}>{t('done.done')}</Button>}
      footer={<p className={styles.clears}>{t('done.clears', { wait: clearsAfter })}</p>}
    >
      <div className={styles.columns}>
        <Stub reservation={reservation} />
        <NextSteps reservation={reservation} />
      </div>
      {isAsking ? <DoneQuestion onYes={onDone} onNo={() => setAsking(false)} /> : null}
    </Screen>
  );
}

/** Tells, whenever it is asked, whether the screen has stood for less than that. */
function useEarly(ms: number): () => boolean {
  const since = useRef(0);
  useEffect(() => void (since.current = performance.now()), []);
  return () => performance.now() - since.current < ms;
}

function DoneQuestion({ onYes, onNo }: { onYes: () => void; onNo: () => void }) {
  const { t } = useTranslation('checkout');
  return (
    <Dialog
      title={t('done.question')}
      onClose={onNo}
      actions={
        <>
          <Button onPress={onYes}>{t('done.yes')}</Button>
          <Button variant="primary" size="large" onPress={onNo}>
            {t('done.no')}
          </Button>
        </>
      }
    >
      <p>{t('done.consequence')}</p>
    </Dialog>
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
