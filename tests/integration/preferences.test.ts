import { beforeEach, describe, expect, it } from 'vitest';
import { most } from '../../electron/domain/bounds';
import type { RequestId } from '../../electron/contract/values';
import type { Session } from '../../electron/ipc/sessions';
import { errorCodeOf, openTestFoyer, type TestFoyer } from '../support/test-foyer';

let house: TestFoyer;
let admin: Session;

beforeEach(async () => {
  house = await openTestFoyer();
  admin = await house.admin();
});

const save = (session: Session, key: string, value: unknown) =>
  house.call(session, 'preferences.savePreference', { key, value: JSON.stringify(value) });
const read = async (session: Session) =>
  (await house.call(session, 'preferences.readPreferences', {})).preferences;

async function aPatron() {
  const session = house.visit();
  const requestId = crypto.randomUUID() as RequestId;
  const account = { name: 'Bo', email: 'bo@patrons.example', password: 'quiet orchard' };
  await house.call(session, 'auth.signUp', { requestId, ...account });
  return session;
}

describe('preferences', () => {
  it('are kept over sign-ins, the last value of each', async () => {
    await save(admin, 'table.users', { hidden: ['email'] });
    await save(admin, 'table.users', { hidden: [] });
    await save(admin, 'filter.users', { role: 'admin' });
    expect(await read(await house.admin())).toEqual({
      'table.users': '{"hidden":[]}',
      'filter.users': '{"role":"admin"}',
    });
  });

  it('are of one admin alone', async () => {
    await save(admin, 'table.users', 'mine');
    const other = await aPatron();
    await house.call(admin, 'users.changeRole', { accountId: other.account!.id, role: 'admin' });
    const entered = house.foyer.openSession();
    await house.database.transaction((tx) =>
      tx
        .insertInto('preference')
        .values({ account_id: other.account!.id, key: 'table.users', value: '"theirs"', updated_at: 0 })
        .execute(),
    );
    expect(await read(admin)).toEqual({ 'table.users': '"mine"' });
    expect(await errorCodeOf(read(entered))).toBe('SIGN_IN_REQUIRED');
  });

  it('are for admins only', async () => {
    const patron = await aPatron();
    expect(await errorCodeOf(read(house.visit()))).toBe('SIGN_IN_REQUIRED');
    expect(await errorCodeOf(read(patron))).toBe('NOT_ALLOWED');
    expect(await errorCodeOf(save(house.visit(), 'table.users', 1))).toBe('SIGN_IN_REQUIRED');
    expect(await errorCodeOf(save(patron, 'table.users', 1))).toBe('NOT_ALLOWED');
  });

  it('take no key of another shape, nothing long, nothing that is no JSON', async () => {
    expect(await errorCodeOf(save(admin, '__proto__', 1))).toBe('INVALID_INPUT');
    expect(await errorCodeOf(save(admin, 'table.users', 'x'.repeat(2000)))).toBe('INVALID_INPUT');
    const call = house.call(admin, 'preferences.savePreference', { key: 'table.users', value: '{' });
    expect(await errorCodeOf(call)).toBe('INVALID_INPUT');
    expect(await read(admin)).toEqual({});
  });

  it('are so many at the most: the one used longest ago is forgotten', async () => {
    const key = (index: number) => `table.${'abcdefgh'[index % 8]}${'abcdefghi'[Math.floor(index / 8)]}`;
    for (let index = 0; index <= most.preferences; index += 1) {
      house.clock.advance(1);
      await save(admin, key(index), index);
    }
    const kept = await read(admin);
    expect(Object.keys(kept)).toHaveLength(most.preferences);
    expect(kept).not.toHaveProperty([key(0)]);
    expect(kept[key(most.preferences)]).toBe(String(most.preferences));
  });
});
