import type { HoldId, PriceCardId } from '../../../contract/values';
import type { ReadDatabase } from '../../../database/database';
import { reusableQuery } from '../../../database/reusable-query';

/** The session's hold with all that its reservation depends on. */
export async function selectHoldForSale(db: ReadDatabase, holdId: HoldId, sessionId: string) {
  const rows = await runSelectHoldForSale(db, { holdId, sessionId });
  return rows[0];
}
export type HoldForSale = NonNullable<Awaited<ReturnType<typeof selectHoldForSale>>>;

const runSelectHoldForSale = reusableQuery((db, [wanted]: readonly { holdId: HoldId; sessionId: string }[]) =>
  db
    .selectFrom('hold')
    .innerJoin('showtime', 'showtime.id', 'hold.showtime_id')
    .innerJoin('movie', 'movie.id', 'showtime.movie_id')
    .innerJoin('auditorium', 'auditorium.id', 'showtime.auditorium_id')
    .innerJoin('certificate', 'certificate.code', 'movie.certificate_code')
    .innerJoin('price_card', 'price_card.id', 'showtime.price_card_id')
    .select([
      'hold.id',
      'hold.showtime_id',
      'hold.created_at',
      'hold.expires_at',
      'hold.renewals',
      'showtime.layout_id',
      'showtime.movie_id',
      'showtime.price_card_id',
      'showtime.state',
      'showtime.starts_at',
      'showtime.ends_at',
      'showtime.sales_close_at',
      'movie.title as movie_title',
      'auditorium.name as auditorium_name',
      'certificate.minimum_age',
      'price_card.currency',
      'price_card.digits',
    ])
    .where('hold.id', '=', wanted!.holdId)
    .where('hold.session_id', '=', wanted!.sessionId),
);

/** In the order in which the cinema lists its ticket types. */
export function selectPrices(db: ReadDatabase, priceCardId: PriceCardId) {
  return runSelectPrices(db, { priceCardId });
}
const runSelectPrices = reusableQuery((db, [wanted]: readonly { priceCardId: PriceCardId }[]) =>
  db
    .selectFrom('price_card_price')
    .innerJoin('ticket_type', 'ticket_type.id', 'price_card_price.ticket_type_id')
    .select(['ticket_type.id', 'ticket_type.name', 'price_card_price.amount'])
    .where('price_card_price.price_card_id', '=', wanted!.priceCardId)
    .where('ticket_type.state', '=', 'active')
    .orderBy('ticket_type.position')
    .orderBy('ticket_type.name'),
);

export function selectSurcharges(db: ReadDatabase, priceCardId: PriceCardId) {
  return runSelectSurcharges(db, { priceCardId });
}
const runSelectSurcharges = reusableQuery((db, [wanted]: readonly { priceCardId: PriceCardId }[]) =>
  db
    .selectFrom('price_card_surcharge')
    .select(['seat_kind', 'amount'])
    .where('price_card_id', '=', wanted!.priceCardId),
);
