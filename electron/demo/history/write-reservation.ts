import type { HoldId, RequestId, ReservationId } from '../../contract/values';
import type { AccountTable, ReservationTable } from '../../database/schema';
import { digitsOf } from '../../domain/currencies';
import { priceOf } from '../../features/catalog/prices/ticket-price.rules';
import type { SeatName } from '../../domain/seat-names';
import { nameWords } from '../../domain/name-words';
import { minuteMs } from '../../domain/durations';
import type { Party } from './audience';
import type { LayoutSeats } from './history.queries';
import { codeOf } from './ids';
import type { Shown } from './programme-history';
import { writeEntry } from './records';
import type { WritingScope } from './writing-scope';

const fromDeskShare = 0.06;
const withAccountShare = 0.22;
const neverCollectedShare = 0.04;

type Who = Pick<
  ReservationTable,
  'account_id' | 'contact_kind' | 'contact_key' | 'contact' | 'name' | 'desk_account_id'
> & { account: AccountTable | null; clerk: AccountTable | null };

/** The rows that the program's own commands would have left: reservation, tickets, claims, name and journal. */
export function writeReservation(
  scope: WritingScope,
  day: number,
  shown: Shown,
  party: Party,
  showtimeCancelledAt: number | null,
): void {
  const { records, ids, made, seed } = scope;
  const { account, clerk, ...who } = whoComes(scope, day, party);
  const { reservedAt } = party;
  const row: ReservationTable = {
    id: ids.at<ReservationId>(reservedAt),
    code: codeOf(made.reservations, seed),
    request_id: ids.anywhen<RequestId>(),
    hold_id: ids.at<HoldId>(reservedAt - minuteMs),
    showtime_id: shown.row.id,
    ...who,
    reserved_at: reservedAt,
    ...cancellationOf(party, showtimeCancelledAt),
    collected_at: collectedAt(scope, shown, party, showtimeCancelledAt),
    movie_title: shown.film.title,
    auditorium_name: shown.layout.auditoriumName,
  };
  records.reservation(row);
  made.reservations += 1;
  made.tickets += party.seats.length;
  for (const word of nameWords(row.name ?? '')) records.name({ word, reservation_id: row.id });
  const total = writeTickets(scope, shown, party, row);
  if (account)
    writeEntry(records, ids, {
      at: Math.max(account.created_at, reservedAt - 2 * minuteMs),
      by: account,
      action: 'session.signedIn',
      subjectId: account.id,
      subject: `${account.name} (${account.email})`,
    });
  if (clerk) journalDesk(scope, shown, party, row, clerk, total);
  journalWhatStaffDid(scope, shown, party, row);
}

function whoComes({ people, random }: WritingScope, day: number, { reservedAt }: Party): Who {
  const draw = random();
  const nobody = { account_id: null, account: null, clerk: null, desk_account_id: null };
  if (draw < fromDeskShare) {
    const clerk = people.clerk();
    const name = people.name();
    return { ...nobody, ...people.contact(day), name, clerk, desk_account_id: clerk.id };
  }
  const patron = draw < fromDeskShare + withAccountShare ? people.patron() : undefined;
  if (!patron || patron.created_at > reservedAt) return { ...nobody, ...people.contact(day), name: null };
  const none = { contact_kind: null, contact_key: null, contact: null };
  return { ...nobody, ...none, name: patron.name, account: patron, account_id: patron.id };
}

function cancellationOf(
  { cancelledAt, isCancelledByStaff }: Party,
  showtimeCancelledAt: number | null,
): Pick<ReservationTable, 'state' | 'cancel_reason' | 'cancelled_at'> {
  const at = cancelledAt ?? showtimeCancelledAt;
  if (at === null) return { state: 'active', cancel_reason: null, cancelled_at: null };
  const reason = cancelledAt === null ? 'showtime' : isCancelledByStaff ? 'staff' : 'patron';
  return {
    state: 'cancelled',
    cancel_reason: reason,
    cancelled_at: at,
  };
}

/** Tickets are handed over in the half-hour before the start, and to some never. */
function collectedAt(
  { random, now }: WritingScope,
  { row }: Shown,
  { reservedAt, cancelledAt }: Party,
  showtimeCancelledAt: number | null,
): number | null {
  const at = Math.max(reservedAt + minuteMs, Math.floor(row.starts_at - (1 + random() * 34) * minuteMs));
  const isFetched = random() >= neverCollectedShare;
  return cancelledAt === null && showtimeCancelledAt === null && isFetched && at <= now ? at : null;
}

/** Answers with what they cost together. */
function writeTickets(scope: WritingScope, shown: Shown, { seats }: Party, row: ReservationTable): number {
  const { records } = scope;
  const { layout, card } = shown;
  let total = 0;
  for (const [place, number] of seats.entries()) {
    const seat = layout.seats[number]!;
    const type = typeFor(scope, shown, place, seats.length);
    const amount = priceOf(card.prices, type, seat.kind);
    total += amount;
    records.ticket({
      reservation_id: row.id,
      seat_id: seat.id,
      ticket_type_id: type.id,
      ticket_type_name: type.name,
      amount,
      currency: card.currency,
      digits: digitsOf(card.currency),
    });
    if (row.state === 'active')
      records.claim({
        showtime_id: row.showtime_id,
        seat_id: seat.id,
        layout_id: layout.layoutId,
        hold_id: null,
        reservation_id: row.id,
      });
  }
  return total;
}

/** Families bring children, afternoons seniors, evenings students; the first of a party pays the full price mostly. */
function typeFor(
  { random, minimumAges }: WritingScope,
  { card, film, row }: Shown,
  place: number,
  size: number,
) {
  const [adult, child, senior, student] = card.prices.types;
  const isForAll = !minimumAges.has(row.movie_id);
  const draw = random();
  if (place > 0 && size > 2 && isForAll && draw < (film.isForFamilies ? 0.75 : 0.2)) return child!;
  if (draw < 0.1) return senior!;
  return draw < 0.22 ? student! : adult!;
}

function journalDesk(
  { records, ids }: WritingScope,
  { layout, card }: Shown,
  { seats }: Party,
  row: ReservationTable,
  clerk: AccountTable,
  total: number,
): void {
  writeEntry(records, ids, {
    at: row.reserved_at,
    by: clerk,
    action: 'reservation.madeAtDesk',
    subjectId: row.id,
    subject: row.code,
    after: {
      showtimeId: row.showtime_id,
      seats: seatNames(layout, seats),
      total: { amount: total, currency: card.currency },
    },
  });
}

function journalWhatStaffDid(
  { records, ids, people }: WritingScope,
  { layout }: Shown,
  { seats }: Party,
  row: ReservationTable,
): void {
  const told = { subjectId: row.id, subject: row.code };
  if (row.collected_at !== null)
    writeEntry(records, ids, {
      ...told,
      at: row.collected_at,
      by: people.clerk(),
      action: 'reservation.collected',
      before: { collectedAt: null },
      after: { collectedAt: row.collected_at },
    });
  if (row.cancel_reason === 'staff')
    writeEntry(records, ids, {
      ...told,
      at: row.cancelled_at!,
      by: people.clerk(),
      action: 'reservation.cancelled',
      before: { stage: 'waiting', seats: seatNames(layout, seats) },
      after: { stage: 'cancelled', reason: 'Asked for by telephone.' },
    });
}

function seatNames({ seats, areaName }: LayoutSeats, numbers: readonly number[]): SeatName[] {
  return numbers.map((number) => {
    const { area_id, row_label, number_label } = seats[number]!;
    return { area: areaName(area_id), row: row_label, number: number_label };
  });
}
