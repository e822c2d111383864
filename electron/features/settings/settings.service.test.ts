import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testNow } from '../../../tests/support/builders';
import { createVisits, type Visits } from '../../../tests/support/visits';
import { settingsContract, settingsSchema, type Settings } from '../../contract/settings.contract';
import { settingsFrom } from './settings.store';

const admin = { name: 'Ida Manager', email: 'Ida@Palace.example', password: 'a long admin passphrase' };
const setup = { cinemaName: 'Electric Palace', timeZone: 'Europe/Paris', currency: 'EUR', admin };
const defaults = settingsSchema.parse({});
let visits: Visits;

beforeEach(async () => {
  visits = await createVisits();
});
afterEach(() => visits.database.close());

const command = () => visits.command(visits.openSession());
const finish = (change: Partial<typeof setup> = {}) =>
  visits.settings.finishSetup(command(), { ...setup, ...change });
const change = (changes: Partial<Settings> & { seen?: Partial<Settings> }) =>
  visits.settings.changeSettings(command(), changes as Settings);
const read = () => visits.settings.readSettings(visits.query(visits.openSession()), {});
const accounts = () => visits.database.read.selectFrom('account').selectAll().execute();
const rows = () => visits.database.read.selectFrom('setting').selectAll().orderBy('key').execute();

describe('the set-up', () => {
  it('finds the defaults, and nothing set up', async () => {
    expect(await read()).toEqual({ ...defaults, isSetUp: false, isDemo: false, now: testNow });
  });

  it('makes the first admin and the basics, tells every window, and the admin can sign in', async () => {
    const basics = { cinemaName: 'Electric Palace', timeZone: 'Europe/Paris', currency: 'EUR' };
    const country = 'FR';
    expect(await finish()).toEqual({
      ...defaults,
      ...basics,
      country,
      isSetUp: true,
      isDemo: false,
      now: testNow,
    });
    expect(visits.emitted).toEqual([{ type: 'settingsChanged' }]);
    expect(visits.store.isSetUp()).toBe(true);
    const session = visits.openSession();
    const { account } = await visits.auth.signIn(visits.command(session), admin);
    expect(account).toMatchObject({ name: 'Ida Manager', role: 'admin', isDemo: false });
  });

  it("marks the demo cinema's admin as demo", async () => {
    const demo = await createVisits({ database: visits.database, isDemo: true });
    expect(await demo.settings.finishSetup(demo.command(demo.openSession()), setup)).toMatchObject({
      isDemo: true,
    });
    expect((await accounts()).map((row) => row.is_demo)).toEqual([1]);
  });

  it('happens once, and a second one changes nothing', async () => {
    await finish();
    const before = { accounts: await accounts(), rows: await rows() };
    const again = { cinemaName: 'Stolen', admin: { ...admin, email: 'eve@example.org' } };
    await expect(finish(again)).rejects.toMatchObject({ code: 'ALREADY_SET_UP' });
    expect({ accounts: await accounts(), rows: await rows() }).toEqual(before);
  });

  it('is won by one of two at the same time', async () => {
    const other = { ...admin, email: 'eve@example.org' };
    const both = await Promise.allSettled([finish(), finish({ admin: other })]);
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'ALREADY_SET_UP' });
    expect(await accounts()).toHaveLength(1);
  });

  it.each([
    [
      'a short password',
      { admin: { ...admin, password: 'xqvtmrbwkzpdhj' } },
      'PASSWORD_TOO_SHORT',
      { minimum: 15 },
    ],
    [
      "the cinema's name as password",
      { cinemaName: 'The Electric Palace', admin: { ...admin, password: 'TheElectricPalace' } },
      'PASSWORD_TOO_COMMON',
      {},
    ],
    ['an unknown time zone', { timeZone: 'Mars/Olympus' }, 'INVALID_INPUT', { fields: ['timeZone'] }],
    ['an unknown currency', { currency: 'ZZZ' }, 'INVALID_INPUT', { fields: ['currency'] }],
  ])('refuses %s and leaves nothing behind', async (_what, wrong, code, details) => {
    await expect(finish(wrong)).rejects.toMatchObject({ code, details });
    expect([await accounts(), await rows(), visits.emitted]).toEqual([[], [], []]);
    expect((await finish()).isSetUp).toBe(true);
  });

  it('is seen to be done when the admin was made by another process meanwhile', async () => {
    const other = await createVisits({ database: visits.database });
    await other.settings.finishSetup(other.command(other.openSession()), setup);
    expect(visits.store.isSetUp()).toBe(false);
    expect(await read()).toMatchObject({ isSetUp: true, cinemaName: 'Electric Palace' });
    expect(visits.store.isSetUp()).toBe(true);
  });
});

