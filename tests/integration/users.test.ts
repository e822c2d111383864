import { beforeEach, describe, expect, it } from 'vitest';
import { resetCodeSchema } from '../../electron/contract/auth.contract';
import type { AccountId, RequestId } from '../../electron/contract/values';
import type { Session } from '../../electron/ipc/sessions';
import { adminEmail, adminPassword, errorCodeOf, openTestFoyer, type TestFoyer } from '../support/test-foyer';

const minute = 60_000;
const password = 'quiet orchard';
const longPassword = 'an orchard quiet at dusk';
let house: TestFoyer;
let admin: Session;
let adminId: AccountId;

beforeEach(async () => {
  house = await openTestFoyer();
  admin = await house.admin();
  adminId = admin.account!.id;
});

async function aPatron(
  name = 'Pat',
  email = `${name.toLowerCase()}@patrons.example`,
  chosen: string = password,
) {
  const session = house.visit();
  const requestId = crypto.randomUUID() as RequestId;
  await house.call(session, 'auth.signUp', { requestId, name, email, password: chosen });
  return { session, email, accountId: session.account!.id };
}

async function anotherAdmin() {
  const patron = await aPatron('Bo', 'bo@patrons.example', longPassword);
  await house.call(admin, 'users.changeRole', { accountId: patron.accountId, role: 'admin' });
  return patron;
}

async function journal() {
  const { entries } = await house.call(admin, 'journal.listEntries', {});
  return entries;
}

describe('who may manage users', () => {
  it.each([
    ['users.listUsers', {}],
    ['users.changeRole', { role: 'admin' }],
    ['users.disableUser', {}],
    ['users.enableUser', {}],
    ['users.issueResetCode', {}],
    ['journal.listEntries', null],
    ['journal.exportEntries', null],
    ['settings.changeSettings', null],
    ['settings.readProgress', null],
    ['terminal.openKiosk', null],
    ['terminal.openBackOffice', null],
  ] as const)('%s: admins only', async (name, given) => {
    const { session, accountId } = await aPatron();
    const input = given === null || name === 'users.listUsers' ? {} : { accountId, ...given };
    expect(await errorCodeOf(house.call(house.visit(), name, input as never))).toBe('SIGN_IN_REQUIRED');
    expect(await errorCodeOf(house.call(session, name, input as never))).toBe('NOT_ALLOWED');
    await house.call(admin, name, input as never);
  });

  it('asks for the password again once it is five minutes old, and takes it from nobody else', async () => {
    const { accountId } = await aPatron();
    const promote = () => house.call(admin, 'users.changeRole', { accountId, role: 'admin' });
    house.clock.advance(5 * minute);
    expect(await errorCodeOf(promote())).toBe('STEP_UP_REQUIRED');
    expect(await errorCodeOf(house.call(admin, 'auth.stepUp', { password }))).toBe('WRONG_CREDENTIALS');
    expect(await errorCodeOf(promote())).toBe('STEP_UP_REQUIRED');
    expect(await errorCodeOf(house.call(house.visit(), 'auth.stepUp', { password: adminPassword }))).toBe(
      'SIGN_IN_REQUIRED',
    );
    await house.call(admin, 'auth.stepUp', { password: adminPassword });
    expect((await promote()).role).toBe('admin');
  });

  it('counts wrong passwords of a step-up as those of a sign-in', async () => {
    const wrong = () => errorCodeOf(house.call(admin, 'auth.stepUp', { password: 'no' }));
    const answers = [];
    for (let tries = 0; tries < 12; tries += 1) answers.push(await wrong());
    expect(answers).toContain('TOO_MANY_ATTEMPTS');
    expect(await errorCodeOf(house.call(admin, 'auth.stepUp', { password: adminPassword }))).toBe(
      'TOO_MANY_ATTEMPTS',
    );
  });
});

