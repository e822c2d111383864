import type { usersContract } from '../../contract/users.contract';
import type { PasswordHasher } from './account.service';
import type { Handlers } from '../context';
import { changeRole, disableUser, enableUser, issueResetCode, listUsers, readUser } from './users.service';

export function createUsersHandlers({ hasher }: { hasher: PasswordHasher }): Handlers<typeof usersContract> {
  return {
    listUsers: (ctx, input) => listUsers(ctx, { ...input, role: input.role, state: input.state }),
    readUser: (ctx, { accountId }) => readUser(ctx, accountId),
    changeRole: (ctx, { accountId, role }) => changeRole(ctx, accountId, role),
    disableUser: (ctx, { accountId }) => disableUser(ctx, accountId),
    enableUser: (ctx, { accountId }) => enableUser(ctx, accountId),
    issueResetCode: (ctx, { accountId }) => issueResetCode(ctx, hasher, accountId),
  };
}
