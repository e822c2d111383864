import { z } from 'zod';
import { longest, most, ranges } from '../domain/bounds';
import { defineFeature } from './procedure';
import {
  amountSchema,
  currencySchema,
  lineSchema,
  priceCardIdSchema,
  seatKinds,
  seatKindSchema,
  sumSchema,
  ticketTypeIdSchema,
  versionSchema,
  weekdaysSchema,
  wholeSchema,
} from './values';

export const priceStateSchema = z.enum(['active', 'archived']);

export const newPriceCardSchema = z.strictObject({
  name: lineSchema(longest.priceCardName),
  prices: z
    .array(z.strictObject({ ticketTypeId: ticketTypeIdSchema, amount: amountSchema }))
    .min(1)
    .max(most.prices),
  surcharges: z
    .array(z.strictObject({ seatKind: seatKindSchema, amount: amountSchema }))
    .max(seatKinds.length),
  /** ISO weekdays (1 Monday … 7 Sunday) of the business day on which it may be used. */
  weekdays: weekdaysSchema,
  /** Local minutes of the business day, start inclusive, end exclusive; past midnight counts on from 1440. */
  fromMinute: wholeSchema(ranges.cardMinute),
  untilMinute: wholeSchema(ranges.cardMinute).min(1),
});

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

/** Amounts of which it is not known how many minor digits they were written with. */
export const unsureAmountsSchema = z.strictObject({
  currency: currencySchema,
  /** By name. */
  priceCards: z.array(z.string()),
  tickets: z.int().min(0),
  /** The highest of all, in minor units as they stand. */
  highest: sumSchema,
});
export type UnsureAmounts = z.infer<typeof unsureAmountsSchema>;
/** `shown`: they are right as they are shown. `whole`: they were written without minor digits. */
export const writtenAsSchema = z.enum(['shown', 'whole']);
export type WrittenAs = z.infer<typeof writtenAsSchema>;

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
  /** By currency; none once an admin has settled each, as it is from the start where engines never disagreed. */
  readUnsureAmounts: {
    kind: 'query',
    access: 'admin',
    input: nothing,
    output: z.strictObject({ unsure: z.array(unsureAmountsSchema) }),
  },
  /** Converts price cards and tickets of a currency, once and all together. Errors: NOT_FOUND when none is unsure. */
  settleAmounts: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({ currency: currencySchema, writtenAs: writtenAsSchema }),
    output: nothing,
  },
  /** Tickets already sold keep the name that they were sold under. Errors: NOT_FOUND, NAME_TAKEN. */
  renameTicketType: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({ ticketTypeId: ticketTypeIdSchema, name: lineSchema(longest.name) }),
    output: nothing,
  },
  /** In the order in which they shall be offered: each of them, once, else INVALID_INPUT. */
  orderTicketTypes: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({ ticketTypeIds: z.array(ticketTypeIdSchema).max(most.ticketTypes) }),
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
   * NAME_TAKEN, EDIT_CONFLICT, AMOUNTS_UNSURE, PRICE_CARD_NEEDED when showtimes to come are at times that it would no longer be valid at.
   */
  changePriceCard: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({
      priceCardId: priceCardIdSchema,
      seenVersion: versionSchema,
      card: newPriceCardSchema,
    }),
    output: z.strictObject({ version: versionSchema }),
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
  /** Errors: NAME_TAKEN. */
  addTicketType: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({ name: lineSchema(longest.name) }),
    output: z.strictObject({ ticketTypeId: ticketTypeIdSchema }),
  },
  /** Errors: NAME_TAKEN, NOT_FOUND (ticket type). */
  addPriceCard: {
    kind: 'command',
    access: 'admin',
    input: newPriceCardSchema,
    output: z.strictObject({ priceCardId: priceCardIdSchema }),
  },
});
