import { create } from 'zustand';
import type { TableSort } from './table-rows';

type Remembered = { sort: TableSort | null; page: number };
const nothing: Remembered = { sort: null, page: 0 };
const useMemory = create<{ tables: Record<string, Remembered> }>(() => ({ tables: {} }));

function remember(name: string, change: Partial<Remembered>): void {
  useMemory.setState(({ tables }) => ({
    tables: { ...tables, [name]: { ...(tables[name] ?? nothing), ...change } },
  }));
}

/** How a table was left, until the window closes. */
export function useTableMemory(name: string) {
  const known = useMemory(({ tables }) => tables[name]) ?? nothing;
  return {
    ...known,
    setSort: (sort: TableSort) => remember(name, { sort, page: 0 }),
    setPage: (page: number) => remember(name, { page }),
  };
}
