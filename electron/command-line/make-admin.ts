import type { z } from 'zod';
import { emailSchema, passwordSchema, personNameSchema } from '../contract/auth.contract';
import type { FoyerError } from '../contract/errors';
import { type ErrorCode, isFoyerError } from '../contract/errors';
import type { AccountId } from '../contract/values';
import type { Database } from '../database/database';
import { createAccount, prepareAccount } from '../features/auth/account.service';
import type { PasswordHasher } from '../features/auth/password-hasher';
import { writeJournal } from '../features/journal/journal.service';
import { createSettingsStore } from '../features/settings/settings.store';
import type { Ask } from './ask';

export type MakeAdminOptions = {
  ask: Ask;
  say: (text: string) => void;
  /** Ask again after a wrong answer; a pipe cannot answer anew, so that there the first fault is thrown. */
  isTerminal: boolean;
  database: Database;
  hasher: PasswordHasher;
  newId: () => AccountId;
  now: () => number;
};

/** Asks for name, e-mail and password until they make an admin, the first or a further one. */
export async function makeAdmin(options: MakeAdminOptions): Promise<void> {
  const { ask, say } = options;
  const store = createSettingsStore(options.database);
  await store.load();
  say(store.isSetUp() ? 'This makes a further admin.' : 'This makes the first admin.');
  const name = await askFor(options, () => ask.line('Name: '), personNameSchema, 'That is no name.');
  const answers = { email: '', password: '' };
  let wrong: 'email' | 'password' | null = 'email';
  while (wrong) {
    if (wrong === 'email') {
      answers.email = await askFor(
        options,
        () => ask.line('E-mail: '),
        emailSchema,
        'That is no e-mail address.',
      );
    }
    if (wrong === 'password' || answers.password === '') answers.password = await askPassword(options);
    wrong = await tryToInsert(options, { name, ...answers, cinemaName: store.current().cinemaName });
  }
  say(`${name} can now sign in with ${answers.email}.`);
}

/** Says what was wrong, and answers which question has to be asked again; null when the admin was made. */
async function tryToInsert(
  options: MakeAdminOptions,
  admin: Parameters<typeof insertAdmin>[1],
): Promise<'email' | 'password' | null> {
  try {
    await insertAdmin(options, admin);
    return null;
  } catch (error) {
    if (!options.isTerminal || !isFoyerError(error)) throw error;
    options.say(sentenceFor(error));
    return error.code.startsWith('PASSWORD') ? 'password' : 'email';
  }
}

async function insertAdmin(
  { database, hasher, newId, now }: MakeAdminOptions,
  admin: { name: string; email: string; password: string; cinemaName: string },
): Promise<void> {
  const prepared = await prepareAccount(hasher, { ...admin, role: 'admin', isDemo: false });
  const birth = { id: newId(), now: now() };
  const journalist = {
    caller: { account: null, terminalId: 'command line' },
    clock: { now },
    newId: <T extends string>() => newId() as string as T,
  };
  await database.transaction(async (tx) => {
    const { id } = await createAccount(tx, prepared, birth);
    const subject = `${admin.name} (${admin.email})`;
    await writeJournal(journalist, tx, { action: 'account.adminMade', subjectId: id, subject });
  });
}

async function askPassword(options: MakeAdminOptions): Promise<string> {
  for (;;) {
    const question = 'Password (15 characters or more; it is not shown): ';
    const hidden = (text: string) => () => options.ask.hidden(text);
    const password = await askFor(options, hidden(question), passwordSchema, 'That is no password.');
    if ((await options.ask.hidden('The same again: ')).normalize('NFC') === password) return password;
    if (!options.isTerminal) throw new Error('The two passwords differ.');
    options.say('The two differ. Please type it anew.');
  }
}

async function askFor(
  options: MakeAdminOptions,
  ask: () => Promise<string>,
  schema: z.ZodType<string>,
  fault: string,
): Promise<string> {
  for (;;) {
    const parsed = schema.safeParse(await ask());
    if (parsed.success) return parsed.data;
    if (!options.isTerminal) throw new Error(fault);
    options.say(`${fault} Please type it anew.`);
  }
}

const sentences: Partial<Record<ErrorCode, string>> = {
  EMAIL_TAKEN: 'There is an account with this e-mail already. Choose another one.',
  PASSWORD_TOO_SHORT:
    "The password is too short: an admin's has 15 characters or more. Several words do well.",
  PASSWORD_TOO_LONG: 'The password is too long: 72 bytes at most (that is 72 plain letters).',
  PASSWORD_TOO_COMMON: 'The password is easy to guess. Choose another one; several words do well.',
};

/** In plain words what a domain error asks of the person. */
export function sentenceFor(error: FoyerError): string {
  return sentences[error.code] ?? `That could not be done (${error.code}).`;
}
