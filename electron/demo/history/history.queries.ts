import type { AuditoriumId, LayoutId, SeatKind, TicketTypeId } from '../../contract/values';
import type { ReadDatabase } from '../../database/database';
import type { AccountTable, PriceCardTable, SeatTable } from '../../database/schema';
import { areaNamesOf } from '../../domain/seat-names';
import type { Prices } from '../../features/catalog/prices/ticket-price.rules';

export type LayoutSeats = {
  layoutId: LayoutId;
  auditoriumId: AuditoriumId;
  auditoriumName: string;
  areaName: (id: string) => string;
  createdAt: number;
  focal: { x: number; y: number };
  /** In the layout's order. */
  seats: SeatTable[];
};
export type PricedCard = PriceCardTable & { prices: Prices };

/** Newest first, auditorium by auditorium in their order. */
export async function selectLayouts(db: ReadDatabase): Promise<LayoutSeats[]> {
  const layouts = await db
    .selectFrom('layout')
    .innerJoin('auditorium', 'auditorium.id', 'layout.auditorium_id')
    .selectAll('layout')
    .select('auditorium.name as auditorium_name')
    .orderBy('auditorium.position')
    .orderBy('layout.version', 'desc')
    .execute();
  const found: LayoutSeats[] = [];
  for (const layout of layouts) {
    const seats = await db
      .selectFrom('seat')
      .selectAll()
      .where('layout_id', '=', layout.id)
      .orderBy('position')
      .execute();
    const areas = await db
      .selectFrom('area')
      .select(['id', 'name'])
      .where('layout_id', '=', layout.id)
      .execute();
    const focal = { x: layout.focal_x, y: layout.focal_y };
    const { id: layoutId, auditorium_id: auditoriumId, created_at: createdAt } = layout;
    const names = { auditoriumName: layout.auditorium_name, areaName: areaNamesOf(areas) };
    found.push({ layoutId, auditoriumId, ...names, createdAt, focal, seats });
  }
  return found;
}

/** Every card with its ticket types, in the order in which the cinema lists them. */
export async function selectCards(db: ReadDatabase): Promise<PricedCard[]> {
  const cards = await db.selectFrom('price_card').selectAll().orderBy('name').execute();
  const prices = await db
    .selectFrom('price_card_price')
    .innerJoin('ticket_type', 'ticket_type.id', 'price_card_price.ticket_type_id')
    .select(['price_card_id', 'ticket_type.id', 'ticket_type.name', 'amount'])
    .orderBy('ticket_type.position')
    .execute();
  const surcharges = await db.selectFrom('price_card_surcharge').selectAll().execute();
  return cards.map((card) => ({
    ...card,
    prices: {
      types: prices
        .filter((price) => price.price_card_id === card.id)
        .map(({ id, name, amount }): { id: TicketTypeId; name: string; amount: number } => ({
          id,
          name,
          amount,
        })),
      surcharges: new Map<SeatKind, number>(
        surcharges.filter((one) => one.price_card_id === card.id).map((one) => [one.seat_kind, one.amount]),
      ),
    },
  }));
}

export async function selectFirstAdmin(db: ReadDatabase): Promise<AccountTable> {
  return db.selectFrom('account').selectAll().where('role', '=', 'admin').executeTakeFirstOrThrow();
}

/** The youngest age that a movie lets in, where there is one. */
export async function selectMinimumAges(db: ReadDatabase): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('movie')
    .innerJoin('certificate', 'certificate.code', 'movie.certificate_code')
    .select(['movie.id', 'certificate.minimum_age'])
    .execute();
  return new Map(rows.flatMap(({ id, minimum_age }) => (minimum_age === null ? [] : [[id, minimum_age]])));
}
