import { create } from 'zustand';
import { savePreference, usePreference } from '../../lib/preferences.store';
import { looksFrom, plainLooks, type TableLooks } from './table-looks';

type Remembered = { looks: TableLooks; page: number };
const nothing: Remembered = { looks: plainLooks, page: 0 };
const useMemory = create<{ tables: Record<string, Remembered> }>(() => ({ tables: {} }));

function remember(name: string, change: Partial<Remembered>): void {
  useMemory.setState(({ tables }) => ({
    tables: { ...tables, [name]: { ...(tables[name] ?? nothing), ...change } },
  }));
}

/** How a table was left: until the window closes, and with an `id` for whoever is signed in, for good. */
export function useTableMemory(name: string, id: string | undefined) {
  const known = useMemory(({ tables }) => tables[name]) ?? nothing;
  const kept = usePreference(id && `table.${id}`);
  const looks = id ? looksFrom(kept) : known.looks;
  return {
    ...looks,
    page: known.page,
    setPage: (page: number) => remember(name, { page }),
    setLooks: (change: Partial<TableLooks>) => {
      remember(name, { looks: { ...looks, ...change }, page: 0 });
      if (id) savePreference(`table.${id}`, { ...looks, ...change });
    },
  };
}
