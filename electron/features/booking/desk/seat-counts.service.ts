import type { SeatCounts } from '../../../contract/reservations.contract';
import type { LayoutId, ShowtimeId } from '../../../contract/values';
import type { ReadDatabase } from '../../../database/database';
import { countBlockedSeats } from '../../catalog/auditoriums/blocked-seats.service';
import { selectCapacities } from '../../catalog/auditoriums/layout.reads';
import { selectClaimsByState } from './seat-counts.queries';

/** How each showtime's seats stand at `now`, derived from the claims. */
export async function readSeatCounts(
  db: ReadDatabase,
  now: number,
  showtimes: readonly { id: ShowtimeId; layout_id: LayoutId }[],
): Promise<Map<ShowtimeId, SeatCounts>> {
  if (showtimes.length === 0) return new Map();
  const ids = showtimes.map((showtime) => showtime.id);
  const capacityOf = await selectCapacities(db, [...new Set(showtimes.map((each) => each.layout_id))]);
  const claimsOf = new Map((await selectClaimsByState(db, now, ids)).map((row) => [row.showtime_id, row]));
  const keptBackOf = await countBlockedSeats(db, ids, now);
  return new Map(
    showtimes.map(({ id, layout_id }) => {
      const row = claimsOf.get(id);
      const [claims, held, collected] = [row?.claims, row?.held, row?.collected].map((n) => Number(n ?? 0));
      const capacity = capacityOf.get(layout_id) ?? 0;
      const reserved = claims! - held! - collected!;
      const keptBack = keptBackOf.get(id) ?? 0;
      const free = capacity - claims! - keptBack;
      return [id, { capacity, held: held!, reserved, collected: collected!, keptBack, free }];
    }),
  );
}

export function addCounts(all: Iterable<SeatCounts>): SeatCounts {
  const sum = { capacity: 0, held: 0, reserved: 0, collected: 0, keptBack: 0, free: 0 };
  for (const counts of all)
    for (const key of Object.keys(sum) as (keyof SeatCounts)[]) sum[key] += counts[key];
  return sum;
}
