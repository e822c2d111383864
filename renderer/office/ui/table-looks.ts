import type { PageSize } from '../../../electron/contract/values';
import { pageSizes } from '../../../electron/domain/bounds';
import type { TableSort } from './table-rows';

/** How somebody likes a table: kept for them where the table has an `id`. */
export type TableLooks = {
  sort: TableSort | null;
  pageSize: PageSize | null;
  /** Ids of columns that are not shown. */
  hidden: readonly string[];
};

export const plainLooks: TableLooks = { sort: null, pageSize: null, hidden: [] };

/** From what was kept, perhaps by an older version: whatever of it makes no sense is left out. */
export function looksFrom(kept: unknown): TableLooks {
  if (typeof kept !== 'object' || kept === null) return plainLooks;
  const { sort, pageSize, hidden } = kept as Record<string, unknown>;
  return {
    sort: isSort(sort) ? sort : null,
    pageSize: pageSizes.find((size) => size === pageSize) ?? null,
    hidden: Array.isArray(hidden) ? hidden.filter((id) => typeof id === 'string') : [],
  };
}

/** Those that are not hidden; all of them, should none be left. */
export function shownColumns<C extends { id: string }>(
  columns: readonly C[],
  hidden: readonly string[],
): readonly C[] {
  const shown = columns.filter(({ id }) => !hidden.includes(id));
  return shown.length > 0 ? shown : columns;
}

function isSort(value: unknown): value is TableSort {
  if (typeof value !== 'object' || value === null) return false;
  const { columnId, isDescending } = value as Record<string, unknown>;
  return typeof columnId === 'string' && typeof isDescending === 'boolean';
}
