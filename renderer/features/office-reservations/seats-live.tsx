import { useTranslation } from 'react-i18next';
import type { SeatCounts } from '../../../electron/contract/reservations.contract';
import type { ShowtimeId } from '../../../electron/contract/values';
import { ErrorNote } from '../../office/ui/error-note';
import { OfficeSeatMap } from './office-seat-map';
import { useReservationsStore } from './reservations.store';
import { seatLooks } from './seat-looks';
import { ShowtimeChoice } from './showtime-choice';
import { useSeats } from './use-seats';
import styles from './reservations.module.css';

/** One showtime's house, followed live; a reserved seat opens its reservation. */
export function SeatsLive() {
  const showtimeId = useReservationsStore((state) => state.showtimeId);
  return (
    <>
      <ShowtimeChoice onlyOnSale={false} />
      {showtimeId ? <House key={showtimeId} showtimeId={showtimeId} /> : null}
    </>
  );
}

function House({ showtimeId }: { showtimeId: ShowtimeId }) {
  const { t } = useTranslation('office-reservations');
  const choose = useReservationsStore((state) => state.choose);
  const seats = useSeats(showtimeId);
  if (!seats.value) return seats.status === 'failed' ? <ErrorNote error={seats.error} /> : null;
  const { layout, claimed, counts } = seats.value;
  return (
    <>
      <Counts counts={counts} />
      <div className={styles.house}>
        <OfficeSeatMap
          layout={layout}
          looks={seatLooks(seats.value)}
          onSeat={(seatId) => {
            const claim = claimed.find((one) => one.seatId === seatId);
            if (claim?.reservationId) choose(claim.reservationId);
          }}
        />
      </div>
      <p className={styles.dim}>{t('pressSeat')}</p>
    </>
  );
}

function Counts({ counts }: { counts: SeatCounts }) {
  const { t } = useTranslation('office-reservations');
  const shown = ['capacity', 'held', 'reserved', 'collected', 'keptBack', 'free'] as const;
  return (
    <dl className={styles.counts}>
      {shown.map((id) => (
        <div key={id} data-count={id}>
          <dt>{t(`count.${id}`)}</dt>
          <dd>{counts[id]}</dd>
        </div>
      ))}
    </dl>
  );
}
