import type { bookingContract, Offer, ReservationView } from '../../contract/booking.contract';
import { FoyerError } from '../../contract/errors';
import type { Input } from '../../contract/procedure';
import type { HoldId, ReservationId, SeatId, SeatKind, TicketId } from '../../contract/values';
import type { ReadDatabase, Transaction } from '../../database/database';
import { emailKey } from '../auth/auth.rules';
import type { CommandContext, QueryContext } from '../context';
import { contactKey, isLive, viewHold, whyNotOnSale } from './booking.rules';
import { retryOnCollision } from './collisions';
import { type ClaimRow, deleteHolds, selectClaims } from './hold.queries';
import type { KnownLayout, LayoutStore } from './layout-store';
import { findLoneSeats } from './lone-seat.rules';
import { priceOf, type Prices, priceTickets } from './price.rules';
import {
  insertReservation,
  insertTickets,
  moveClaims,
  type OrderRow,
  selectOrder,
  selectPrices,
  selectReservationOfRequest,
  selectSurcharges,
  type TicketRow,
} from './reservation.queries';
import { viewNewReservation, viewReservations } from './reservation-view';
import {
  findLoneCompanions,
  idsOf,
  inSeatOrder,
  numbersOf,
  pictureSeats,
  takenBefore,
} from './seat-choice.rules';
import { closeSeats } from './seat-rows.rules';

export type ReserveDeps = { layouts: LayoutStore; newCode: () => string };
type ReserveInput = Input<typeof bookingContract.reserveSeats>;

/** Judges the held choice as a whole and prices it. */
export async function readOffer(layouts: LayoutStore, ctx: QueryContext, holdId: HoldId): Promise<Offer> {
  const now = ctx.clock.now();
  const order = await selectOrder(ctx.db, holdId, ctx.caller.sessionId);
  if (!order || !isLive(order, now)) throw new FoyerError('HOLD_EXPIRED', {});
  refuseOffSale(order, now);
  const choice = await readChoice(layouts, ctx.db, order, now);
  const alone = findLoneCompanions(choice.known.house, choice.seatIds);
  if (alone.length > 0) throw new FoyerError('COMPANION_ALONE', { seatIds: alone });
  refuseLoneSeats(choice, pictureSeats(choice.claims, order.id, now).taken);
  const prices = await readPrices(ctx.db, order);
  return {
    hold: viewHold(order, choice.seatIds, ctx.settings(), now),
    currency: order.currency,
    ticketTypes: prices.types.map(({ id, name }) => ({ id, name })),
    seats: [...choice.kinds].map(([seatId, kind]) => ({
      seatId,
      prices: prices.types.map((type) => ({ ticketTypeId: type.id, amount: priceOf(prices, type, kind) })),
    })),
    minimumAge: order.minimum_age,
  };
}

/** Turns the hold into a reservation, once; a repeat of the request gets the first answer. */
export async function reserveSeats(
  deps: ReserveDeps,
  ctx: CommandContext,
  input: ReserveInput,
): Promise<ReservationView> {
  const { sessionId, account } = ctx.caller;
  const reserve = (tx: Transaction, attempt: number) =>
    reserveOnce(deps, ctx, tx, input, { sessionId, account }, attempt > 1);
  const { view, isNew } = await retryOnCollision((attempt) => ctx.transaction((tx) => reserve(tx, attempt)));
  // The visit that asked may be over, and another patron's begun.
  if (ctx.caller.sessionId === sessionId) ctx.caller.grantReservation(view.id);
  if (isNew) ctx.emit({ type: 'seatsChanged', showtimeId: view.showtime.id });
  return view;
}

type Asking = Pick<CommandContext['caller'], 'sessionId' | 'account'>;
type Answer = { view: ReservationView; isNew: boolean };

