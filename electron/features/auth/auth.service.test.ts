import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testId } from '../../../tests/support/builders';
import { createVisits, type Visits } from '../../../tests/support/visits';
import type { RequestId } from '../../contract/values';
import type { Session } from '../../ipc/sessions';

const ada = { name: 'Ada Lovelace', email: 'Ada@Example.org', password: 'analytical engine' };
let visits: Visits;
let session: Session;

beforeEach(async () => {
  visits = await createVisits();
  session = visits.openSession();
});
afterEach(() => visits.database.close());

function signUp(change: Partial<typeof ada & { requestId: RequestId }> = {}, at = session) {
  return visits.auth.signUp(visits.command(at), { requestId: testId<RequestId>(), ...ada, ...change });
}
function signIn(change: Partial<typeof ada> = {}, at = session) {
  const { email, password } = { ...ada, ...change };
  return visits.auth.signIn(visits.command(at), { email, password });
}
const accounts = () => visits.database.read.selectFrom('account').selectAll().execute();
async function setState(state: 'active' | 'disabled') {
  await visits.database.transaction(
    async (tx) => void (await tx.updateTable('account').set({ state }).execute()),
  );
}

describe('signing up', () => {
  it('makes a patron, keeps the e-mail as typed and the password as a hash only, and signs in', async () => {
    const { account } = await signUp();
    expect(account).toMatchObject({
      name: 'Ada Lovelace',
      email: 'Ada@Example.org',
      role: 'patron',
      isDemo: false,
    });
    expect(session.account).toEqual(account);
    const [row] = await accounts();
    expect(row).toMatchObject({
      email_key: 'ada@example.org',
      state: 'active',
      created_at: visits.clock.now(),
    });
    expect(JSON.stringify(row)).not.toContain(ada.password);
    expect(Object.keys(account!).toSorted()).toEqual([
      'email',
      'id',
      'isDemo',
      'mustChoosePassword',
      'name',
      'role',
    ]);
  });

  it('refuses an e-mail that differs from a taken one in case and Unicode form only', async () => {
    await signUp();
    await expect(signUp({ email: 'ＡＤＡ@EXAMPLE.org' }, visits.openSession())).rejects.toMatchObject({
      code: 'EMAIL_TAKEN',
    });
    expect(await accounts()).toHaveLength(1);
  });

  it.each([
    ['engine', 'PASSWORD_TOO_SHORT', { minimum: 8 }],
    ['a'.repeat(70) + 'éé', 'PASSWORD_TOO_LONG', { maximumBytes: 72 }],
    ['sunshine', 'PASSWORD_TOO_COMMON', {}],
    ['adalovelace', 'PASSWORD_TOO_COMMON', {}],
  ])('refuses the password %s', async (password, code, details) => {
    await expect(signUp({ password })).rejects.toMatchObject({ code, details });
    expect(await accounts()).toHaveLength(0);
    expect(visits.counts.hashes).toBe(0);
    expect(session.account).toBeNull();
  });

  it('refuses an e-mail whose key would not fit its column, as input', async () => {
    await expect(signUp({ email: `${'ﷺ'.repeat(60)}@example.org` })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { fields: ['email'] },
    });
  });

  it('lets a terminal ask only so often whether an e-mail is taken', async () => {
    await signUp();
    const hashes = visits.counts.hashes;
    const codes: string[] = [];
    for (let time = 0; time < 12; time += 1)
      await signUp({}, visits.openSession()).catch((error: { code: string }) => codes.push(error.code));
    expect(codes).toEqual([...Array(10).fill('EMAIL_TAKEN'), ...Array(2).fill('TOO_MANY_ATTEMPTS')]);
    expect(visits.counts.hashes).toBe(hashes + 10);
    visits.clock.time += 1000;
    await signUp({ email: 'new@example.org' });
  });

  it('counts neither patrons who sign up nor passwords that will not do', async () => {
    for (let time = 0; time < 15; time += 1) {
      await expect(signUp({ password: 'sunshine' })).rejects.toMatchObject({ code: 'PASSWORD_TOO_COMMON' });
      await signUp({ email: `patron${time}@example.org` }, visits.openSession());
    }
    expect(await accounts()).toHaveLength(15);
  });

  it('gives the same account to the repeat of a request, one after the other and at once', async () => {
    const requestId = testId<RequestId>();
    const both = await Promise.all([signUp({ requestId }), signUp({ requestId })]);
    const third = await signUp({ requestId });
    expect(both[1]).toEqual(both[0]);
    expect(third).toEqual(both[0]);
    expect(await accounts()).toHaveLength(1);
  });

  it('is no way around the sign-in: another request, password, visit or a disabled account is EMAIL_TAKEN', async () => {
    const requestId = testId<RequestId>();
    await signUp({ requestId });
    const taken = { code: 'EMAIL_TAKEN' };
    await expect(signUp()).rejects.toMatchObject(taken);
    await expect(signUp({ requestId, password: 'difference engine' })).rejects.toMatchObject(taken);
    await expect(signUp({ requestId }, visits.openSession())).rejects.toMatchObject(taken);
    await signUp({ email: 'grace@example.org' }, visits.openSession());
    await expect(signUp({ requestId, email: 'grace@example.org' })).rejects.toMatchObject(taken);
    await setState('disabled');
    await expect(signUp({ requestId })).rejects.toMatchObject(taken);
    await setState('active');
    await session.end();
    await expect(signUp({ requestId })).rejects.toMatchObject(taken);
    expect(session.account).toBeNull();
  });

  it('makes nothing for a patron who left while the password was hashed', async () => {
    visits.hooks.before = async () => session.end();
    expect(await signUp()).toEqual({ account: null });
    expect(session.account).toBeNull();
    expect(await accounts()).toHaveLength(0);
  });
});

