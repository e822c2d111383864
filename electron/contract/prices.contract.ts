import { z } from 'zod';
import { newPriceCardSchema } from './catalog.contract';
import { defineFeature } from './procedure';
import {
  amountSchema,
  currencySchema,
  lineSchema,
  priceCardIdSchema,
  seatKindSchema,
  ticketTypeIdSchema,
  versionSchema,
} from './values';

export const priceStateSchema = z.enum(['active', 'archived']);

export const ticketTypeViewSchema = z.strictObject({
  id: ticketTypeIdSchema,
  name: z.string(),
  state: priceStateSchema,
  /** Names of the price cards in use that have a price for it. */
  priceCards: z.array(z.string()),
});
export type TicketTypeView = z.infer<typeof ticketTypeViewSchema>;

export const priceCardViewSchema = z.strictObject({
  id: priceCardIdSchema,
  name: z.string(),
  currency: currencySchema,
  state: priceStateSchema,
  weekdays: z.array(z.int()),
  fromMinute: z.int(),
  untilMinute: z.int(),
  prices: z.array(z.strictObject({ ticketTypeId: ticketTypeIdSchema, amount: amountSchema })),
  surcharges: z.array(z.strictObject({ seatKind: seatKindSchema, amount: amountSchema })),
  /** Showtimes not cancelled that have yet to start. */
  comingCount: z.int(),
  version: versionSchema,
});
export type PriceCardView = z.infer<typeof priceCardViewSchema>;

const nothing = z.strictObject({});

export const pricesContract = defineFeature({
  /** Ticket types in the order in which they are offered, price cards by name; archived ones too. */
  listPrices: {
    kind: 'query',
    access: 'admin',
    input: nothing,
    output: z.strictObject({
      ticketTypes: z.array(ticketTypeViewSchema),
      priceCards: z.array(priceCardViewSchema),
    }),
  },
  /** Tickets already sold keep the name that they were sold under. Errors: NOT_FOUND, NAME_TAKEN. */
  renameTicketType: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({ ticketTypeId: ticketTypeIdSchema, name: lineSchema(40) }),
    output: nothing,
  },
  /** In the order in which they shall be offered: each of them, once, else INVALID_INPUT. */
  orderTicketTypes: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({ ticketTypeIds: z.array(ticketTypeIdSchema).max(200) }),
    output: nothing,
  },
  /** Archived, it is offered no more. Errors: NOT_FOUND, LAST_TICKET_TYPE when a price card would be left without any. */
  changeTicketTypeState: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({ ticketTypeId: ticketTypeIdSchema, state: priceStateSchema }),
    output: nothing,
  },
  /**
   * Prices from now on; what was sold keeps its price and its currency. Errors: NOT_FOUND (price card, ticket type),
   * NAME_TAKEN, EDIT_CONFLICT, PRICE_CARD_NEEDED when showtimes to come are at times that it would no longer be valid at.
   */
  changePriceCard: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({
      priceCardId: priceCardIdSchema,
      seenVersion: versionSchema,
      card: newPriceCardSchema,
    }),
    output: nothing,
  },
  /**
   * Archived, no new showtime gets it; those that have it keep it. Errors: NOT_FOUND, LAST_TICKET_TYPE (into use again,
   * when none of its ticket types is offered any more).
   */
  changePriceCardState: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({ priceCardId: priceCardIdSchema, state: priceStateSchema }),
    output: nothing,
  },
});
