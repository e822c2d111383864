import type { AuditoriumId, LayoutId } from '../../../contract/values';
import type { ReadDatabase, Transaction } from '../../../database/database';
import { fromNewestLayouts } from './layout.reads';

/** Each auditorium with its newest layout; `archived` sorts after `active`. */
export function selectAuditoriums(db: ReadDatabase, only?: AuditoriumId) {
  return fromNewestLayouts(db)
    .$if(only !== undefined, (query) => query.where('auditorium.id', '=', only!))
    .orderBy(({ case: choose }) => choose().when('auditorium.state', '=', 'active').then(0).else(1).end())
    .orderBy('auditorium.position')
    .execute();
}
export type AuditoriumRow = Awaited<ReturnType<typeof selectAuditoriums>>[number];

export function selectSeatCounts(db: ReadDatabase, layoutIds: readonly LayoutId[]) {
  return db
    .selectFrom('seat')
    .select(({ fn }) => ['layout_id', 'kind', fn.countAll<number>().as('seats')])
    .where('layout_id', 'in', layoutIds)
    .groupBy(['layout_id', 'kind'])
    .execute();
}

export function selectVersions(db: ReadDatabase, auditoriumId: AuditoriumId) {
  return db
    .selectFrom('layout')
    .select(['id', 'version', 'created_at'])
    .where('auditorium_id', '=', auditoriumId)
    .orderBy('version', 'desc')
    .execute();
}

export async function updateAuditoriumName(tx: Transaction, id: AuditoriumId, name: string) {
  await tx.updateTable('auditorium').set({ name }).where('id', '=', id).execute();
}

export async function updateAuditoriumState(tx: Transaction, id: AuditoriumId, state: 'active' | 'archived') {
  await tx.updateTable('auditorium').set({ state }).where('id', '=', id).execute();
}
