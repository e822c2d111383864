import type { ExpressionBuilder } from 'kysely';
import type { AccountId, Role } from '../../contract/values';
import { comparedOnly } from '../../database/compared-only';
import type { ReadDatabase, Transaction } from '../../database/database';
import { holdsFolded } from '../../database/holds-text';
import type { AccountTable, ResetCodeTable, Tables } from '../../database/schema';

export type UserFilter = {
  /** Folded. */
  words: readonly string[];
  role: Role | undefined;
  state: AccountTable['state'] | undefined;
};
export type UserSort = { sort: 'name' | 'email' | 'createdAt'; isDescending: boolean };
export type UserPage = { limit: number; offset: number };

const sortColumns = { name: 'search_key', email: 'email_key', createdAt: 'created_at' } as const;

export async function selectUsers(
  db: ReadDatabase,
  filter: UserFilter,
  { sort, isDescending }: UserSort,
  { limit, offset }: UserPage,
): Promise<AccountTable[]> {
  const { words, role, state } = filter;
  const direction = isDescending ? 'desc' : 'asc';
  // A search looks at every account, quickest in the table's own order, and few are left to be sorted.
  const isSorted = role === 'admin' || state === 'disabled' || (words.length > 0 && sort !== 'name');
  return db
    .selectFrom('account')
    .selectAll()
    .where((eb) => matches(eb, filter))
    .orderBy((eb) => {
      const order = eb.ref(sortColumns[sort]);
      return isSorted ? comparedOnly(order) : order;
    }, direction)
    .orderBy('id', direction)
    .limit(limit)
    .offset(offset)
    .execute();
}

export async function countUsers(db: ReadDatabase, filter: UserFilter): Promise<number> {
  const { count } = await db
    .selectFrom('account')
    .select((eb) => eb.fn.countAll<number | string>().as('count'))
    .where((eb) => matches(eb, filter))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Admins are few: an index leads to them. Patrons are nearly all there are. */
function matches(eb: ExpressionBuilder<Tables, 'account'>, { words, role, state }: UserFilter) {
  const ofRole = role === 'admin' ? eb.ref('role') : comparedOnly(eb.ref('role'));
  return eb.and([
    ...(role ? [eb(ofRole, '=', role)] : []),
    ...(state ? [eb('state', '=', state)] : []),
    ...holdsFolded(eb.ref('search_key'), words),
  ]);
}

export async function selectLastSignIns(
  db: ReadDatabase,
  ids: readonly AccountId[],
): Promise<Map<AccountId, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('account')
    .select([
      'id',
      ({ selectFrom }) =>
        selectFrom('journal')
          .select('journal.at')
          .whereRef('journal.account_id', '=', 'account.id')
          .where('journal.action', '=', 'session.signedIn')
          .orderBy('journal.at', 'desc')
          .limit(1)
          .as('at'),
    ])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.flatMap(({ id, at }) => (at === null ? [] : [[id, Number(at)]])));
}

export async function selectAccount(db: ReadDatabase, id: AccountId): Promise<AccountTable | undefined> {
  return db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Whether there is an admin who can sign in as one, other than this one. */
export async function selectHasOtherAdmin(db: ReadDatabase, id: AccountId): Promise<boolean> {
  const row = await db
    .selectFrom('account')
    .select('id')
    .where('role', '=', 'admin')
    .where('state', '=', 'active')
    .where('has_long_password', '=', 1)
    .where('id', '!=', id)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function updateAccount(
  tx: Transaction,
  id: AccountId,
  change: Partial<Pick<AccountTable, 'role' | 'state'>>,
): Promise<void> {
  await tx.updateTable('account').set(change).where('id', '=', id).execute();
}

export async function upsertResetCode(tx: Transaction, code: ResetCodeTable): Promise<void> {
  const { code_hash, expires_at } = code;
  await tx
    .insertInto('reset_code')
    .values(code)
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet({ code_hash, expires_at }))
    .execute();
}

export async function deleteResetCode(tx: Transaction, id: AccountId): Promise<void> {
  await tx.deleteFrom('reset_code').where('account_id', '=', id).execute();
}
