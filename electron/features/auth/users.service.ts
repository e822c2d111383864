import { randomInt } from 'node:crypto';
import { codeAlphabet, resetCodeLength } from '../../domain/code-text';
import { FoyerError } from '../../contract/errors';
import type { JournalAction } from '../../contract/journal-actions';
import type { UserView } from '../../contract/users.contract';
import type { AccountId, Role } from '../../contract/values';
import type { ReadDatabase, Transaction } from '../../database/database';
import type { AccountTable } from '../../database/schema';
import { minuteMs } from '../../domain/durations';
import { foldedWords } from '../../domain/fold-text';
import { type PasswordHasher, viewOf } from './account.service';
import { roleInForce } from './auth.rules';
import type { CommandContext, QueryContext } from '../context';
import { writeJournal } from '../journal/journal.service';
import {
  countUsers,
  deleteResetCode,
  selectAccount,
  selectHasOtherAdmin,
  selectLastSignIns,
  selectUsers,
  updateAccount,
  upsertResetCode,
  type UserFilter,
  type UserSort,
} from './users.queries';
import { orNotFound } from '../or-not-found';

const resetCodeMs = 30 * minuteMs;

export async function listUsers(
  ctx: QueryContext,
  input: Omit<UserFilter, 'words'> & { text: string } & UserSort & { page: number; pageSize: number },
): Promise<{ users: UserView[]; total: number }> {
  const filter = { ...input, words: foldedWords(input.text) };
  const page = { limit: input.pageSize, offset: input.page * input.pageSize };
  const rows = await selectUsers(ctx.db, filter, input, page);
  const signIns = await selectLastSignIns(
    ctx.db,
    rows.map(({ id }) => id),
  );
  const users = rows.map((row) => userViewOf(ctx, row, signIns.get(row.id) ?? null));
  return { users, total: await countUsers(ctx.db, filter) };
}

export async function readUser(ctx: QueryContext, id: AccountId): Promise<UserView> {
  const row = await findAccount(ctx.db, id);
  return userViewOf(ctx, row, (await selectLastSignIns(ctx.db, [id])).get(id) ?? null);
}

/** Nobody promotes themselves, and the last admin stays one. */
export async function changeRole(ctx: CommandContext, id: AccountId, role: Role): Promise<UserView> {
  const { row, signedInAt } = await ctx.transaction(async (tx) => {
    const before = await findAccount(tx, id);
    if (role === 'admin' && id === ctx.caller.account?.id) throw new FoyerError('NOT_YOURSELF', {});
    if (role === 'patron') await requireOtherAdmin(tx, before);
    const action = role === 'admin' ? 'account.promoted' : 'account.demoted';
    return changeAccount(ctx, tx, before, { role }, action);
  });
  if (row.state === 'active') await ctx.refreshSessions(id, viewOf(row));
  return userViewOf(ctx, row, signedInAt);
}

/** A code that was given out before no longer works either. */
export async function disableUser(ctx: CommandContext, id: AccountId): Promise<UserView> {
  const { row, signedInAt } = await ctx.transaction(async (tx) => {
    const before = await findAccount(tx, id);
    await requireOtherAdmin(tx, before);
    await deleteResetCode(tx, id);
    return changeAccount(ctx, tx, before, { state: 'disabled' }, 'account.disabled');
  });
  await ctx.refreshSessions(id, null);
  return userViewOf(ctx, row, signedInAt);
}

export async function enableUser(ctx: CommandContext, id: AccountId): Promise<UserView> {
  const { row, signedInAt } = await ctx.transaction(async (tx) => {
    const before = await findAccount(tx, id);
    return changeAccount(ctx, tx, before, { state: 'active' }, 'account.enabled');
  });
  return userViewOf(ctx, row, signedInAt);
}

/** Random, and kept only as a hash: whoever reads the database cannot sign in with it. */
export async function issueResetCode(
  ctx: CommandContext,
  hasher: PasswordHasher,
  id: AccountId,
): Promise<{ code: string; expiresAt: number }> {
  const code = Array.from(
    { length: resetCodeLength },
    () => codeAlphabet[randomInt(codeAlphabet.length)],
  ).join('');
  const codeHash = await hasher.hash(code);
  const expiresAt = ctx.clock.now() + resetCodeMs;
  await ctx.transaction(async (tx) => {
    const account = await findAccount(tx, id);
    if (account.state === 'disabled') throw new FoyerError('ACCOUNT_DISABLED', {});
    await upsertResetCode(tx, { account_id: id, code_hash: codeHash, expires_at: expiresAt });
    await writeJournal(ctx, tx, {
      action: 'account.resetCodeIssued',
      subjectId: id,
      subject: nameOf(account),
      after: { expiresAt },
    });
  });
  return { code, expiresAt };
}

async function findAccount(db: ReadDatabase, id: AccountId): Promise<AccountTable> {
  return orNotFound('account', await selectAccount(db, id));
}

/** In the transaction that takes one away: of two at once, the second finds itself the last. */
async function requireOtherAdmin(tx: Transaction, row: AccountTable): Promise<void> {
  if (roleInForce(row) !== 'admin' || row.state !== 'active') return;
  if (!(await selectHasOtherAdmin(tx, row.id))) throw new FoyerError('LAST_ADMIN', {});
}

async function changeAccount(
  ctx: CommandContext,
  tx: Transaction,
  before: AccountTable,
  change: Partial<Pick<AccountTable, 'role' | 'state'>>,
  action: JournalAction,
): Promise<{ row: AccountTable; signedInAt: number | null }> {
  const row = { ...before, ...change };
  if (row.role !== before.role || row.state !== before.state) {
    await updateAccount(tx, before.id, change);
    await writeJournal(ctx, tx, {
      action,
      subjectId: before.id,
      subject: nameOf(before),
      before: { role: before.role, state: before.state },
      after: { role: row.role, state: row.state },
    });
  }
  return { row, signedInAt: (await selectLastSignIns(tx, [row.id])).get(row.id) ?? null };
}

function nameOf({ name, email }: AccountTable): string {
  return `${name} (${email})`;
}

function userViewOf(
  ctx: Pick<QueryContext, 'caller'>,
  row: AccountTable,
  lastSignedInAt: number | null,
): UserView {
  const isOwn = row.id === ctx.caller.account?.id;
  return {
    ...viewOf(row),
    role: row.role,
    state: row.state,
    createdAt: row.created_at,
    lastSignedInAt,
    isOwn,
  };
}
