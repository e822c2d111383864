import { useTranslation } from 'react-i18next';
import type { SeatCounts } from '../../../electron/contract/reservations.contract';
import type { ShowtimeId } from '../../../electron/contract/values';
import { addressOf } from '../../lib/section-link';
import { ErrorNote } from '../ui/error-note';
import { CountLink, SectionLink } from '../ui/section-link';
import { OfficeSeatMap } from './office-seat-map';
import { useReservationsStore } from './reservations.store';
import { seatLooks } from './desk-seat-looks';
import { ShowtimeChoice } from './showtime-choice';
import { useSeats } from './use-seats';
import styles from './reservations.module.css';

/** One showtime's house, followed live; a reserved seat opens its reservation. */
export function SeatsLive() {
  const showtimeId = useReservationsStore((state) => state.showtimeId);
  return (
    <>
      <ShowtimeChoice onlyOnSale={false} />
      {showtimeId ? <SeatPlan key={showtimeId} showtimeId={showtimeId} /> : null}
    </>
  );
}

function SeatPlan({ showtimeId }: { showtimeId: ShowtimeId }) {
  const { t } = useTranslation('office-reservations');
  const choose = useReservationsStore((state) => state.choose);
  const seats = useSeats(showtimeId);
  if (!seats.value) return seats.status === 'failed' ? <ErrorNote error={seats.error} /> : null;
  const { layout, claimed, counts } = seats.value;
  return (
    <>
      <Counts counts={counts} showtimeId={showtimeId} />
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
      <p className={styles.dim}>
        {t('pressSeat')}{' '}
        <SectionLink to={addressOf('schedule', { showtime: showtimeId })}>{t('inSchedule')}</SectionLink>
      </p>
    </>
  );
}

const stageOf = { reserved: 'waiting', collected: 'collected' } as const;

function Counts({ counts, showtimeId }: { counts: SeatCounts; showtimeId: ShowtimeId }) {
  const { t } = useTranslation('office-reservations');
  const shown = ['capacity', 'held', 'reserved', 'collected', 'keptBack', 'free'] as const;
  return (
    <dl className={styles.counts}>
      {shown.map((id) => (
        <div key={id} className={styles.count} data-count={id}>
          <dt>{t(`count.${id}`)}</dt>
          <dd>
            {id === 'reserved' || id === 'collected' ? (
              <CountLink
                count={counts[id]}
                to={addressOf('reservations', { showtime: showtimeId, stage: stageOf[id] })}
              />
            ) : (
              counts[id]
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
