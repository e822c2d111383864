import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import bcrypt from 'bcryptjs';
import { afterEach, beforeAll, afterAll, describe, expect, it } from 'vitest';
import { createPasswordHasher, type PasswordHasher } from './password-hasher';

const workerFile = new URL('./hash-worker.ts', import.meta.url);
let folder: string;
const opened: PasswordHasher[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foyer-hasher-'));
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(async () => {
  await Promise.all(opened.splice(0).map((hasher) => hasher.close()));
});

function aHasher(file: string | URL = workerFile, cost?: number): PasswordHasher {
  const hasher = createPasswordHasher({ workerFile: file, ...(cost === undefined ? {} : { cost }) });
  opened.push(hasher);
  return hasher;
}

/** A worker that dies of its first `deaths` jobs, counted in a file, and afterwards answers as a real one does. */
function aDyingWorker(deaths: number): string {
  const file = join(folder, `dying-${deaths}.mjs`);
  const counter = JSON.stringify(join(folder, `deaths-${deaths}`));
  writeFileSync(
    file,
    `import { appendFileSync, readFileSync } from 'node:fs';
     import { parentPort } from 'node:worker_threads';
     parentPort.on('message', (job) => {
       appendFileSync(${counter}, 'x');
       if (readFileSync(${counter}, 'utf8').length <= ${deaths}) process.exit(1);
       parentPort.postMessage({ ok: true, value: 'hash of ' + job.password });
     });`,
  );
  return file;
}

describe('the password hasher', () => {
  it('hashes at cost 12 unless told otherwise, as bcrypt writes it', async () => {
    const hash = await aHasher().hash('the third man');
    expect(hash).toMatch(/^\$2b\$12\$[./A-Za-z0-9]{53}$/);
    expect(bcrypt.compareSync('the third man', hash)).toBe(true);
  });

  it('tells the right password from others, and salts each hash anew', async () => {
    const hasher = aHasher(workerFile, 4);
    const [one, other] = await Promise.all([hasher.hash('the third man'), hasher.hash('the third man')]);
    expect(one).not.toBe(other);
    expect(await hasher.compare('the third man', one)).toBe(true);
    expect(await hasher.compare('the third mam', one)).toBe(false);
  });

  it('works off the main thread', async () => {
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 5);
    await aHasher(workerFile, 11).hash('the third man');
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(1);
  });

  it('answers many at once in order, each with its own', async () => {
    const hasher = aHasher(workerFile, 4);
    const passwords = Array.from({ length: 20 }, (_, index) => `the third man ${index}`);
    const hashes = await Promise.all(passwords.map(hasher.hash));
    const verdicts = await Promise.all(
      passwords.map((password, index) => hasher.compare(password, hashes[index]!)),
    );
    expect(verdicts).toEqual(passwords.map(() => true));
  });

  it("survives the thread's death: the job is tried again, and those behind it wait", async () => {
    const hasher = aHasher(aDyingWorker(1));
    expect(await Promise.all(['a', 'b', 'c'].map(hasher.hash))).toEqual([
      'hash of a',
      'hash of b',
      'hash of c',
    ]);
  });

  it('gives up on a job that kills two threads, and goes on with the next', async () => {
    const hasher = aHasher(aDyingWorker(2));
    const [first, second] = await Promise.allSettled(['a', 'b'].map(hasher.hash));
    expect(first).toMatchObject({ status: 'rejected', reason: { message: 'The hashing thread ended' } });
    expect(second).toEqual({ status: 'fulfilled', value: 'hash of b' });
  });

  it('rejects, rather than hangs, when there is no worker at all', async () => {
    await expect(aHasher(join(folder, 'missing.mjs')).hash('a')).rejects.toThrow('The hashing thread ended');
  });

  it('rejects what it was doing and what is asked later once it is closed', async () => {
    const hasher = aHasher();
    const running = Promise.allSettled([hasher.hash('a'), hasher.hash('b')]);
    await hasher.close();
    expect((await running).map((one) => one.status)).toEqual(['rejected', 'rejected']);
    await expect(hasher.hash('c')).rejects.toThrow('closed');
  });

  it('says that a stored hash is damaged by not matching it', async () => {
    expect(await aHasher().compare('a', 'not a hash')).toBe(false);
  });
});
