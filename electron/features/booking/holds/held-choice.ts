import { FoyerError } from '../../../contract/errors';
import type { SeatId, SeatKind } from '../../../contract/values';
import type { ReadDatabase } from '../../../database/database';
import { readBlockedSeats } from '../../catalog/auditoriums/blocked-seats.service';
import { whyNotOnSale } from '../../catalog/showtimes/sale.rules';
import type { KnownLayout, LayoutStore } from '../seats/layout-store';
import { findLoneSeats } from '../seats/lone-seat.rules';
import type { Prices } from '../../catalog/prices/ticket-price.rules';
import { type HoldForSale, selectClaims, selectPrices, selectSurcharges } from './hold.reads';
import { claimsUpTo, idsOf, numbersOf, pictureSeats } from '../seats/seat-choice.rules';
import type { Closed } from '../seats/seat-rows.rules';

/** What a live hold amounts to, as the offer and the reservation both judge it. */
export type HeldChoice = {
  known: KnownLayout;
  closed: Closed;
  /** The held seats in the layout's order. */
  kinds: ReadonlyMap<SeatId, SeatKind>;
};

/** Whoever chose later is not in the picture: see `claimsUpTo`. `setBefore` says which blocks count: those set by then. */
export async function readHeldChoice(
  layouts: LayoutStore,
  db: ReadDatabase,
  forSale: HoldForSale,
  now: number,
  setBefore = now,
): Promise<HeldChoice> {
  const known = await layouts.read(db, forSale.layout_id);
  const { seatPlan } = known;
  const claims = claimsUpTo(await selectClaims(db, forSale.showtime_id), forSale);
  const blocked = await readBlockedSeats(db, forSale.showtime_id, now, { setBefore });
  const { own, closed } = pictureSeats(seatPlan, claims, forSale.id, now, blocked);
  const kinds = new Map(own.map((id) => [id, seatPlan.seats[seatPlan.numberOf.get(id)!]!.kind] as const));
  return { known, closed, kinds };
}

export async function readPrices(db: ReadDatabase, forSale: HoldForSale): Promise<Prices> {
  const types = await selectPrices(db, forSale.price_card_id);
  const surcharges = await selectSurcharges(db, forSale.price_card_id);
  return { types, surcharges: new Map(surcharges.map((row) => [row.seat_kind, row.amount])) };
}

export function refuseOffSale(showtime: Parameters<typeof whyNotOnSale>[0], now: number): void {
  const reason = whyNotOnSale(showtime, now);
  if (reason) throw new FoyerError('SHOWTIME_NOT_ON_SALE', { reason });
}

export function refuseLoneSeats({ known: { seatPlan }, closed, kinds }: HeldChoice): void {
  const lone = findLoneSeats(seatPlan, closed, numbersOf(seatPlan, [...kinds.keys()]));
  if (lone.length > 0) throw new FoyerError('LONE_SEAT', { seatIds: idsOf(seatPlan, lone) });
}
