import { sql } from 'kysely';
import type { PriceCardId } from '../../../contract/values';
import type { ReadDatabase, Transaction } from '../../../database/database';

/** Price cards whose digits are not known, with their highest price, by name. */
export function selectUnsureCards(db: ReadDatabase) {
  return db
    .selectFrom('price_card')
    .innerJoin('price_card_price', 'price_card_price.price_card_id', 'price_card.id')
    .select(['price_card.name', 'price_card.currency', ({ fn }) => fn.max('amount').as('highest')])
    .where('digits', 'is', null)
    .groupBy(['price_card.id', 'price_card.name', 'price_card.currency'])
    .orderBy('price_card.name')
    .execute();
}

/** By an index that has only such tickets: nothing is read where there are none. */
export function selectUnsureTickets(db: ReadDatabase) {
  return db
    .selectFrom('ticket')
    .select(({ fn }) => ['currency', fn.countAll<number>().as('tickets'), fn.max('amount').as('highest')])
    .where('digits', 'is', null)
    .groupBy('currency')
    .execute();
}

export function selectCardDigits(db: ReadDatabase, id: PriceCardId) {
  return db.selectFrom('price_card').select('digits').where('id', '=', id).executeTakeFirstOrThrow();
}

/**
 * From now on they are known to have been written with `digits`; each is multiplied by `factor` first. An edit that was begun
 * with the amounts as they were is one of an older version.
 */
export async function updateUnsure(tx: Transaction, currency: string, digits: number, factor: number) {
  const cards = tx
    .selectFrom('price_card')
    .select('id')
    .where('digits', 'is', null)
    .where('currency', '=', currency);
  const amount = sql<number>`amount * ${sql.lit(factor)}`;
  await tx.updateTable('price_card_price').set({ amount }).where('price_card_id', 'in', cards).execute();
  await tx.updateTable('price_card_surcharge').set({ amount }).where('price_card_id', 'in', cards).execute();
  await tx
    .updateTable('price_card')
    .set((eb) => ({ digits, version: eb('version', '+', 1) }))
    .where('digits', 'is', null)
    .where('currency', '=', currency)
    .execute();
  await tx
    .updateTable('ticket')
    .set({ digits, amount })
    .where('digits', 'is', null)
    .where('currency', '=', currency)
    .execute();
}
