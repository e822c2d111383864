import type { bookingContract, Contact, ReservationView } from '../../../contract/booking.contract';
import { FoyerError } from '../../../contract/errors';
import type { Input } from '../../../contract/procedure';
import type { AccountId, ReservationId, SeatId } from '../../../contract/values';
import type { Transaction } from '../../../database/database';
import { emailKey, isEmailKeyStorable } from '../../../domain/email-key';
import type { CommandContext } from '../../context';
import { isLive } from '../seats/claim.rules';
import { retryOnCollision } from '../holds/collisions';
import { contactKey } from './contact-key';
import { holdEnded, noteHold } from '../holds/ended-hold';
import {
  type HeldChoice,
  pricesOf,
  readHeldChoice,
  refuseLoneSeats,
  refuseOffSale,
} from '../holds/held-choice';
import { releaseHolds } from '../holds/release-holds.service';
import type { LayoutStore } from '../seats/layout-store';
import { type PricedTicket, priceTickets } from '../../catalog/prices/ticket-price.rules';
import {
  insertNameWords,
  insertReservation,
  insertTickets,
  moveClaims,
  selectReservationOfRequest,
  type TicketRow,
} from './reservation.queries';
import { type HoldForSale, selectHoldForSale } from '../holds/hold.reads';
import { viewReservation, viewReservations } from './reservation-view';

export type ReserveDeps = { layouts: LayoutStore; newCode: () => string };
type ReserveInput = Omit<Input<typeof bookingContract.reserveSeats>, 'contact'> & {
  contact?: Contact | null | undefined;
};
/** Staff reserving for somebody else: who for, and what is written of it in the same transaction. */
export type ForSomebody = {
  name: string | null;
  deskAccountId: AccountId;
  allowsLoneSeats: boolean;
  record: (tx: Transaction, view: ReservationView) => Promise<void>;
};
type Asking = Pick<CommandContext['caller'], 'sessionId' | 'account'> & { forSomebody: ForSomebody | null };
type Answer = { view: ReservationView; isNew: boolean };

/** Turns the hold into a reservation, once; a repeat of the request gets the first answer. */
export async function reserveSeats(
  deps: ReserveDeps,
  ctx: CommandContext,
  input: ReserveInput,
  forSomebody: ForSomebody | null = null,
): Promise<ReservationView> {
  const { sessionId } = ctx.caller;
  const asking = { sessionId, account: forSomebody ? null : ctx.caller.account, forSomebody };
  const { view, isNew } = await retryOnCollision((attempt) =>
    ctx.transaction((tx) => answer(deps, ctx, tx, input, asking, attempt > 1)),
  );
  // The visit that asked may be over, and another patron's begun.
  if (!forSomebody && ctx.caller.sessionId === sessionId) ctx.caller.grantReservation(view.id);
  if (isNew && ctx.caller.notedHold?.id === input.holdId) noteHold(ctx, sessionId, null);
  if (isNew) ctx.emit({ type: 'seatsChanged', showtimeId: view.showtime.id });
  return view;
}

async function answer(
  deps: ReserveDeps,
  ctx: CommandContext,
  tx: Transaction,
  input: ReserveInput,
  asking: Asking,
  hasCollided: boolean,
): Promise<Answer> {
  const now = ctx.clock.now();
  const forSale = await selectHoldForSale(tx, input.holdId, asking.sessionId);
  // A request that was answered has no hold any more: whoever has one is asking for the first time.
  const first = !forSale || hasCollided ? await answerAgain(tx, ctx, input) : null;
  if (first) return { view: first, isNew: false };
  if (!forSale || !isLive(forSale, now)) throw await holdEnded(tx, ctx, input.holdId);
  refuseOffSale(forSale, now);
  const choice = await readHeldChoice(deps.layouts, tx, forSale, now, forSale.created_at);
  const tickets = priceTickets(pricesOf(forSale), choice.kinds, input.tickets);
  refuseUnfit(input, asking, forSale, choice, tickets);
  const reservation = newReservation(ctx, deps.newCode(), input, asking, forSale, now);
  const rows = tickets.map((ticket) => newTicket(reservation.id, forSale, ticket));
  await insertReservation(tx, reservation);
  await insertNameWords(tx, reservation.id, reservation.name);
  await insertTickets(tx, rows);
  await moveClaims(tx, forSale.id, reservation.id);
  await releaseHolds(tx, [forSale.id]);
  const view = viewReservation(ctx, { ...forSale, ...reservation }, withSeats(choice, rows));
  await asking.forSomebody?.record(tx, view);
  return { view, isNew: true };
}