describe('changing settings', () => {
  it('changes the keys given, leaves the others, and outlives a restart', async () => {
    await finish();
    visits.emitted.length = 0;
    const changed = await change({ holdMinutes: 12, fewSeatsPercent: 0, cinemaName: 'Ritz' });
    expect(changed).toMatchObject({
      holdMinutes: 12,
      fewSeatsPercent: 0,
      cinemaName: 'Ritz',
      timeZone: 'Europe/Paris',
    });
    expect(visits.emitted).toEqual([{ type: 'settingsChanged' }]);
    const restarted = await createVisits({ database: visits.database });
    const { isSetUp: _isSetUp, isDemo: _isDemo, now: _now, ...settings } = changed;
    expect(restarted.store.current()).toEqual(settings);
  });

  it('writes no row for a key that is not given', async () => {
    await change({ holdMinutes: 12, cinemaName: undefined as never });
    expect((await rows()).map(({ key, value }) => [key, value])).toEqual([['holdMinutes', '12']]);
  });

  it('refuses what Intl does not know, and changes none of it', async () => {
    const wrong = { holdMinutes: 12, timeZone: 'Mars/Olympus', currency: 'ZZZ' };
    await expect(change(wrong)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { fields: ['timeZone', 'currency'] },
    });
    expect([await rows(), visits.emitted, visits.store.current()]).toEqual([[], [], defaults]);
  });

  it('keeps both when two admins change different settings at once', async () => {
    await change({ holdMinutes: 12, seen: { holdMinutes: 8 } });
    expect(await change({ largestParty: 6, seen: { largestParty: 10 } })).toMatchObject({
      holdMinutes: 12,
      largestParty: 6,
    });
  });

  it('refuses the later of two admins who change the same one, by name, and changes nothing', async () => {
    await change({ holdMinutes: 12 });
    visits.emitted.length = 0;
    const later = { holdMinutes: 9, largestParty: 4, seen: { holdMinutes: 8, largestParty: 10 } };
    await expect(change(later)).rejects.toMatchObject({
      code: 'SETTINGS_CHANGED',
      details: { keys: ['holdMinutes'] },
    });
    expect(visits.emitted).toEqual([]);
    expect(await read()).toMatchObject({ holdMinutes: 12, largestParty: 10 });
    expect(await change({ ...later, seen: { holdMinutes: 12 } })).toMatchObject({
      holdMinutes: 9,
      largestParty: 4,
    });
  });

  it('lets one of two win who save the same key at the same moment', async () => {
    const both = await Promise.allSettled(
      [9, 12].map((holdMinutes) => change({ holdMinutes, seen: { holdMinutes: 8 } })),
    );
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('takes an empty message, and one that is no line not at all', () => {
    const { input } = settingsContract.changeSettings;
    expect(input.parse({ attractMessage: '  ' })).toEqual({ attractMessage: '' });
    for (const attractMessage of ['x'.repeat(121), 'two\nlines', 'hidden \u202e turn'])
      expect(input.safeParse({ attractMessage }).success).toBe(false);
  });

  it('takes every key that there is, each with its bounds', () => {
    const { input } = settingsContract.changeSettings;
    expect(input.parse(defaults)).toEqual(defaults);
    expect(input.parse({})).toEqual({});
    expect(input.safeParse({ holdMinutes: 0 }).success).toBe(false);
    for (const country of ['DD', 'EU', 'QQ', 'pl'])
      expect(input.safeParse({ country }).success, country).toBe(false);
    for (const country of ['PL', 'XK', 'ZZ']) expect(input.parse({ country })).toEqual({ country });
    expect(input.safeParse({ clockFormat: '13' }).success).toBe(false);
    expect(input.safeParse({ isDemo: true }).success).toBe(false);
  });
});

describe('rows that are damaged', () => {
  it.each([
    ['no JSON', { key: 'holdMinutes', value: '{' }],
    ['another type', { key: 'holdMinutes', value: '"8"' }],
    ['out of bounds', { key: 'holdMinutes', value: '100000' }],
    ['null', { key: 'cinemaName', value: 'null' }],
    ['of no known key', { key: 'constructor', value: '1' }],
    ['a time zone that this machine does not know', { key: 'timeZone', value: '"Mars/Olympus"' }],
    ['a currency that is no code', { key: 'currency', value: '"pounds"' }],
  ])('%s: the default stands in, and the other rows count', (_what, row) => {
    const sound = { key: 'largestParty', value: '4' };
    expect(settingsFrom([row, sound])).toEqual({ ...defaults, largestParty: 4 });
  });
});

it('keeps a currency that was withdrawn: another in its place would change what prices mean', () => {
  expect(settingsFrom([{ key: 'currency', value: '"BGN"' }]).currency).toBe('BGN');
});

it('takes the country from the time zone until one is set', () => {
  const row = (key: string, value: string) => ({ key, value: JSON.stringify(value) });
  expect(settingsFrom([]).country).toBe('GB');
  expect(settingsFrom([row('timeZone', 'Asia/Tokyo')]).country).toBe('JP');
  expect(settingsFrom([row('timeZone', 'Asia/Tokyo'), row('country', 'US')]).country).toBe('US');
  expect(settingsFrom([row('timeZone', 'Asia/Tokyo'), row('country', 'QQ')]).country).toBe('JP');
});
