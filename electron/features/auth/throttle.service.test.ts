import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testId } from '../../../tests/support/builders';
import { createVisits, type Visits } from '../../../tests/support/visits';
import { openSqlite } from '../../database/sqlite/open-sqlite';
import { terminalPolicy } from './throttle.rules';
import { forgiveAttempt, reserveAttempt } from './throttle.service';
import { minuteMs } from '../../domain/durations';

const right = 'analytical engine';
const wrong = 'difference engine';
const email = 'ada@example.org';
let visits: Visits;

beforeEach(async () => {
  visits = await createVisits();
  await aPatron(visits);
});
afterEach(() => visits.database.close());

async function aPatron(at: Visits, address = email) {
  const input = { requestId: testId<never>(), name: 'Ada', email: address, password: right };
  await at.auth.signUp(at.command(at.openSession()), input);
  at.counts.compares = 0;
}
/** The error's code, with the wait in seconds where there is one; `in` when it went well. */
async function attempt(password: string, address = email, at = visits): Promise<string> {
  try {
    await at.auth.signIn(at.command(at.openSession()), { email: address, password });
    return 'in';
  } catch (error) {
    const { code, details } = error as { code: string; details: { retryAfterMs?: number } };
    return details.retryAfterMs === undefined ? code : `${code} ${details.retryAfterMs / 1000}`;
  }
}
async function fail(times: number, address = email, at = visits) {
  for (let time = 0; time < times; time += 1) {
    expect(await attempt(wrong, address, at)).toBe('WRONG_CREDENTIALS');
    at.clock.time += minuteMs;
  }
}
const rows = () => visits.database.read.selectFrom('throttle').selectAll().execute();

describe('an account', () => {
  it('lets two failures go, then makes each next attempt wait longer', async () => {
    expect(await attempt(wrong)).toBe('WRONG_CREDENTIALS');
    expect(await attempt(wrong)).toBe('WRONG_CREDENTIALS');
    expect(await attempt(wrong)).toBe('WRONG_CREDENTIALS');
    expect(await attempt(wrong)).toBe('TOO_MANY_ATTEMPTS 1');
    visits.clock.time += 999;
    expect(await attempt(right)).toBe('TOO_MANY_ATTEMPTS 0.001');
    visits.clock.time += 1;
    expect(await attempt(wrong)).toBe('WRONG_CREDENTIALS');
    expect(await attempt(wrong)).toBe('TOO_MANY_ATTEMPTS 2');
  });

  it('refuses while it waits without hashing and without counting', async () => {
    await fail(2);
    await attempt(wrong);
    const before = { rows: await rows(), ...visits.counts };
    for (let time = 0; time < 20; time += 1) expect(await attempt(right)).toBe('TOO_MANY_ATTEMPTS 1');
    expect({ rows: await rows(), ...visits.counts }).toEqual(before);
  });

  it('is locked for 15 minutes by the tenth failure, for the right password too, and then opens', async () => {
    await fail(9);
    await attempt(wrong);
    expect(await attempt(right)).toBe('TOO_MANY_ATTEMPTS 900');
    visits.clock.time += 15 * minuteMs - 1;
    expect(await attempt(right)).toBe('TOO_MANY_ATTEMPTS 0.001');
    visits.clock.time += 1;
    expect(await attempt(right)).toBe('in');
    await fail(2);
    expect(await attempt(wrong)).toBe('WRONG_CREDENTIALS');
  });

  it('is one account however its e-mail is typed, known or not', async () => {
    await fail(1, 'ADA@example.org');
    await fail(1, 'ａｄａ@EXAMPLE.org');
    await attempt(wrong);
    expect(await attempt(right)).toBe('TOO_MANY_ATTEMPTS 1');
    visits.clock.time += minuteMs;
    await fail(2, 'nobody@example.org');
    await attempt(wrong, 'nobody@example.org');
    expect(await attempt(wrong, 'nobody@example.org')).toBe('TOO_MANY_ATTEMPTS 1');
  });

  it("starts from nought after a success, and another account's failures are not its own", async () => {
    await fail(5);
    expect(await attempt(right)).toBe('in');
    await fail(2);
    await aPatron(visits, 'grace@example.org');
    expect(await attempt(right, 'grace@example.org')).toBe('in');
    await attempt(wrong);
    expect(await attempt(wrong)).toBe('TOO_MANY_ATTEMPTS 1');
    expect(await attempt(right, 'grace@example.org')).toBe('in');
  });

  it('gives 50 guesses made at once three compares, no more', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => attempt(wrong)));
    expect(answers.filter((answer) => answer === 'WRONG_CREDENTIALS')).toHaveLength(3);
    expect(answers.filter((answer) => answer === 'TOO_MANY_ATTEMPTS 1')).toHaveLength(47);
    expect(visits.counts.compares).toBe(3);
  });

  it('keeps its lock across a restart', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'foyer-throttle-'));
    const open = () =>
      openSqlite({ file: join(folder, 'foyer.sqlite'), nativeBinding: process.env.FOYER_SQLITE_BINDING });
    const before = await createVisits({ database: open() });
    await aPatron(before);
    await fail(9, email, before);
    await attempt(wrong, email, before);
    await before.database.close();
    const after = await createVisits({ database: open() });
    after.clock.time = before.clock.time;
    expect(await attempt(right, email, after)).toBe('TOO_MANY_ATTEMPTS 900');
    after.clock.time += 15 * minuteMs;
    expect(await attempt(right, email, after)).toBe('in');
    await after.database.close();
    await rm(folder, { recursive: true });
  });

  it('leaves nothing readable of what was typed', async () => {
    await fail(3, 'somebody.private@example.org');
    const text = JSON.stringify(await rows());
    expect(text).not.toMatch(/somebody|example/);
  });
});

