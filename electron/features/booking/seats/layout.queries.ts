import type { LayoutId } from '../../../contract/values';
import type { ReadDatabase } from '../../../database/database';

export function selectLayout(db: ReadDatabase, id: LayoutId) {
  return db
    .selectFrom('layout')
    .select(['id', 'screen_width', 'focal_x', 'focal_y'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
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
