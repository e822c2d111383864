import type { PageSize } from '../../../electron/contract/values';
import { usualPageSize } from '../../../electron/domain/bounds';
import { keepOf } from '../../lib/preferences.store';
import { createVisitStore } from '../../lib/create-visit-store';
import type { TableSort } from '../ui/table-rows';

type Filter = {
  text: string;
  role: 'all' | 'patron' | 'admin';
  state: 'all' | 'active' | 'disabled';
};
type UsersState = Filter & {
  sort: TableSort;
  page: number;
  pageSize: PageSize;
  /** Another filter begins with its first page. */
  filter: (change: Partial<Filter>) => void;
  setSort: (sort: TableSort) => void;
  setPage: (page: number) => void;
  setPageSize: (size: PageSize) => void;
};

/** How the list was left: what was typed until the sign-out, the rest for good. */
export const useUsersStore = createVisitStore<UsersState>((set) => ({
  text: '',
  role: 'all',
  state: 'all',
  sort: { columnId: 'name', isDescending: false },
  page: 0,
  pageSize: usualPageSize,
  filter: (change) => set({ ...change, page: 0 }),
  setSort: (sort) => set({ sort, page: 0 }),
  setPage: (page) => set({ page }),
  setPageSize: (pageSize) => set({ pageSize, page: 0 }),
}));

keepOf(useUsersStore, 'filter.users', {
  take: ({ role, state, sort, pageSize }) => ({ role, state, sort, pageSize }),
  put: (kept) => kept,
});
