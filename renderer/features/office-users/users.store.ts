import { createVisitStore } from '../../lib/visit-store';
import type { TableSort } from '../../office/ui/table-rows';

type Filter = {
  text: string;
  role: 'all' | 'patron' | 'admin';
  state: 'all' | 'active' | 'disabled';
};
type UsersState = Filter & {
  sort: TableSort;
  page: number;
  /** Another filter begins with its first page. */
  filter: (change: Partial<Filter>) => void;
  setSort: (sort: TableSort) => void;
  setPage: (page: number) => void;
};

/** How the list was left, until the sign-out. */
export const useUsersStore = createVisitStore<UsersState>((set) => ({
  text: '',
  role: 'all',
  state: 'all',
  sort: { columnId: 'name', isDescending: false },
  page: 0,
  filter: (change) => set({ ...change, page: 0 }),
  setSort: (sort) => set({ sort, page: 0 }),
  setPage: (page) => set({ page }),
}));
