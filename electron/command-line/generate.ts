import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { demoAdmin } from '../demo/demo-admin';
import { HistoryStopped, makeHistory } from '../demo/history/make-history';
import { dataFolder } from './data-folder';
import { readGenerateOptions } from './generate-options';

let signals = 0;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    signals += 1;
    // What is under way is one statement at most; whoever asks twice does not want to wait for it.
    if (signals > 2) process.exit(1);
  });

/** Makes a cinema with years behind it, for trying Foyer out at its full size. */
async function generate(): Promise<void> {
  const options = readGenerateOptions(process.argv.slice(2), process.env, Date.now());
  const file = join(options.folder ?? dataFolder(process.env, process.platform), 'foyer.sqlite');
  const begin = Date.now();
  const say = (words: string) =>
    console.log(`${String(Math.round((Date.now() - begin) / 1000)).padStart(5)} s  ${words}`);
  say(`Making ${options.days} days of a cinema in ${file}`);
  const made = await makeHistory({
    file,
    days: options.days,
    now: options.now,
    seed: options.seed,
    say,
    readFile: (path) => readFile(join(import.meta.dirname, '../../resources/demo', path)),
    nativeBinding: process.env.FOYER_SQLITE_BINDING,
    isStopped: () => signals > 0,
  });
  const count = (number: number) => number.toLocaleString('en-GB');
  say(
    `Done: ${count(made.showtimes)} showtimes, ${count(made.reservations)} reservations, ${count(made.tickets)} tickets.`,
  );
  console.log(
    `Sign in as ${demoAdmin.email} with ${demoAdmin.password}: it is for trying out, never for a cinema.`,
  );
}

try {
  await generate();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof HistoryStopped ? 130 : 1;
}
