import { useTranslation } from 'react-i18next';
import type { ReservationView } from '../../../electron/contract/booking.contract';
import { useAct } from '../../lib/act';
import { announce } from '../../ui/announcer';
import { errorText } from '../../lib/errors-text';
import { formatDayShort, formatTime } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { useSeatWords } from '../../lib/seat-words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import styles from './my-reservations.module.css';

export type CancelDialogProps = {
  reservation: ReservationView;
  onCancelled: (reservation: ReservationView) => void;
  onKeep: () => void;
};

/** Asks once, naming what goes. */
export function CancelDialog({ reservation, onCancelled, onKeep }: CancelDialogProps) {
  const { t } = useTranslation('reservations');
  const words = useSeatWords();
  const { movie, showtime, tickets } = reservation;
  const { run, isBusy, error } = useAct(
    () => foyer.booking.cancelReservation({ reservationId: reservation.id }),
    (cancelled) => {
      onCancelled(cancelled);
      announce(t('cancel.done'));
    },
  );
  return (
    <Dialog
      title={t('cancel.question')}
      onClose={onKeep}
      actions={
        <>
          <Button variant="danger" size="large" isBusy={isBusy} onPress={run}>
            {t('cancel.confirm')}
          </Button>
          <Button size="large" isDisabled={isBusy} onPress={onKeep}>
            {t('cancel.keep')}
          </Button>
        </>
      }
    >
      <p className={styles.what}>
        <strong>{movie.title}</strong>
        <span>
          {t('when', {
            day: formatDayShort(showtime.businessDay),
            time: formatTime(showtime.startsAt),
            auditorium: showtime.auditoriumName,
          })}
        </span>
      </p>
      <p>
        {t('cancel.goes')} <strong>{words.seats(tickets)}</strong>
      </p>
      {error === undefined ? null : <Notice tone="wrong">{errorText(error)}</Notice>}
    </Dialog>
  );
}