describe('roles', () => {
  it('change at once in open sessions, and each window is told', async () => {
    const { session, accountId } = await aPatron('Pat', 'pat@patrons.example', longPassword);
    const told: string[] = [];
    house.foyer.subscribe((event, only) => only === session && told.push(event.type));
    await house.call(admin, 'users.changeRole', { accountId, role: 'admin' });
    expect(session.account?.role).toBe('admin');
    expect((await house.call(session, 'users.listUsers', {})).total).toBe(2);
    // Its password was a patron's when it was typed.
    const demoteOther = house.call(session, 'users.changeRole', { accountId: adminId, role: 'patron' });
    expect(await errorCodeOf(demoteOther)).toBe('STEP_UP_REQUIRED');
    await house.call(admin, 'users.changeRole', { accountId, role: 'patron' });
    expect(await errorCodeOf(house.call(session, 'users.listUsers', {}))).toBe('NOT_ALLOWED');
    expect(told).toEqual(['sessionChanged', 'sessionChanged']);
  });

  it('are promoted by somebody else', async () => {
    const promoteSelf = house.call(admin, 'users.changeRole', { accountId: adminId, role: 'admin' });
    expect(await errorCodeOf(promoteSelf)).toBe('NOT_YOURSELF');
    const { session, accountId } = await aPatron();
    const asPatron = house.call(session, 'users.changeRole', { accountId, role: 'admin' });
    expect(await errorCodeOf(asPatron)).toBe('NOT_ALLOWED');
  });

  it('always leave one admin who can sign in', async () => {
    const demote = (accountId: AccountId) =>
      house.call(admin, 'users.changeRole', { accountId, role: 'patron' });
    const disable = (accountId: AccountId) => house.call(admin, 'users.disableUser', { accountId });
    expect(await errorCodeOf(demote(adminId))).toBe('LAST_ADMIN');
    expect(await errorCodeOf(disable(adminId))).toBe('LAST_ADMIN');
    const other = await anotherAdmin();
    await disable(other.accountId);
    // A disabled admin is no help.
    expect(await errorCodeOf(demote(adminId))).toBe('LAST_ADMIN');
    await house.call(admin, 'users.enableUser', { accountId: other.accountId });
    expect((await demote(adminId)).role).toBe('patron');
    expect(admin.account?.role).toBe('patron');
  });

  it('leave one of two admins who demote each other at once', async () => {
    const other = await anotherAdmin();
    await house.call(other.session, 'auth.stepUp', { password: longPassword });
    const answers = await Promise.allSettled([
      house.call(admin, 'users.changeRole', { accountId: other.accountId, role: 'patron' }),
      house.call(other.session, 'users.changeRole', { accountId: adminId, role: 'patron' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('disabling', () => {
  it('ends open sessions, keeps the person out, and can be undone', async () => {
    const { session, email, accountId } = await aPatron();
    const told: string[] = [];
    house.foyer.subscribe((event, only) => only === session && told.push(event.type));
    await house.call(admin, 'users.disableUser', { accountId });
    expect(session.account).toBeNull();
    expect(told).toEqual(['sessionEnded']);
    const signIn = () => house.call(house.visit(), 'auth.signIn', { email, password });
    expect(await errorCodeOf(signIn())).toBe('ACCOUNT_DISABLED');
    await house.call(admin, 'users.enableUser', { accountId });
    expect((await signIn()).account?.id).toBe(accountId);
  });
});

describe('one-time codes', () => {
  const redeem = (email: string, code: string, next = 'another orchard') =>
    house.call(house.visit(), 'auth.redeemResetCode', { email, code, password: next });

  it('let their owner choose a new password, once, and end the other sessions', async () => {
    const { session, email, accountId } = await aPatron();
    const { code, expiresAt } = await house.call(admin, 'users.issueResetCode', { accountId });
    expect(resetCodeSchema.parse(code)).toBe(code);
    expect(expiresAt).toBe(house.clock.now() + 30 * minute);
    const visit = house.visit();
    const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `;
    await house.call(visit, 'auth.redeemResetCode', { email, code: typed, password: 'another orchard' });
    expect(visit.account?.id).toBe(accountId);
    expect(session.account).toBeNull();
    expect(await errorCodeOf(redeem(email, code))).toBe('RESET_CODE_WRONG');
    const old = house.call(house.visit(), 'auth.signIn', { email, password });
    expect(await errorCodeOf(old)).toBe('WRONG_CREDENTIALS');
    await house.call(house.visit(), 'auth.signIn', { email, password: 'another orchard' });
  });

  it('end after half an hour, with the next one, and with the account', async () => {
    const { email, accountId } = await aPatron();
    const issue = () => house.call(admin, 'users.issueResetCode', { accountId });
    const late = await issue();
    house.clock.advance(30 * minute);
    expect(await errorCodeOf(redeem(email, late.code))).toBe('RESET_CODE_WRONG');
    admin = await house.admin();
    const first = await issue();
    const second = await issue();
    expect(await errorCodeOf(redeem(email, first.code))).toBe('RESET_CODE_WRONG');
    await house.call(admin, 'users.disableUser', { accountId });
    expect(await errorCodeOf(redeem(email, second.code))).toBe('RESET_CODE_WRONG');
    expect(await errorCodeOf(issue())).toBe('ACCOUNT_DISABLED');
  });

  it('tell an unknown e-mail from a wrong code in nothing, and cannot be guessed', async () => {
    const { email, accountId } = await aPatron();
    const { code } = await house.call(admin, 'users.issueResetCode', { accountId });
    const wrong = code.replace(/^./, code.startsWith('A') ? 'B' : 'A');
    expect(await errorCodeOf(redeem('nobody@patrons.example', wrong))).toBe('RESET_CODE_WRONG');
    const answers = [];
    for (let tries = 0; tries < 12; tries += 1) answers.push(await errorCodeOf(redeem(email, wrong)));
    expect(answers[0]).toBe('RESET_CODE_WRONG');
    expect(answers).toContain('TOO_MANY_ATTEMPTS');
    expect(await errorCodeOf(redeem(email, code))).toBe('TOO_MANY_ATTEMPTS');
  });

  it('survive a password that is refused; an admin’s has to be long', async () => {
    const { email, accountId } = await anotherAdmin();
    const { code } = await house.call(admin, 'users.issueResetCode', { accountId });
    expect(await errorCodeOf(redeem(email, code, 'too short'))).toBe('PASSWORD_TOO_SHORT');
    expect((await redeem(email, code, longPassword)).account?.role).toBe('admin');
  });

  it('are kept as a hash only', async () => {
    const { accountId } = await aPatron();
    const { code } = await house.call(admin, 'users.issueResetCode', { accountId });
    const [row] = await house.database.read.selectFrom('reset_code').selectAll().execute();
    expect(row?.code_hash).toMatch(/^\$2/);
    expect(JSON.stringify([row, await journal()])).not.toContain(code);
  });
});

describe('the list', () => {
  it('finds by a part of name or e-mail, whatever the case, and takes no sign for a wildcard', async () => {
    await aPatron('Ida', 'ida_m@patrons.example');
    await aPatron('Idris', 'idris@other.example');
    await aPatron('Åsa Öberg', 'oberg@other.example');
    const find = async (text: string) => {
      const { users } = await house.call(admin, 'users.listUsers', { text });
      return users.map(({ name }) => name);
    };
    expect(await find('ID')).toEqual(['Ida', 'Idris']);
    expect(await find('OTHER.')).toEqual(['Åsa Öberg', 'Idris']);
    for (const text of ['Åsa ö', 'asa', 'OBERG ASA', 'Å\u200Bsa'])
      expect(await find(text)).toEqual(['Åsa Öberg']);
    expect(await find('_')).toEqual(['Ida']);
    expect(await find('%')).toEqual([]);
  });

  it('sorts, filters, counts, and says who is who', async () => {
    const { accountId } = await aPatron('Zoe');
    await aPatron('Abe');
    await house.call(admin, 'users.disableUser', { accountId });
    const list = (input: object) => house.call(admin, 'users.listUsers', input);
    const names = async (input: object) => (await list(input)).users.map(({ name }) => name);
    expect(await names({ sort: 'name', isDescending: true })).toEqual(['Zoe', 'Ada Manager', 'Abe']);
    expect(await names({ role: 'patron', state: 'active' })).toEqual(['Abe']);
    expect(await names({ state: 'disabled' })).toEqual(['Zoe']);
    const { users, total } = await list({ role: 'admin' });
    expect(total).toBe(1);
    expect(users[0]).toMatchObject({ email: adminEmail, isOwn: true, lastSignedInAt: house.clock.now() });
    expect(JSON.stringify(users)).not.toContain('$2');
    expect(await list({ page: 1 })).toMatchObject({ users: [], total: 3 });
  });
});

describe('the journal', () => {
  it('tells who changed whom, before and after', async () => {
    const { accountId } = await aPatron();
    house.clock.advance(1000);
    await house.call(admin, 'users.changeRole', { accountId, role: 'admin' });
    const [entry] = await journal();
    expect(entry).toMatchObject({
      accountName: 'Ada Manager',
      terminalId: 'test',
      action: 'account.promoted',
      subject: 'Pat (pat@patrons.example)',
      before: JSON.stringify({ role: 'patron', state: 'active' }),
      after: JSON.stringify({ role: 'admin', state: 'active' }),
    });
    // Nothing changed, nothing told.
    house.clock.advance(1000);
    await house.call(admin, 'users.changeRole', { accountId, role: 'admin' });
    expect((await journal())[0]?.id).toBe(entry?.id);
  });

  it('tells of sign-ins that went well and that did not, without what was typed in vain', async () => {
    const { email } = await aPatron();
    const attempt = (given: string) => {
      house.clock.advance(1000);
      return errorCodeOf(
        house.call(house.visit(), 'auth.signIn', { email: given, password: 'secret-guess' }),
      );
    };
    await attempt(email);
    await attempt('hunter2@typed.example');
    house.clock.advance(1000);
    await house.call(house.visit(), 'auth.signIn', { email, password });
    const told = (await journal()).map(({ action, accountName, subject }) => [action, accountName, subject]);
    expect(told.slice(0, 3)).toEqual([
      ['session.signedIn', 'Pat', 'Pat (pat@patrons.example)'],
      ['session.signInFailed', null, ''],
      ['session.signInFailed', null, 'Pat (pat@patrons.example)'],
    ]);
    expect(JSON.stringify(await journal())).not.toMatch(/secret-guess|hunter2/);
  });

  it('is only ever added to', async () => {
    const change = house.database.transaction((tx) => tx.updateTable('journal').set({ at: 0 }).execute());
    await expect(change).rejects.toThrow('only added to');
    const removal = house.database.transaction((tx) => tx.deleteFrom('journal').execute());
    await expect(removal).rejects.toThrow('only added to');
  });
});

describe('the office’s session', () => {
  it('lasts longer without a hand on it than one in the lobby, and ends all the same', async () => {
    const office = house.foyer.openSession('office');
    const lobby = house.foyer.openSession();
    for (const session of [office, lobby])
      await house.call(session, 'auth.signIn', { email: adminEmail, password: adminPassword });
    house.clock.advance(3 * minute);
    await house.foyer.sweep();
    expect([office.account?.role, lobby.account]).toEqual(['admin', null]);
    house.clock.advance(27 * minute);
    await house.foyer.sweep();
    expect(office.account).toBeNull();
  });
});
