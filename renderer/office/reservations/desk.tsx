import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../electron/contract/contract';
import type { ShowtimeId } from '../../../electron/contract/values';
import { foyer } from '../../lib/foyer-client';
import { buildSeatPlan, seatNamesIn } from '../../lib/seat-plan';
import { useSeatWords } from '../../lib/seat-words';
import { ErrorNote } from '../ui/error-note';
import { OfficeButton } from '../ui/office-button';
import { useDeskDraft } from './desk-draft';
import { DeskForm } from './desk-form';
import { OfficeSeatMap } from './office-seat-map';
import { NothingOnSale } from './nothing-on-sale';
import { useReservationsStore } from './reservations.store';
import { mayTake, seatLooks } from './desk-seat-looks';
import { ShowtimeChoice } from './showtime-choice';
import { useHeldSeats } from './use-held-seats';
import { useSeats } from './use-seats';
import styles from './reservations.module.css';
import { Refusal } from '../ui/refusal';

/** Reserving for somebody who stands or telephones: seats are held while the rest is asked. */
export function Desk() {
  const showtimeId = useReservationsStore((state) => state.showtimeId);
  return (
    <>
      <ShowtimeChoice onlyOnSale />
      {showtimeId ? <Choice key={showtimeId} showtimeId={showtimeId} /> : <NothingOnSale />}
    </>
  );
}

function Choice({ showtimeId }: { showtimeId: ShowtimeId }) {
  const { t } = useTranslation('office-reservations');
  const seats = useSeats(showtimeId);
  const hold = seats.value?.hold ?? null;
  const desk = useDeskDraft();
  // Whoever goes elsewhere gives the seats back.
  useEffect(() => () => void foyer.booking.releaseHold().catch(() => undefined), []);
  const held = useHeldSeats(showtimeId, hold, seats.reload);
  if (!seats.value) return seats.status === 'failed' ? <ErrorNote error={seats.error} /> : null;
  const { layout, movie, houseSeats } = seats.value;
  const looks = seatLooks(seats.value, hold?.seatIds);
  return (
    <div className={styles.desk}>
      <div className={styles.house}>
        <OfficeSeatMap
          layout={layout}
          looks={looks}
          onSeat={(seatId) => {
            if (mayTake(looks.get(seatId))) held.press(seatId);
          }}
        />
        {houseSeats.length > 0 ? <p className={styles.dim}>{t('houseHint')}</p> : null}
        <Refusal error={held.error} />
      </div>
      {hold && hold.seatIds.length > 0 ? (
        <DeskForm
          key={hold.id}
          hold={hold}
          layout={layout}
          minimumAge={movie.certificate.minimumAge}
          houseSeats={houseSeats}
          desk={desk}
          onReserved={() => {
            desk.clear();
            held.forget();
          }}
        />
      ) : held.lost.length > 0 ? (
        <TimeOver lost={held.lost} layout={layout} name={desk.draft.name} onAgain={held.holdAgain} />
      ) : (
        <p className={styles.dim}>{t('pickSeats')}</p>
      )}
    </div>
  );
}

type TimeOverProps = {
  lost: ReturnType<typeof useHeldSeats>['lost'];
  layout: OutputOf<'reservations.readSeats'>['layout'];
  name: string;
  onAgain: () => Promise<void>;
};

/** The hold ran out while somebody was asked: what was typed is still there, and one press holds the seats again. */
function TimeOver({ lost, layout, name, onAgain }: TimeOverProps) {
  const { t } = useTranslation('office-reservations');
  const words = useSeatWords();
  return (
    <div className={styles.form} role="status">
      <p className={styles.note}>
        {t('timeOver', { count: lost.length, seats: words.seats(seatNamesIn(buildSeatPlan(layout), lost)) })}
      </p>
      {name.trim() === '' ? null : <p className={styles.dim}>{t('timeOverKept', { name: name.trim() })}</p>}
      <OfficeButton variant="primary" onPress={() => void onAgain()}>
        {t('holdAgain', { count: lost.length })}
      </OfficeButton>
    </div>
  );
}
