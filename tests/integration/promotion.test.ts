import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountId, RequestId, Role } from '../../electron/contract/values';
import type { Session } from '../../electron/ipc/sessions';
import { adminPassword, errorCodeOf, openTestFoyer, type TestFoyer } from '../support/test-foyer';

const email = 'pat@patrons.example';
const short = 'an orchard';
const long = 'an orchard quiet at dusk';
const minute = 60_000;
let house: TestFoyer;
let admin: Session;
let adminId: AccountId;
/** Of the one who was promoted, open since before. */
let open: Session;
let accountId: AccountId;

beforeEach(async () => {
  house = await openTestFoyer();
  admin = await house.admin();
  adminId = admin.account!.id;
  open = house.visit();
  const requestId = crypto.randomUUID() as RequestId;
  await house.call(open, 'auth.signUp', { requestId, name: 'Pat', email, password: short });
  accountId = open.account!.id;
  await changeRole('admin');
});

function changeRole(role: Role) {
  return house.call(admin, 'users.changeRole', { accountId, role });
}

function mayManage(session: Session) {
  return house.call(session, 'users.listUsers', {}).then(
    () => true,
    () => false,
  );
}

async function signIn(password = short) {
  const session = house.visit();
  await house.call(session, 'auth.signIn', { email, password });
  return session;
}

/** Once so many transactions were committed, and before whoever asked for the last of them knows. */
function afterTransaction(count: number, act: () => Promise<unknown>): void {
  const { database } = house;
  const transaction = database.transaction.bind(database);
  let left = count;
  database.transaction = async (work) => {
    const value = await transaction(work);
    left -= 1;
    if (left === 0) await act();
    return value;
  };
}

const choose = (session: Session, password: string) =>
  house.call(session, 'auth.choosePassword', { password });

describe('an admin made of a patron whose password is short', () => {
  it('is one only with a longer password, asked for at the next sign-in', async () => {
    const session = await signIn();
    expect(session.account).toMatchObject({ role: 'patron', mustChoosePassword: true });
    expect(await mayManage(session)).toBe(false);
    expect(await errorCodeOf(choose(session, 'fourteen chars'))).toBe('PASSWORD_TOO_SHORT');
    expect(await errorCodeOf(choose(session, 'passwordpassword'))).toBe('PASSWORD_TOO_COMMON');
    expect(await mayManage(session)).toBe(false);
    const { account } = await choose(session, long);
    expect(account).toMatchObject({ role: 'admin', mustChoosePassword: false });
    expect(await mayManage(session)).toBe(true);
    expect(await errorCodeOf(signIn())).toBe('WRONG_CREDENTIALS');
    expect(await mayManage(await signIn(long))).toBe(true);
  });

  it('gets nothing in sessions that are open, and those end with the choice', async () => {
    expect(open.account).toMatchObject({ role: 'patron', mustChoosePassword: true });
    expect(await mayManage(open)).toBe(false);
    await house.call(open, 'auth.stepUp', { password: short });
    expect(await mayManage(open)).toBe(false);
    await choose(await signIn(), long);
    expect(open.account).toBeNull();
  });

  it('is told of as an admin who has yet to choose one, and is no help as the last admin', async () => {
    const { users } = await house.call(admin, 'users.listUsers', { text: 'pat' });
    expect(users).toMatchObject([{ role: 'admin', mustChoosePassword: true }]);
    const demoteSelf = () => house.call(admin, 'users.changeRole', { accountId: adminId, role: 'patron' });
    expect(await errorCodeOf(demoteSelf())).toBe('LAST_ADMIN');
    expect(await errorCodeOf(house.call(admin, 'users.disableUser', { accountId: adminId }))).toBe(
      'LAST_ADMIN',
    );
    await choose(await signIn(), long);
    await demoteSelf();
    expect(await mayManage(admin)).toBe(false);
  });

  it('stays a patron when made one again before choosing', async () => {
    const session = await signIn();
    expect((await changeRole('patron')).mustChoosePassword).toBe(false);
    await choose(session, long).catch(() => undefined);
    expect(await mayManage(session)).toBe(false);
    expect((await signIn(long).catch(() => signIn())).account?.role).toBe('patron');
  });

  it('may use a one-time code, whose password has to be long', async () => {
    const { code } = await house.call(admin, 'users.issueResetCode', { accountId });
    const redeem = (password: string) => {
      const session = house.visit();
      return house.call(session, 'auth.redeemResetCode', { email, code, password }).then(() => session);
    };
    expect(await errorCodeOf(redeem(short))).toBe('PASSWORD_TOO_SHORT');
    expect(await mayManage(await redeem(long))).toBe(true);
  });
});

