import { FoyerError } from '../../../contract/errors';
import type { UnsureAmounts, WrittenAs } from '../../../contract/prices.contract';
import type { PriceCardId } from '../../../contract/values';
import type { ReadDatabase } from '../../../database/database';
import { digitsOf } from '../../../domain/currencies';
import type { CommandContext } from '../../context';
import { writeJournal } from '../../journal/journal.service';
import {
  selectCardDigits,
  selectUnsureCards,
  selectUnsureTickets,
  updateUnsure,
} from './unsure-amounts.queries';
import { orNotFound } from '../../or-not-found';

/** Amounts from before their digits were kept, in currencies that engines wrote in more than one way; by currency. */
export async function readUnsureAmounts(db: ReadDatabase): Promise<UnsureAmounts[]> {
  const cards = await selectUnsureCards(db);
  const tickets = await selectUnsureTickets(db);
  const currencies = [...new Set([...cards, ...tickets].map(({ currency }) => currency))];
  return currencies.toSorted().map((currency) => {
    const isSo = (row: { currency: string }) => row.currency === currency;
    return {
      currency,
      priceCards: cards.filter(isSo).map(({ name }) => name),
      tickets: Number(tickets.find(isSo)?.tickets ?? 0),
      highest: Math.max(...[...cards, ...tickets].filter(isSo).map(({ highest }) => Number(highest))),
    };
  });
}

/** Says what the unsure amounts of a currency meant; converts them all or none. */
export async function settleAmounts(
  ctx: CommandContext,
  currency: string,
  writtenAs: WrittenAs,
): Promise<void> {
  const digits = digitsOf(currency);
  await ctx.transaction(async (tx) => {
    const unsure = orNotFound(
      'unsureAmounts',
      (await readUnsureAmounts(tx)).find((one) => one.currency === currency),
    );
    const factor = writtenAs === 'whole' ? 10 ** digits : 1;
    await updateUnsure(tx, currency, digits, factor);
    const counts = { priceCards: unsure.priceCards.length, tickets: unsure.tickets };
    await writeJournal(ctx, tx, {
      action: 'prices.amountsSettled',
      subject: currency,
      after: { writtenAs, multipliedBy: factor, ...counts },
    });
  });
  ctx.emit({ type: 'catalogChanged' });
}

/** Nobody changes prices of which it is not known what they mean: half of them would be converted twice. */
export async function refuseUnsure(
  db: ReadDatabase,
  { id, currency }: { id: PriceCardId; currency: string },
): Promise<void> {
  const { digits } = await selectCardDigits(db, id);
  if (digits === null) throw new FoyerError('AMOUNTS_UNSURE', { currency });
}
