import type { DemoReservations } from '../demo-data';
import { pickWeighted } from '../seeded-random';
import type { Shown } from './programme-history';
import { openSeating, type HistorySeats } from './seating';
import { dayMs, minuteMs } from '../../domain/durations';

/** People who come together, and what became of their reservation. Seats are places in the layout's seats. */
export type Party = {
  reservedAt: number;
  size: number;
  wantsSpace: boolean;
  seats: number[];
  /** Null where they never did. */
  cancelledAt: number | null;
  isCancelledByStaff: boolean;
};
type Scope = { shown: Shown; random: () => number; until: number; reservations: DemoReservations };

const cancelledShare = 0.06;
const byStaffShare = 0.15;
const fullest = 0.97;

/** Who had reserved by `until`, in the order in which they came, each party on seats that were free at that moment. */
export function letPartiesCome(scope: Scope, seating: HistorySeats): Party[] {
  const { shown, until } = scope;
  const capacity = shown.layout.seats.length;
  const wanted = Math.round(capacity * Math.min(fullest, shown.demand));
  const parties: Party[] = [];
  for (let seats = 0; seats < wanted; seats += parties.at(-1)!.size) parties.push(drawParty(scope));
  const came = parties
    .filter((party) => party.reservedAt <= until && party.reservedAt >= shown.row.created_at)
    .sort((a, b) => a.reservedAt - b.reservedAt);
  const house = openSeating(seating);
  const leaving = came
    .filter((party) => party.cancelledAt !== null)
    .sort((a, b) => a.cancelledAt! - b.cancelledAt!);
  let left = 0;
  return came.filter((party) => {
    for (; left < leaving.length && leaving[left]!.cancelledAt! < party.reservedAt; left += 1)
      if (leaving[left]!.seats.length > 0) house.giveBack(leaving[left]!.seats);
    party.seats = (party.wantsSpace ? house.takeSpace() : house.take(party.size)) ?? [];
    return party.seats.length > 0;
  });
}

function drawParty({ shown, random, until, reservations }: Scope): Party {
  const { row } = shown;
  const reservedAt = Math.floor(row.starts_at - leadMs(random));
  const latest = Math.min(row.sales_close_at - 1, reservedAt);
  const couldCancel = row.starts_at - latest > 5 * minuteMs && random() < cancelledShare;
  const cancelledAt = Math.floor(latest + (row.starts_at - latest) * (0.1 + random() * 0.85));
  return {
    reservedAt: latest,
    size: pickWeighted(reservations.partySizes, random).size,
    wantsSpace: random() < 0.01,
    seats: [],
    cancelledAt: couldCancel && cancelledAt <= until ? cancelledAt : null,
    isCancelledByStaff: random() < byStaffShare,
  };
}

/** Nearly half come on the day itself, some after the advertising began, the others up to two weeks before. */
function leadMs(random: () => number): number {
  const when = random();
  if (when < 0.04) return -random() * 9 * minuteMs;
  if (when < 0.46) return random() ** 2 * 8 * 60 * minuteMs + minuteMs;
  if (when < 0.76) return (0.3 + random() * 3) * dayMs;
  return (3 + random() ** 1.5 * 10) * dayMs;
}
