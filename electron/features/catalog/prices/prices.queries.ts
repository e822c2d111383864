import type { PriceCardId, TicketTypeId } from '../../../contract/values';
import { comparedOnly } from '../../../database/compared-only';
import type { ReadDatabase, Transaction } from '../../../database/database';
import type {
  PriceCardPriceTable,
  PriceCardSurchargeTable,
  PriceCardTable,
  TicketTypeTable,
} from '../../../database/schema';

export function selectTicketTypes(db: ReadDatabase) {
  return db.selectFrom('ticket_type').selectAll().orderBy('position').orderBy('name').execute();
}

export function selectPriceCards(db: ReadDatabase) {
  return db.selectFrom('price_card').selectAll().orderBy('name').execute();
}

/** Of all price cards: a cinema has a dozen. */
export function selectPrices(db: ReadDatabase) {
  return db.selectFrom('price_card_price').selectAll().execute();
}

export function selectSurcharges(db: ReadDatabase) {
  return db.selectFrom('price_card_surcharge').selectAll().execute();
}

export function selectComingOfCard(db: ReadDatabase, id: PriceCardId, now: number) {
  return (
    db
      .selectFrom('showtime')
      .select(['business_day', 'starts_at'])
      // What is to come is little; what a card was ever used for is not.
      .where((eb) => eb(comparedOnly(eb.ref('price_card_id')), '=', id))
      .where('starts_at', '>', now)
      .where('state', '<>', 'cancelled')
      .execute()
  );
}

export async function updateTicketType(
  tx: Transaction,
  id: TicketTypeId,
  change: Partial<Pick<TicketTypeTable, 'name' | 'position' | 'state'>>,
) {
  await tx.updateTable('ticket_type').set(change).where('id', '=', id).execute();
}

/**
 * Of those that have a price for it. Whether that price is part of what is edited depends on whether the ticket type is
 * archived, so an edit that was begun before is one of an older version.
 */
export async function raiseVersionOfCards(tx: Transaction, id: TicketTypeId) {
  await tx
    .updateTable('price_card')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', 'in', ({ selectFrom }) =>
      selectFrom('price_card_price').select('price_card_id').where('ticket_type_id', '=', id),
    )
    .execute();
}

/** False, and nothing written, where it was edited since that version was read. */
export async function updatePriceCard(
  tx: Transaction,
  id: PriceCardId,
  change: Pick<PriceCardTable, 'name' | 'weekdays' | 'from_minute' | 'until_minute'>,
  seenVersion: number,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('price_card')
    .set({ ...change, version: seenVersion + 1 })
    .where('id', '=', id)
    .where('version', '=', seenVersion)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function updatePriceCardState(tx: Transaction, id: PriceCardId, state: PriceCardTable['state']) {
  await tx.updateTable('price_card').set({ state }).where('id', '=', id).execute();
}

/** Prices of archived ticket types stay: they are there again when the type is. */
export async function replacePrices(
  tx: Transaction,
  id: PriceCardId,
  prices: readonly PriceCardPriceTable[],
  surcharges: readonly PriceCardSurchargeTable[],
) {
  await tx
    .deleteFrom('price_card_price')
    .where('price_card_id', '=', id)
    .where('ticket_type_id', 'in', ({ selectFrom }) =>
      selectFrom('ticket_type').select('ticket_type.id').where('ticket_type.state', '=', 'active'),
    )
    .execute();
  await tx.deleteFrom('price_card_surcharge').where('price_card_id', '=', id).execute();
  await tx.insertInto('price_card_price').values(prices).execute();
  if (surcharges.length > 0) await tx.insertInto('price_card_surcharge').values(surcharges).execute();
}
