import type { PriceCardView, TicketTypeView } from '../../../contract/prices.contract';
import type { TicketTypeId } from '../../../contract/values';

type Prices = { ticketTypes: readonly TicketTypeView[]; priceCards: readonly PriceCardView[] };

/** Whether a price card has a price for a ticket type that is offered. */
export function hasTypeToSell({ ticketTypes }: Prices, card: PriceCardView): boolean {
  const offered = offeredOf(ticketTypes);
  return card.prices.some((price) => offered.has(price.ticketTypeId));
}

function offeredOf(types: readonly TicketTypeView[]): Set<TicketTypeId> {
  return new Set(types.filter((type) => type.state === 'active').map((type) => type.id));
}

/** Price cards, in use or on showtimes to come, with which nothing could be sold if the ticket type were archived. */
export function cardsLeftWithoutTypes({ ticketTypes, priceCards }: Prices, id: TicketTypeId): string[] {
  const offered = offeredOf(ticketTypes);
  return priceCards
    .filter((card) => card.state === 'active' || card.comingCount > 0)
    .filter((card) => {
      const sold = card.prices.filter((price) => offered.has(price.ticketTypeId));
      return sold.length === 1 && sold[0]?.ticketTypeId === id;
    })
    .map((card) => card.name);
}
