import type { z } from 'zod';
import type { newPriceCardSchema } from '../../../contract/prices.contract';
import { FoyerError } from '../../../contract/errors';
import type { PriceCardId, TicketTypeId } from '../../../contract/values';
import { digitsOf } from '../../../domain/currencies';
import { isUniqueViolation, type Transaction } from '../../../database/database';
import type { CommandContext } from '../../context';
import { writeJournal } from '../../journal/journal.service';
import {
  insertPriceCard,
  insertPrices,
  insertTicketType,
  selectNextTicketTypePosition,
  selectTicketTypeNames,
  selectTicketTypes,
} from './add-prices.queries';
import { weekdayBits } from '../../../domain/weekdays';

export type NewPriceCard = z.output<typeof newPriceCardSchema>;

export async function addTicketType(ctx: CommandContext, name: string) {
  const ticketTypeId = ctx.newId<TicketTypeId>();
  await ctx.transaction(async (tx) => {
    const position = await selectNextTicketTypePosition(tx);
    await unlessNameTaken(name, insertTicketType(tx, { id: ticketTypeId, name, position, state: 'active' }));
    await writeJournal(ctx, tx, {
      action: 'ticketType.added',
      subjectId: ticketTypeId,
      subject: name,
      after: { name },
    });
  });
  ctx.emit({ type: 'catalogChanged' });
  return { ticketTypeId };
}

/** Prices are in the currency that the cinema has now; the card keeps it. */
export async function addPriceCard(ctx: CommandContext, card: NewPriceCard) {
  refuseContradictions(card);
  const id = ctx.newId<PriceCardId>();
  const { currency } = ctx.settings();
  await ctx.transaction(async (tx) => {
    await refuseUnknownTicketTypes(tx, card);
    await unlessNameTaken(
      card.name,
      insertPriceCard(tx, {
        id,
        name: card.name,
        currency,
        digits: digitsOf(currency),
        weekdays: weekdayBits(card.weekdays),
        from_minute: card.fromMinute,
        until_minute: card.untilMinute,
        state: 'active',
      }),
    );
    await insertPrices(
      tx,
      card.prices.map(({ ticketTypeId, amount }) => ({
        price_card_id: id,
        ticket_type_id: ticketTypeId,
        amount,
      })),
      card.surcharges.map(({ seatKind, amount }) => ({ price_card_id: id, seat_kind: seatKind, amount })),
    );
    await writeJournal(ctx, tx, {
      action: 'priceCard.added',
      subjectId: id,
      subject: card.name,
      after: await describePrices(tx, card),
    });
  });
  ctx.emit({ type: 'catalogChanged' });
  return { priceCardId: id };
}

/** A card as the journal tells it: ticket types by name, for ids say nothing to whoever reads it. */
export async function describePrices(tx: Transaction, { prices, surcharges, ...card }: NewPriceCard) {
  const types = await selectTicketTypeNames(tx);
  const names = new Map(types.map((type) => [type.id, type.name]));
  return {
    ...card,
    prices: Object.fromEntries(
      prices.map((price) => [names.get(price.ticketTypeId) ?? price.ticketTypeId, price.amount]),
    ),
    surcharges: Object.fromEntries(surcharges.map((one) => [one.seatKind, one.amount])),
  };
}

/** What each field allows and all of them together do not: two prices for one thing, an end before the start. */
export function refuseContradictions(card: NewPriceCard): void {
  const fields = [
    ...repeats(card.prices.map((price) => price.ticketTypeId)).map((at) => `prices.${at}.ticketTypeId`),
    ...repeats(card.surcharges.map((one) => one.seatKind)).map((at) => `surcharges.${at}.seatKind`),
    ...(card.fromMinute < card.untilMinute ? [] : ['untilMinute']),
  ];
  if (fields.length > 0) throw new FoyerError('INVALID_INPUT', { fields });
}

function repeats(values: readonly string[]): number[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));
}

export async function refuseUnknownTicketTypes(tx: Transaction, card: NewPriceCard): Promise<void> {
  const ids = card.prices.map((price) => price.ticketTypeId);
  const known = await selectTicketTypes(tx, ids);
  if (known.length < ids.length) throw new FoyerError('NOT_FOUND', { what: 'ticketType' });
}

export async function unlessNameTaken<T>(name: string, write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    throw isUniqueViolation(error) ? new FoyerError('NAME_TAKEN', { name }) : error;
  }
}