describe('ways round the longer password', () => {
  it('a short one chosen while the promotion is under way makes no admin', async () => {
    await changeRole('patron');
    const session = await signIn();
    await Promise.allSettled([choose(session, 'new orchard'), changeRole('admin')]);
    expect(await mayManage(session)).toBe(false);
    const again = await signIn('new orchard').catch(() => signIn());
    expect(again.account).toMatchObject({ role: 'patron', mustChoosePassword: true });
  });

  it('a code given out to the patron before is no way in with a short one', async () => {
    await changeRole('patron');
    const { code } = await house.call(admin, 'users.issueResetCode', { accountId });
    const session = house.visit();
    const redeeming = house.call(session, 'auth.redeemResetCode', { email, code, password: 'new orchard' });
    await Promise.allSettled([redeeming, changeRole('admin')]);
    expect(await mayManage(session)).toBe(false);
  });

  it('a sign-in that goes on while a role is taken away does not keep it', async () => {
    await choose(await signIn(), long);
    const session = house.visit();
    afterTransaction(2, () => changeRole('patron'));
    await house.call(session, 'auth.signIn', { email, password: long });
    expect(session.account?.role).toBe('patron');
    expect(await mayManage(session)).toBe(false);
  });

  it('a sign-in that goes on while the account is closed ends', async () => {
    const session = house.visit();
    afterTransaction(2, () => house.call(admin, 'users.disableUser', { accountId }));
    await house.call(session, 'auth.signIn', { email, password: short });
    expect(session.account).toBeNull();
  });

  it('asks for the old password again when it was typed long ago, and of nobody who is not signed in', async () => {
    const session = await signIn();
    house.clock.advance(5 * minute);
    expect(await errorCodeOf(choose(session, long))).toBe('STEP_UP_REQUIRED');
    expect(await errorCodeOf(choose(open, long))).toBe('STEP_UP_REQUIRED');
    expect(await errorCodeOf(choose(house.visit(), long))).toBe('SIGN_IN_REQUIRED');
    await house.call(session, 'auth.stepUp', { password: short });
    expect((await choose(session, long)).account?.role).toBe('admin');
  });

  it('a choice is no good once another was made, or the account closed', async () => {
    const [one, other] = [await signIn(), await signIn()];
    const answers = await Promise.allSettled([choose(one, long), choose(one, `${long} again`)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await mayManage(one)).toBe(true);
    expect(other.account).toBeNull();
    afterTransaction(1, () => house.call(admin, 'users.disableUser', { accountId }));
    expect(await errorCodeOf(choose(one, `${long} at last`))).toBe('SIGN_IN_REQUIRED');
    expect(one.account).toBeNull();
  });
});

describe('an own password', () => {
  it('is changed by admins as by patrons, each by the rule of their role', async () => {
    await changeRole('patron');
    const session = await signIn();
    await choose(session, 'new orchard');
    expect(session.account?.role).toBe('patron');
    expect(await errorCodeOf(choose(admin, 'new orchard'))).toBe('PASSWORD_TOO_SHORT');
    await choose(admin, long);
    expect(await mayManage(admin)).toBe(true);
    const { entries } = await house.call(admin, 'journal.listEntries', { action: 'account.passwordChanged' });
    expect(entries.map(({ accountName }) => accountName).toSorted()).toEqual(['Ada Manager', 'Pat']);
    expect(JSON.stringify(entries)).not.toContain('$2');
  });
});

describe('the last sign-in', () => {
  const readLast = (session: Session) => house.call(session, 'auth.readLastSignIn', {});

  it('is told with its time, its terminal, and what failed since', async () => {
    expect(await readLast(admin)).toEqual({ last: null });
    const at = house.clock.now();
    house.clock.advance(minute);
    for (let turn = 0; turn < 2; turn += 1) {
      const wrong = house.call(house.visit(), 'auth.signIn', {
        email: 'manager@palace.example',
        password: 'wrong',
      });
      expect(await errorCodeOf(wrong)).toBe('WRONG_CREDENTIALS');
      house.clock.advance(minute);
    }
    const next = await house.admin();
    expect(await readLast(next)).toEqual({
      last: { at, terminalId: 'test', isHere: true, failuresSince: 2 },
    });
    expect(await errorCodeOf(readLast(house.visit()))).toBe('SIGN_IN_REQUIRED');
    expect(await readLast(open)).toEqual({ last: null });
  });

  it('stands in the journal, as does the failure that locks', async () => {
    for (let turn = 0; turn < 10; turn += 1) {
      await signIn('wrong').catch(() => undefined);
      house.clock.advance(minute);
    }
    expect(await errorCodeOf(signIn())).toBe('TOO_MANY_ATTEMPTS');
    const { entries } = await house.call(admin, 'journal.listEntries', { action: 'session.signInFailed' });
    expect(entries).toHaveLength(10);
    expect(entries.every(({ terminalId }) => terminalId === 'test')).toBe(true);
    const lockedUntil = house.clock.now() - minute + 15 * minute;
    expect(entries.map(({ after }) => after)).toEqual([
      JSON.stringify({ lockedUntil }),
      ...Array.from({ length: 9 }, () => null),
    ]);
    house.clock.set(lockedUntil);
    expect((await signIn()).account?.id).toBe(accountId);
    await house.call(await house.admin(), 'auth.stepUp', { password: adminPassword });
  });
});
