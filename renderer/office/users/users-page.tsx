import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserView } from '../../../electron/contract/users.contract';
import type { AccountId } from '../../../electron/contract/values';
import { errorText } from '../../lib/errors-text';
import { formatDate, formatDateTime } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { useAsked } from '../../lib/section-link';
import { useCall } from '../../lib/use-call';
import { useSettled } from '../../lib/use-settled';
import { Badge } from '../ui/badge';
import { DataTable, type TableColumn } from '../ui/data-table';
import { EmptyState } from '../ui/empty-state';
import { ErrorNote } from '../ui/error-note';
import { SelectInput } from '../ui/field';
import { OfficePage } from '../ui/office-page';
import { SearchInput } from '../ui/search-input';
import { toast } from '../ui/toast';
import { UserInspector } from './user-inspector';
import { useUsersStore } from './users.store';
import styles from './users.module.css';

export function UsersPage() {
  const { t } = useTranslation('office-users');
  const [chosen, setChosen] = useState<UserView | null>(null);
  const users = useUsers();
  useAsked('users', ({ user }) => {
    foyer.users
      .readUser({ accountId: user as AccountId })
      .then(setChosen, (error: unknown) => toast(errorText(error)));
  });
  const { value, status } = users;
  const rows = value?.users ?? [];
  // What main said last of the chosen one, also after another page was turned to.
  const shown = rows.find(({ id }) => id === chosen?.id) ?? chosen;
  const { page, pageSize, sort, setPage, setPageSize, setSort } = useUsersStore();
  const columns = useColumns();
  return (
    <OfficePage
      title={t('title')}
      subtitle={t('subtitle')}
      inspector={
        shown ? (
          <UserInspector
            key={shown.id}
            user={shown}
            onChanged={(user) => {
              setChosen(user);
              users.reload();
            }}
            onClose={() => setChosen(null)}
          />
        ) : undefined
      }
    >
      <Filters />
      {status === 'failed' ? <ErrorNote error={users.error} onRetry={users.reload} /> : null}
      {value ? (
        <DataTable
          id="users"
          name={t('title')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          onRow={setChosen}
          selectedKey={shown?.id ?? null}
          isLoading={status === 'loading'}
          pageSize={pageSize}
          onPageSize={setPageSize}
          total={value.total}
          page={page}
          onPage={setPage}
          sort={sort}
          onSort={setSort}
          empty={<EmptyState title={t('none')}>{t('noneHint')}</EmptyState>}
        />
      ) : null}
    </OfficePage>
  );
}

function useUsers() {
  const { text, role, state, sort, page, pageSize, setPage } = useUsersStore();
  const settledText = useSettled(text);
  const call = useCall(
    () =>
      foyer.users.listUsers({
        text: settledText,
        ...(role === 'all' ? {} : { role }),
        ...(state === 'all' ? {} : { state }),
        sort: sort.columnId as 'name' | 'email' | 'createdAt',
        isDescending: sort.isDescending,
        page,
        pageSize,
      }),
    [settledText, role, state, sort, page, pageSize],
  );
  const total = call.value?.total;
  useEffect(() => {
    if (total !== undefined && page > 0 && page * pageSize >= total) setPage(0);
  }, [total, page, pageSize, setPage]);
  return call;
}

function Filters() {
  const { t } = useTranslation('office-users');
  const { text, role, state, filter } = useUsersStore();
  return (
    <div className={styles.filters}>
      <SearchInput label={t('search')} value={text} onChange={(next) => filter({ text: next })} />
      <SelectInput
        label={t('role')}
        value={role}
        onChange={(next) => filter({ role: next })}
        options={(['all', 'patron', 'admin'] as const).map((value) => ({
          value,
          label: t(`roleOf.${value}`),
        }))}
      />
      <SelectInput
        label={t('state')}
        value={state}
        onChange={(next) => filter({ state: next })}
        options={(['all', 'active', 'disabled'] as const).map((value) => ({
          value,
          label: t(`stateOf.${value}`),
        }))}
      />
    </div>
  );
}

function useColumns(): TableColumn<UserView>[] {
  const { t } = useTranslation('office-users');
  return [
    {
      id: 'name',
      title: t('name'),
      width: 'm',
      sortValue: ({ name }) => name,
      cell: ({ name, isOwn, isDemo }) => (
        <span className={styles.name}>
          {name} {isOwn ? <Badge>{t('you')}</Badge> : null} {isDemo ? <Badge>{t('demo')}</Badge> : null}
        </span>
      ),
    },
    {
      id: 'email',
      title: t('email'),
      width: '27%',
      sortValue: ({ email }) => email,
      cell: ({ email }) => email,
    },
    {
      id: 'role',
      title: t('role'),
      width: 's',
      cell: ({ role, mustChoosePassword }) => (
        <>
          <Badge tone={role === 'admin' ? 'attention' : 'plain'}>{t(`roleName.${role}`)}</Badge>{' '}
          {mustChoosePassword ? <Badge>{t('waiting')}</Badge> : null}
        </>
      ),
    },
    {
      id: 'state',
      title: t('state'),
      width: 's',
      cell: ({ state }) => (
        <Badge tone={state === 'active' ? 'good' : 'wrong'}>{t(`stateName.${state}`)}</Badge>
      ),
    },
    {
      id: 'createdAt',
      title: t('createdAt'),
      width: 'm',
      sortValue: ({ createdAt }) => createdAt,
      cell: ({ createdAt }) => formatDate(createdAt),
    },
    {
      id: 'lastSignedInAt',
      title: t('lastSignedInAt'),
      width: 'l',
      cell: ({ lastSignedInAt }) => (lastSignedInAt === null ? t('never') : formatDateTime(lastSignedInAt)),
    },
  ];
}
