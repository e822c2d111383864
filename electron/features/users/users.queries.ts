import { type ExpressionBuilder, sql } from 'kysely';
import type { AccountId, Role } from '../../contract/values';
import type { ReadDatabase, Transaction } from '../../database/database';
import { holdsText } from '../../database/holds-text';
import type { AccountTable, ResetCodeTable, Tables } from '../../database/schema';

export type UserFilter = {
  /** Folded as e-mail keys are. */
  text: string;
  role: Role | undefined;
  state: AccountTable['state'] | undefined;
};
export type UserOrder = { sort: 'name' | 'email' | 'createdAt'; isDescending: boolean };
export type UserPage = { limit: number; offset: number };

const sortColumns = { name: 'name', email: 'email_key', createdAt: 'created_at' } as const;

export async function selectUsers(
  db: ReadDatabase,
  filter: UserFilter,
  { sort, isDescending }: UserOrder,
  { limit, offset }: UserPage,
): Promise<AccountTable[]> {
  const direction = isDescending ? 'desc' : 'asc';
  return db
    .selectFrom('account')
    .selectAll()
    .where((eb) => matches(eb, filter))
    .orderBy((eb) => {
      const order = sort === 'name' ? eb.fn<string>('lower', ['name']) : eb.ref(sortColumns[sort]);
      // A search looks at every account: the table's own order is four times quicker than an index's.
      return filter.text ? eb.fn.coalesce(order, order) : order;
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

function matches(eb: ExpressionBuilder<Tables, 'account'>, { text, role, state }: UserFilter) {
  return eb.and([
    ...(role ? [eb('role', '=', role)] : []),
    ...(state ? [eb('state', '=', state)] : []),
    ...(text ? [eb.or([holdsText(eb.ref('email_key'), text), holdsText(eb.ref('name'), text)])] : []),
  ]);
}

/** Written out rather than bound: the index on sign-ins alone is used only for its own words. */
const isSignIn = sql<boolean>`journal.action = ${sql.lit('session.signedIn')}`;

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
          .where(isSignIn)
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
