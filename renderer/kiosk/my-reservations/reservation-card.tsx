import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReservationView } from '../../../electron/contract/booking.contract';
import { formatDayShort, formatMoney, formatTime } from '../../lib/format';
import { posterUrl } from '../../lib/poster-url';
import { groupCode, spellCode } from '../../lib/shown-code';
import { useSeatWords } from '../../lib/seat-words';
import { now, useSettings } from '../../lib/settings.store';
import { formatSpan } from '../../lib/wait';
import { Button } from '../../ui/button';
import { Picture } from '../../ui/picture';
import { CancelDialog } from './cancel-dialog';
import { useMyReservationsStore } from './my-reservations.store';
import styles from './reservation-card.module.css';
import { standingOf, whyNotCancellable, type WhyNotCancellable } from './reservation.rules';

export type ReservationCardProps = {
  reservation: ReservationView;
  /** One below the heading that it stands under. */
  heading: 'h2' | 'h3';
};

/** One reservation: what, when, where, how it stands, and the way to cancel it or why there is none. */
export function ReservationCard({ reservation, heading: Heading }: ReservationCardProps) {
  const { t } = useTranslation('reservations');
  const words = useSeatWords();
  const { movie, showtime, code } = reservation;
  const standing = standingOf(reservation);
  return (
    <article className={styles.card} data-standing={standing} data-code={code}>
      <Picture src={posterUrl(movie.posterId, 240)} alt="" title={movie.title} width={170} />
      <div className={styles.words}>
        <p className={styles.state}>{t(`state.${standing}`)}</p>
        <Heading>{movie.title}</Heading>
        <p className={styles.when}>
          {t('when', {
            day: formatDayShort(showtime.businessDay),
            time: formatTime(showtime.startsAt),
            auditorium: showtime.auditoriumName,
          })}
        </p>
        <p>{words.seats(reservation.tickets)}</p>
      </div>
      <dl className={styles.facts}>
        <div>
          <dt>{t('code')}</dt>
          <dd aria-label={spellCode(code)}>{groupCode(code)}</dd>
        </div>
        <div>
          <dt>{t('sum')}</dt>
          <dd>{formatMoney(reservation.total)}</dd>
        </div>
      </dl>
      <Cancelling reservation={reservation} />
    </article>
  );
}

function Cancelling({ reservation }: { reservation: ReservationView }) {
  const { t } = useTranslation('reservations');
  const { cancelCutoffMinutes } = useSettings();
  const noteChange = useMyReservationsStore((state) => state.noteChange);
  const [isAsking, setAsking] = useState(false);
  const [wasCancelledHere, setCancelledHere] = useState(false);
  const why = whyNotCancellable(reservation, cancelCutoffMinutes, now());
  if (why !== null) return <WhyNot why={why} takesFocus={wasCancelledHere} />;
  function takeCancelled(cancelled: ReservationView) {
    setAsking(false);
    setCancelledHere(true);
    noteChange(cancelled);
  }
  return (
    <div className={styles.action}>
      <Button onPress={() => setAsking(true)}>{t('cancel.action')}</Button>
      {isAsking ? (
        <CancelDialog reservation={reservation} onCancelled={takeCancelled} onKeep={() => setAsking(false)} />
      ) : null}
    </div>
  );
}

/** Stands where the button was; after a cancellation it takes the focus that the button cannot have back. */
function WhyNot({ why, takesFocus }: { why: WhyNotCancellable; takesFocus: boolean }) {
  const { t, i18n } = useTranslation('reservations');
  const { cancelCutoffMinutes } = useSettings();
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (takesFocus) words.current?.focus();
  }, [takesFocus]);
  return (
    <p ref={words} className={styles.why} tabIndex={-1}>
      {t(`why.${why}`, { span: formatSpan(cancelCutoffMinutes, i18n.language) })}
    </p>
  );
}
