import type { TicketTypeId } from '../../../contract/values';
import type { ReadDatabase, Transaction } from '../../../database/database';
import type {
  PriceCardPriceTable,
  PriceCardSurchargeTable,
  PriceCardTable,
  TicketTypeTable,
} from '../../../database/schema';

export async function selectNextTicketTypePosition(db: ReadDatabase): Promise<number> {
  const row = await db
    .selectFrom('ticket_type')
    .select(({ fn }) => fn.max('position').as('last'))
    .executeTakeFirst();
  return (row?.last ?? -1) + 1;
}

export async function insertTicketType(tx: Transaction, ticketType: TicketTypeTable) {
  await tx.insertInto('ticket_type').values(ticketType).execute();
}

/** Those of the ids that are ticket types in use. */
export function selectTicketTypes(db: ReadDatabase, ids: readonly TicketTypeId[]) {
  return db
    .selectFrom('ticket_type')
    .select('id')
    .where('id', 'in', ids)
    .where('state', '=', 'active')
    .execute();
}

export function selectTicketTypeNames(db: ReadDatabase) {
  return db.selectFrom('ticket_type').select(['id', 'name']).execute();
}

export async function insertPriceCard(tx: Transaction, card: PriceCardTable) {
  await tx.insertInto('price_card').values(card).execute();
}

export async function insertPrices(
  tx: Transaction,
  prices: readonly PriceCardPriceTable[],
  surcharges: readonly PriceCardSurchargeTable[],
) {
  await tx.insertInto('price_card_price').values(prices).execute();
  if (surcharges.length > 0) await tx.insertInto('price_card_surcharge').values(surcharges).execute();
}
