import type { ShowtimeTable } from '../../database/schema';
import { letPartiesCome } from './audience';
import type { Shown } from './programme-history';
import { writeEntry } from './records';
import { planSeating, type HistorySeats } from './seating';
import { writeReservation } from './write-reservation';
import type { WritingScope } from './writing-scope';
import { hourMs } from '../../domain/durations';

const cancelledShare = 0.004;
const reasons = [
  'The projector is broken.',
  'The copy did not arrive.',
  'The heating failed.',
  'A private party has the hall.',
];

/** A showtime with everybody who came, and what the journal has of it. */
export function writeShowtime(scope: WritingScope, day: number, shown: Shown): void {
  const { records, ids, random, now, admin } = scope;
  const cancelledAt = whenCancelled(shown.row, random, now);
  const reason = cancelledAt === null ? null : reasons[Math.floor(random() * reasons.length)]!;
  const row: ShowtimeTable =
    reason === null ? shown.row : { ...shown.row, state: 'cancelled', cancel_reason: reason };
  records.showtime({ ...row, version: 0 });
  const subject = `${shown.film.title}, ${shown.startsAtLocal.replace('T', ' ')}`;
  const told = { by: admin, subjectId: row.id, subject };
  writeEntry(records, ids, { ...told, at: row.created_at, action: 'showtime.added', after: shown.row });
  const until = Math.min(now, cancelledAt ?? now);
  const parties = letPartiesCome(
    { shown, random, until, reservations: scope.reservations },
    seatingOf(scope, shown),
  );
  let standing = 0;
  for (const party of parties) {
    if (party.cancelledAt === null) standing += 1;
    writeReservation(scope, day, shown, party, cancelledAt);
  }
  if (cancelledAt !== null)
    writeEntry(records, ids, {
      ...told,
      at: cancelledAt,
      action: 'showtime.cancelled',
      before: { state: 'on_sale' },
      after: { state: 'cancelled', reason, reservations: standing },
    });
  scope.made.showtimes += 1;
}

function whenCancelled(row: ShowtimeTable, random: () => number, now: number): number | null {
  if (random() >= cancelledShare) return null;
  const at = Math.floor(row.starts_at - (1 + random() * 40) * hourMs);
  return at > now || at <= row.created_at ? null : at;
}

function seatingOf({ seatings }: WritingScope, { layout }: Shown): HistorySeats {
  const known = seatings.get(layout.layoutId) ?? planSeating(layout);
  seatings.set(layout.layoutId, known);
  return known;
}