/** Whoever knows both ids made the request; the hold's id keeps a used request id from answering for another hold. */
async function answerAgain(
  tx: Transaction,
  ctx: CommandContext,
  input: ReserveInput,
): Promise<ReservationView | null> {
  const row = await selectReservationOfRequest(tx, input.requestId);
  if (!row) return null;
  if (row.hold_id !== input.holdId) throw new FoyerError('INVALID_INPUT', { fields: ['requestId'] });
  const [view] = await viewReservations(tx, ctx, [row]);
  return view!;
}

function refuseUnfit(
  input: ReserveInput,
  asking: Asking,
  forSale: HoldForSale,
  choice: HeldChoice,
  tickets: readonly PricedTicket[] | null,
): asserts tickets {
  if (!tickets) throw new FoyerError('TICKETS_DO_NOT_MATCH', {});
  if (!asking.forSomebody?.allowsLoneSeats) refuseLoneSeats(choice);
  const total = tickets.reduce((sum, ticket) => sum + ticket.amount, 0);
  if (total !== input.expectedTotal) throw new FoyerError('PRICE_CHANGED', { total });
  if (forSale.minimum_age !== null && !input.isAgeConfirmed)
    throw new FoyerError('AGE_NOT_CONFIRMED', { minimumAge: forSale.minimum_age });
  if (!asking.account && !asking.forSomebody && !input.contact) throw new FoyerError('CONTACT_REQUIRED', {});
  if (input.contact?.kind === 'email' && !isEmailKeyStorable(emailKey(input.contact.value)))
    throw new FoyerError('INVALID_INPUT', { fields: ['contact.value'] });
}

function newReservation(
  ctx: CommandContext,
  code: string,
  { requestId, contact }: ReserveInput,
  asking: Asking,
  forSale: HoldForSale,
  now: number,
) {
  return {
    id: ctx.newId<ReservationId>(),
    code,
    request_id: requestId,
    hold_id: forSale.id,
    showtime_id: forSale.showtime_id,
    account_id: asking.account?.id ?? null,
    contact_kind: contact?.kind ?? null,
    contact_key: contact ? contactKey(contact, ctx.settings().country) : null,
    contact: contact?.value ?? null,
    state: 'active' as const,
    cancel_reason: null,
    reserved_at: now,
    cancelled_at: null,
    name: (asking.forSomebody ? asking.forSomebody.name : asking.account?.name) ?? null,
    collected_at: null,
    desk_account_id: asking.forSomebody?.deskAccountId ?? null,
    movie_title: forSale.movie_title,
    auditorium_name: forSale.auditorium_name,
  };
}

function newTicket(
  reservationId: ReservationId,
  { currency, digits }: Pick<HoldForSale, 'currency' | 'digits'>,
  ticket: PricedTicket,
) {
  return {
    reservation_id: reservationId,
    seat_id: ticket.seatId,
    ticket_type_id: ticket.ticketTypeId,
    ticket_type_name: ticket.ticketTypeName,
    amount: ticket.amount,
    currency,
    digits,
  };
}

/** As `selectTickets` would read them back. */
function withSeats(
  { known: { seatPlan, areaName } }: HeldChoice,
  tickets: readonly ReturnType<typeof newTicket>[],
): TicketRow[] {
  const numberOf = (ticket: { seat_id: SeatId }) => seatPlan.numberOf.get(ticket.seat_id)!;
  return tickets
    .toSorted((a, b) => numberOf(a) - numberOf(b))
    .map((ticket) => {
      const seat = seatPlan.seats[numberOf(ticket)]!;
      return {
        ...ticket,
        area: areaName(seat.area),
        row: seat.row,
        number: seat.number,
        kind: seat.kind,
      };
    });
}