describe('a terminal', () => {
  const spray = async (from: number, count: number, at = visits) => {
    const answers: string[] = [];
    for (let guess = from; guess < from + count; guess += 1) {
      answers.push(await attempt(wrong, `guest${guess}@example.org`, at));
    }
    return answers;
  };

  it('slows one password on many accounts down, softly, and its next patrons little', async () => {
    expect(new Set(await spray(0, 10))).toEqual(new Set(['WRONG_CREDENTIALS']));
    expect(await spray(10, 1)).toEqual(['TOO_MANY_ATTEMPTS 1']);
    for (let guess = 11; guess < 60; guess += 1) {
      visits.clock.time += 30_000;
      expect(await spray(guess, 1)).toEqual(['WRONG_CREDENTIALS']);
    }
    expect(await attempt(right)).toBe('TOO_MANY_ATTEMPTS 30');
    visits.clock.time += 30_000;
    expect(await attempt(right)).toBe('in');
  });

  it('does not forget the guesses because the guesser signs in to an own account between them', async () => {
    await spray(0, 9);
    expect(await attempt(right)).toBe('in');
    await spray(9, 1);
    expect(await spray(10, 1)).toEqual(['TOO_MANY_ATTEMPTS 1']);
  });

  it('does not count successes: a busy lobby never waits', async () => {
    for (let patron = 0; patron < 30; patron += 1) expect(await attempt(right)).toBe('in');
    expect(await rows()).toEqual([]);
  });

  it("does not pay for another terminal's patrons", async () => {
    const other = await createVisits({ database: visits.database, terminalId: 'other' });
    await spray(0, 10);
    expect(await attempt(right)).toBe('TOO_MANY_ATTEMPTS 1');
    expect(await attempt(right, email, other)).toBe('in');
  });

  it('starts anew after ten quiet minutes', async () => {
    await spray(0, 9);
    visits.clock.time += terminalPolicy.forgetAfterMs;
    expect(new Set(await spray(9, 10))).toEqual(new Set(['WRONG_CREDENTIALS']));
  });
});

describe('rows', () => {
  it('go when they matter no longer', async () => {
    await fail(1, 'old@example.org');
    visits.clock.time += 25 * 60 * minuteMs;
    await fail(1, 'new@example.org');
    expect(await rows()).toHaveLength(2);
  });

  it('count nothing when one of the subjects has to wait', async () => {
    const subjects = ['a', 'b'].map((key) => ({ key, policy: terminalPolicy }));
    const reserve = (list: typeof subjects) =>
      visits.database.transaction((tx) => reserveAttempt(tx, list, visits.clock.now()));
    for (let time = 0; time < 10; time += 1) await reserve(subjects.slice(0, 1));
    const before = await rows();
    await expect(reserve(subjects)).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    expect(await rows()).toEqual(before);
  });

  it('that somebody else cleared meanwhile stay cleared', async () => {
    const { database, clock } = visits;
    const subjects = [{ key: 'a', policy: terminalPolicy }];
    const reserved = await database.transaction((tx) => reserveAttempt(tx, subjects, clock.now()));
    await database.transaction((tx) => forgiveAttempt(tx, reserved));
    await database.transaction((tx) => forgiveAttempt(tx, reserved));
    expect(await rows()).toEqual([]);
  });
});
