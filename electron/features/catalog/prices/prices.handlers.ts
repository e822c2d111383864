import type { pricesContract } from '../../../contract/prices.contract';
import type { Handlers } from '../../context';
import { changePriceCard, changePriceCardState } from './price-card.service';
import { listPrices } from './prices.service';
import { addPriceCard, addTicketType } from './add-prices.service';
import { changeTicketTypeState, orderTicketTypes, renameTicketType } from './ticket-type.service';
import { readUnsureAmounts, settleAmounts } from './unsure-amounts.service';

export function createPricesHandlers(): Handlers<typeof pricesContract> {
  return {
    listPrices: (ctx) => listPrices(ctx),
    addTicketType: (ctx, { name }) => addTicketType(ctx, name),
    addPriceCard: (ctx, card) => addPriceCard(ctx, card),
    readUnsureAmounts: async (ctx) => ({ unsure: await readUnsureAmounts(ctx.db) }),
    settleAmounts: async (ctx, { currency, writtenAs }) => {
      await settleAmounts(ctx, currency, writtenAs);
      return {};
    },
    renameTicketType: async (ctx, { ticketTypeId, name }) => {
      await renameTicketType(ctx, ticketTypeId, name);
      return {};
    },
    orderTicketTypes: async (ctx, { ticketTypeIds }) => {
      await orderTicketTypes(ctx, ticketTypeIds);
      return {};
    },
    changeTicketTypeState: async (ctx, { ticketTypeId, state }) => {
      await changeTicketTypeState(ctx, ticketTypeId, state);
      return {};
    },
    changePriceCard: (ctx, { priceCardId, seenVersion, card }) =>
      changePriceCard(ctx, priceCardId, seenVersion, card),
    changePriceCardState: async (ctx, { priceCardId, state }) => {
      await changePriceCardState(ctx, priceCardId, state);
      return {};
    },
  };
}
