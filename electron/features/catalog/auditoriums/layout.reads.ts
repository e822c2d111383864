import type { AuditoriumId, LayoutId } from '../../../contract/values';
import type { ReadDatabase } from '../../../database/database';

/** Auditoriums, each with its newest layout. */
export function fromNewestLayouts(db: ReadDatabase) {
  return db
    .selectFrom('auditorium')
    .innerJoin('layout', (on) =>
      on
        .onRef('layout.auditorium_id', '=', 'auditorium.id')
        .onRef('layout.version', '=', 'auditorium.version'),
    )
    .select(['auditorium.id', 'auditorium.name', 'auditorium.state'])
    .select(['layout.id as layout_id', 'layout.version']);
}

/** Those of the ids that are in use, with the newest layout of each. */
export function selectNewestLayouts(db: ReadDatabase, auditoriumIds: readonly AuditoriumId[]) {
  return fromNewestLayouts(db)
    .where('auditorium.id', 'in', auditoriumIds)
    .where('auditorium.state', '=', 'active')
    .execute();
}

/** How many seats each layout has. */
export async function selectCapacities(db: ReadDatabase, layoutIds: readonly LayoutId[]) {
  const rows = await db
    .selectFrom('seat')
    .select(({ fn }) => ['layout_id', fn.countAll<number>().as('seats')])
    .where('layout_id', 'in', layoutIds)
    .groupBy('layout_id')
    .execute();
  return new Map(rows.map((row) => [row.layout_id, Number(row.seats)]));
}

export function selectLayout(db: ReadDatabase, id: LayoutId) {
  return db.selectFrom('layout').selectAll().where('id', '=', id).executeTakeFirst();
}

export function selectAreas(db: ReadDatabase, layoutId: LayoutId) {
  return db
    .selectFrom('area')
    .select(['id', 'name'])
    .where('layout_id', '=', layoutId)
    .orderBy('position')
    .execute();
}

export function selectSeats(db: ReadDatabase, layoutId: LayoutId) {
  return db
    .selectFrom('seat')
    .select(['id', 'row_label', 'number_label', 'area_id', 'kind', 'x', 'y', 'companion_of'])
    .where('layout_id', '=', layoutId)
    .orderBy('position')
    .execute();
}

export function selectEntrances(db: ReadDatabase, layoutId: LayoutId) {
  return db
    .selectFrom('entrance')
    .select(['x', 'y'])
    .where('layout_id', '=', layoutId)
    .orderBy('position')
    .execute();
}
