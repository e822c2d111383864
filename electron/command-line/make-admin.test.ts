import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testId } from '../../tests/support/builders';
import { createVisits, type Visits } from '../../tests/support/visits';
import { type Ask, InputEnded } from './ask';
import { makeAdmin } from './make-admin';

const good = 'a long admin passphrase';
let visits: Visits;
let said: string[];

beforeEach(async () => {
  visits = await createVisits();
  said = [];
});
afterEach(() => visits.database.close());

/** Answers in turn, whatever is asked; only passwords may be asked hidden. */
function make(answers: string[], isTerminal = true) {
  const left = [...answers];
  const next = async () => {
    const answer = left.shift();
    if (answer === undefined) throw new InputEnded();
    return answer;
  };
  const ask: Ask = { line: next, hidden: next, close: () => undefined };
  const { database, hasher } = visits;
  const say = (text: string) => said.push(text);
  return makeAdmin({ ask, say, isTerminal, database, hasher, newId: testId, now: visits.clock.now });
}
const admins = () => visits.database.read.selectFrom('account').selectAll().orderBy('created_at').execute();

describe('making an admin', () => {
  it('makes the first and then a further one, who can sign in', async () => {
    await make(['Ada', 'Ada@Example.org', good, good]);
    await make(['Grace', 'grace@example.org', `${good}s`, `${good}s`]);
    expect(said).toEqual([
      'This makes the first admin.',
      'Ada can now sign in with Ada@Example.org.',
      'This makes a further admin.',
      'Grace can now sign in with grace@example.org.',
    ]);
    expect(await admins()).toMatchObject([
      { role: 'admin', is_demo: 0, state: 'active' },
      { role: 'admin', is_demo: 0, state: 'active' },
    ]);
    const { account } = await visits.auth.signIn(visits.command(visits.openSession()), {
      email: 'ada@example.org',
      password: good,
    });
    expect(account?.role).toBe('admin');
  });

  it('asks again, in plain words, after each wrong answer', async () => {
    await make(['Ada', 'ada@example.org', good, good]);
    said = [];
    const faulty = ['', 'Grace', 'no e-mail', 'ada@example.org', 'short one', 'short one', good, 'another'];
    await make(faulty.concat('passwordpassword', 'passwordpassword', good, good, 'grace@example.org'));
    expect(said.slice(1)).toEqual([
      'That is no name. Please type it anew.',
      'That is no e-mail address. Please type it anew.',
      "The password is too short: an admin's has 15 characters or more. Several words do well.",
      'The two differ. Please type it anew.',
      'The password is easy to guess. Choose another one; several words do well.',
      'There is an account with this e-mail already. Choose another one.',
      'Grace can now sign in with grace@example.org.',
    ]);
    expect(await admins()).toHaveLength(2);
  });

  it.each([
    ['no name', ['']],
    ['no e-mail', ['Ada', 'ada']],
    ['two passwords that differ', ['Ada', 'ada@example.org', good, `${good}s`]],
    ['a short password', ['Ada', 'ada@example.org', 'short one', 'short one']],
    ['an end before the last answer', ['Ada', 'ada@example.org', good]],
  ])('fails at once from a pipe for %s', async (_what, answers) => {
    await expect(make(answers, false)).rejects.toThrow();
    expect(await admins()).toEqual([]);
  });

  it('never says a password', async () => {
    await make(['Ada', 'ada@example.org', 'passwordpassword', 'passwordpassword', good, good]);
    expect(said.join(' ')).not.toMatch(/passphrase|passwordpassword/);
  });
});