async function reserveOnce(
  deps: ReserveDeps,
  ctx: CommandContext,
  tx: Transaction,
  input: ReserveInput,
  asking: Asking,
  hasCollided: boolean,
): Promise<Answer> {
  const now = ctx.clock.now();
  const order = await selectOrder(tx, input.holdId, asking.sessionId);
  // A request that was answered has no hold any more: whoever has one is asking for the first time.
  const first = !order || hasCollided ? await answerAgain(tx, ctx, input) : null;
  if (first) return { view: first, isNew: false };
  if (!order || !isLive(order, now)) throw new FoyerError('HOLD_EXPIRED', {});
  refuseOffSale(order, now);
  const choice = await readChoice(deps.layouts, tx, order, now);
  const tickets = priceTickets(await readPrices(tx, order), choice.kinds, input.tickets);
  if (!tickets) throw new FoyerError('TICKETS_DO_NOT_MATCH', {});
  refuseLoneSeats(choice, takenBefore(choice.claims, order, now));
  const total = tickets.reduce((sum, ticket) => sum + ticket.amount, 0);
  if (total !== input.expectedTotal) throw new FoyerError('PRICE_CHANGED', { total });
  if (order.minimum_age !== null && !input.isAgeConfirmed)
    throw new FoyerError('AGE_NOT_CONFIRMED', { minimumAge: order.minimum_age });
  if (!asking.account && !input.contact) throw new FoyerError('CONTACT_REQUIRED', {});
  const reservation = {
    id: ctx.newId<ReservationId>(),
    code: deps.newCode(),
    request_id: input.requestId,
    hold_id: order.id,
    showtime_id: order.showtime_id,
    account_id: asking.account?.id ?? null,
    contact_kind: input.contact?.kind ?? null,
    contact_key: input.contact ? contactKey(input.contact, emailKey) : null,
    contact: input.contact?.value ?? null,
    state: 'active' as const,
    cancel_reason: null,
    reserved_at: now,
    cancelled_at: null,
  };
  await insertReservation(tx, reservation);
  const rows = tickets.map((ticket) => ({
    id: ctx.newId<TicketId>(),
    reservation_id: reservation.id,
    seat_id: ticket.seatId,
    ticket_type_id: ticket.ticketTypeId,
    ticket_type_name: ticket.ticketTypeName,
    amount: ticket.amount,
    currency: order.currency,
  }));
  await insertTickets(tx, rows);
  await moveClaims(tx, order.id, reservation.id);
  await deleteHolds(tx, [order.id]);
  const shown = { ...reservation, starts_at: order.starts_at, movie_id: order.movie_id };
  return { view: await viewNewReservation(tx, ctx, shown, withSeats(choice.known, rows)), isNew: true };
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

function refuseOffSale(order: OrderRow, now: number): void {
  const reason = whyNotOnSale(order, now);
  if (reason) throw new FoyerError('SHOWTIME_NOT_ON_SALE', { reason });
}

type Choice = {
  known: KnownLayout;
  claims: ClaimRow[];
  seatIds: SeatId[];
  /** The held seats in the layout's order. */
  kinds: ReadonlyMap<SeatId, SeatKind>;
};

async function readChoice(
  layouts: LayoutStore,
  db: ReadDatabase,
  order: OrderRow,
  now: number,
): Promise<Choice> {
  const known = await layouts.read(db, order.layout_id);
  const claims = await selectClaims(db, order.showtime_id);
  const seatIds = inSeatOrder(known.house, pictureSeats(claims, order.id, now).own);
  const kinds = new Map(
    seatIds.map((id) => [id, known.house.seats[known.house.numberOf.get(id)!]!.kind] as const),
  );
  return { known, claims, seatIds, kinds };
}

function refuseLoneSeats({ known: { house }, seatIds }: Choice, taken: readonly SeatId[]): void {
  const lone = findLoneSeats(house, closeSeats(house, taken), numbersOf(house, seatIds));
  if (lone.length > 0) throw new FoyerError('LONE_SEAT', { seatIds: idsOf(house, lone) });
}

async function readPrices(db: ReadDatabase, order: OrderRow): Promise<Prices> {
  const types = await selectPrices(db, order.price_card_id);
  const surcharges = await selectSurcharges(db, order.price_card_id);
  return { types, surcharges: new Map(surcharges.map((row) => [row.seat_kind, row.amount])) };
}

type NewTicket = Pick<TicketRow, 'reservation_id' | 'seat_id' | 'ticket_type_name' | 'amount' | 'currency'>;

/** As `selectTickets` would read them back. */
function withSeats({ house, areaNames }: KnownLayout, tickets: readonly NewTicket[]): TicketRow[] {
  const numbers = new Map(tickets.map((ticket) => [house.numberOf.get(ticket.seat_id)!, ticket]));
  return [...numbers]
    .sort(([a], [b]) => a - b)
    .map(([number, ticket]) => {
      const seat = house.seats[number]!;
      return {
        ...ticket,
        row_label: seat.row,
        number_label: seat.number,
        kind: seat.kind,
        area_name: areaNames.get(seat.area)!,
      };
    });
}
