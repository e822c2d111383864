import type { PriceCardId } from '../../../contract/values';
import type { ReadDatabase } from '../../../database/database';

/** Price cards in use, by name: all of them, or those of the ids. */
export function selectPriceCardsInUse(db: ReadDatabase, ids?: readonly PriceCardId[]) {
  return db
    .selectFrom('price_card')
    .selectAll()
    .where('state', '=', 'active')
    .$if(ids !== undefined, (query) => query.where('id', 'in', ids!))
    .orderBy('name')
    .execute();
}

/** In use or archived. */
export function selectPriceCard(db: ReadDatabase, id: PriceCardId) {
  return db.selectFrom('price_card').selectAll().where('id', '=', id).executeTakeFirst();
}
