export type TableSort = { columnId: string; isDescending: boolean };
type SortValue = string | number | null;

const texts = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** A new list in order; what has no value comes last either way, and equals keep their order. */
export function sortRows<T>(rows: readonly T[], valueOf: (row: T) => SortValue, isDescending: boolean): T[] {
  const sign = isDescending ? -1 : 1;
  return rows
    .map((row) => ({ row, value: valueOf(row) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return sign * compare(a.value, b.value);
    })
    .map(({ row }) => row);
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : texts.compare(String(a), String(b));
}

/** Rows that Page Up and Page Down pass over. */
const leap = 10;

/** Where a key leads from a row among so many; undefined where it leads nowhere. */
export function nextRow(key: string, index: number, count: number): number | undefined {
  const wanted = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + leap,
    PageUp: index - leap,
    Home: 0,
    End: count - 1,
  }[key];
  return wanted === undefined ? undefined : Math.max(0, Math.min(count - 1, wanted));
}