describe('signing in', () => {
  beforeEach(async () => {
    await signUp();
    await session.end();
  });

  it('takes the e-mail in any case', async () => {
    const { account } = await signIn({ email: 'ADA@example.ORG' });
    expect(account).toMatchObject({ email: 'Ada@Example.org' });
    expect(session.account).toEqual(account);
    expect(await visits.auth.readSession(visits.query(session), {})).toEqual({ account });
  });

  it('takes the password as typed only', async () => {
    for (const password of ['Analytical Engine', 'analytical engine ', 'analytical engin']) {
      visits.clock.time += 3_600_000;
      await expect(signIn({ password })).rejects.toMatchObject({ code: 'WRONG_CREDENTIALS' });
    }
    expect(session.account).toBeNull();
  });

  it('answers an unknown e-mail as a wrong password: same error, same work', async () => {
    const work = async (change: Partial<typeof ada>) => {
      const before = { ...visits.counts };
      const error = await signIn(change).catch((reason: unknown) => reason);
      const { code, details } = error as { code: string; details: unknown };
      const hashes = visits.counts.hashes - before.hashes;
      return { code, details, hashes, compares: visits.counts.compares - before.compares };
    };
    await work({ password: 'warming up' });
    const wrong = await work({ password: 'difference engine' });
    const unknown = await work({ email: 'nobody@example.org' });
    expect(wrong).toEqual({ code: 'WRONG_CREDENTIALS', details: {}, hashes: 0, compares: 1 });
    expect(unknown).toEqual(wrong);
  });

  it('does the same work from the very first attempt on', async () => {
    const firstWork = async (email: string) => {
      const fresh = await createVisits({ database: visits.database });
      const attempt = { email, password: 'difference engine' };
      await fresh.auth.signIn(fresh.command(fresh.openSession()), attempt).catch(() => undefined);
      return fresh.counts;
    };
    expect(await firstWork('nobody@example.org')).toEqual(await firstWork(ada.email));
  });

  it('is not fooled by a password that matches in its first 72 bytes', async () => {
    const password = 'xqvtmrbw'.repeat(9);
    await signUp({ email: 'long@example.org', password }, visits.openSession());
    await expect(signIn({ email: 'long@example.org', password: `${password}more` })).rejects.toMatchObject({
      code: 'WRONG_CREDENTIALS',
    });
    expect((await signIn({ email: 'long@example.org', password })).account).not.toBeNull();
  });

  it('says that an account is disabled to whoever knows its password, to nobody else', async () => {
    await setState('disabled');
    await expect(signIn({ password: 'difference engine' })).rejects.toMatchObject({
      code: 'WRONG_CREDENTIALS',
    });
    await expect(signIn()).rejects.toMatchObject({ code: 'ACCOUNT_DISABLED' });
    expect(session.account).toBeNull();
  });

  it('heeds what changed while the password was compared', async () => {
    visits.hooks.before = () => setState('disabled');
    await expect(signIn()).rejects.toMatchObject({ code: 'ACCOUNT_DISABLED' });
    visits.hooks.before = async () => {
      await setState('active');
      const change = { password_hash: '$2b$04$'.padEnd(60, 'a') };
      await visits.database.transaction(
        async (tx) => void (await tx.updateTable('account').set(change).execute()),
      );
    };
    await expect(signIn()).rejects.toMatchObject({ code: 'WRONG_CREDENTIALS' });
  });

  it('never signs in the next patron: the one who typed has left while the password was compared', async () => {
    visits.hooks.before = async () => session.end();
    expect(await signIn()).toEqual({ account: null });
    expect(session.account).toBeNull();
  });

  it('ends with the visit', async () => {
    await signIn();
    expect(await visits.auth.endVisit(visits.command(session), {})).toEqual({ account: null });
    expect(session.account).toBeNull();
  });
});
