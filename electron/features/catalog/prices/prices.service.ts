import type { PriceCardView, TicketTypeView } from '../../../contract/prices.contract';
import type { ReadDatabase } from '../../../database/database';
import { countComing } from '../../coming.reads';
import type { QueryContext } from '../../context';
import { selectPriceCards, selectPrices, selectSurcharges, selectTicketTypes } from './prices.queries';
import { weekdaysOf } from '../../../domain/weekdays';

export function listPrices(ctx: QueryContext) {
  return readPrices(ctx.db, ctx.clock.now());
}

export async function readPrices(
  db: ReadDatabase,
  now: number,
): Promise<{ ticketTypes: TicketTypeView[]; priceCards: PriceCardView[] }> {
  const priceCards = await readPriceCards(db, now);
  const types = await selectTicketTypes(db);
  const inUse = priceCards.filter((card) => card.state === 'active');
  return {
    ticketTypes: types.map(({ id, name, state }) => ({
      id,
      name,
      state,
      priceCards: inUse
        .filter((card) => card.prices.some((price) => price.ticketTypeId === id))
        .map((card) => card.name),
    })),
    priceCards,
  };
}

async function readPriceCards(db: ReadDatabase, now: number): Promise<PriceCardView[]> {
  const cards = await selectPriceCards(db);
  const prices = await selectPrices(db);
  const surcharges = await selectSurcharges(db);
  const coming = await countComing(db, 'price_card_id', now);
  return cards.map((card) => ({
    id: card.id,
    name: card.name,
    currency: card.currency,
    state: card.state,
    weekdays: weekdaysOf(card.weekdays),
    fromMinute: card.from_minute,
    untilMinute: card.until_minute,
    prices: prices
      .filter((price) => price.price_card_id === card.id)
      .map(({ ticket_type_id, amount }) => ({ ticketTypeId: ticket_type_id, amount })),
    surcharges: surcharges
      .filter((one) => one.price_card_id === card.id)
      .map(({ seat_kind, amount }) => ({ seatKind: seat_kind, amount })),
    comingCount: coming.get(card.id) ?? 0,
    version: card.version,
  }));
}
