import { FoyerError } from '../../../contract/errors';
import type { SeatId, SeatKind } from '../../../contract/values';
import type { ReadDatabase } from '../../../database/database';
import { parseJson } from '../../../database/json';
import { keptSeats } from '../../catalog/auditoriums/block.rules';
import { whyNotOnSale } from '../../catalog/showtimes/sale.rules';
import type { KnownLayout, LayoutStore } from '../seats/layout-store';
import { findLoneSeats } from '../seats/lone-seat.rules';
import type { Prices } from '../../catalog/prices/ticket-price.rules';
import type { HoldForSale } from './hold.reads';
import { seatsOfRow } from '../seats/seats.reads';
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
  const { claims, blocks } = seatsOfRow(forSale);
  const blocked = keptSeats(blocks, now, { setBefore });
  const { own, closed } = pictureSeats(seatPlan, claimsUpTo(claims, forSale), forSale.id, now, blocked);
  const kinds = new Map(own.map((id) => [id, seatPlan.seats[seatPlan.numberOf.get(id)!]!.kind] as const));
  return { known, closed, kinds };
}

export function pricesOf({ prices, surcharges }: Pick<HoldForSale, 'prices' | 'surcharges'>): Prices {
  return {
    types: parseJson(prices!).map(([id, name, amount]) => ({ id, name, amount })),
    surcharges: new Map(parseJson(surcharges!)),
  };
}

export function refuseOffSale(showtime: Parameters<typeof whyNotOnSale>[0], now: number): void {
  const reason = whyNotOnSale(showtime, now);
  if (reason) throw new FoyerError('SHOWTIME_NOT_ON_SALE', { reason });
}

export function refuseLoneSeats({ known: { seatPlan }, closed, kinds }: HeldChoice): void {
  const lone = findLoneSeats(seatPlan, closed, numbersOf(seatPlan, [...kinds.keys()]));
  if (lone.length > 0) throw new FoyerError('LONE_SEAT', { seatIds: idsOf(seatPlan, lone) });
}
