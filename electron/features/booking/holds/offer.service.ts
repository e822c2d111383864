import type { Offer } from '../../../contract/booking.contract';
import { FoyerError } from '../../../contract/errors';
import type { HoldId } from '../../../contract/values';
import type { QueryContext } from '../../context';
import { isLive } from '../seats/claim.rules';
import { viewHold } from './hold.rules';
import { holdEnded } from './ended-hold';
import { type HeldChoice, pricesOf, readHeldChoice, refuseLoneSeats, refuseOffSale } from './held-choice';
import type { LayoutStore } from '../seats/layout-store';
import { findLoneSeats } from '../seats/lone-seat.rules';
import { priceOf } from '../../catalog/prices/ticket-price.rules';
import { selectHoldForSale } from './hold.reads';
import { findLoneCompanions, idsOf, numbersOf } from '../seats/seat-choice.rules';

/** Judges the held choice as a whole and prices it. */
export async function readOffer(layouts: LayoutStore, ctx: QueryContext, holdId: HoldId): Promise<Offer> {
  const { choice, offer } = await judgeHold(layouts, ctx, holdId);
  refuseLoneSeats(choice);
  return offer;
}

/** As `readOffer`, telling staff of lone seats instead of refusing them. */
export async function readDeskOffer(layouts: LayoutStore, ctx: QueryContext, holdId: HoldId) {
  const { choice, offer } = await judgeHold(layouts, ctx, holdId);
  const { seatPlan } = choice.known;
  const lone = findLoneSeats(seatPlan, choice.closed, numbersOf(seatPlan, [...choice.kinds.keys()]));
  return { ...offer, loneSeatIds: idsOf(seatPlan, lone) };
}

async function judgeHold(
  layouts: LayoutStore,
  ctx: QueryContext,
  holdId: HoldId,
): Promise<{ choice: HeldChoice; offer: Offer }> {
  const now = ctx.clock.now();
  const forSale = await selectHoldForSale(ctx.db, holdId, ctx.caller.sessionId);
  if (!forSale || !isLive(forSale, now)) throw await holdEnded(ctx.db, ctx, holdId);
  refuseOffSale(forSale, now);
  const choice = await readHeldChoice(layouts, ctx.db, forSale, now);
  const seatIds = [...choice.kinds.keys()];
  const alone = findLoneCompanions(choice.known.seatPlan, seatIds);
  if (alone.length > 0) throw new FoyerError('COMPANION_ALONE', { seatIds: alone });
  const prices = pricesOf(forSale);
  const offer: Offer = {
    hold: viewHold(forSale, seatIds, forSale, ctx.settings(), now),
    currency: forSale.currency,
    ticketTypes: prices.types.map(({ id, name }) => ({ id, name })),
    seats: [...choice.kinds].map(([seatId, kind]) => ({
      seatId,
      prices: prices.types.map((type) => ({ ticketTypeId: type.id, amount: priceOf(prices, type, kind) })),
    })),
    minimumAge: forSale.minimum_age,
  };
  return { choice, offer };
}
