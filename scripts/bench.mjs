// npm run bench: measures, in the real Electron too, and prints tables. Nothing passes or fails by a time.
// npm run bench -- office --years 1: only the table of that name, with a shorter history.
// npm run bench -- reserve --profile: leaves a CPU profile in .cache/bench, too.
import { join } from 'node:path';
import { withDisplay } from './display.mjs';
import { passThrough } from './setup/command.mjs';
import { runMain } from './setup/main.mjs';
import { projectPath, root } from './setup/places.mjs';
import { prepare } from './setup/setup.mjs';
import { SetupFailure } from './setup/words.mjs';

await runMain(import.meta.url, async (args) => {
  const years = takeYears(args);
  const profile = takeProfile(args) ? { FOYER_BENCH_PROFILE: join(root, '.cache/bench') } : {};
  const env = { ...(await prepare()), FOYER_BENCH_YEARS: years, ...profile };
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const options = ['run', '--config', 'tests/bench/vitest.config.ts', ...args];
  return withDisplay(env, (shown) =>
    passThrough(process.execPath, [vitest, ...options], { env: { ...shown, PATH: projectPath() } }),
  );
});

/** Takes `--years N` out of the arguments: the others are for the test runner. */
function takeYears(args) {
  const place = args.indexOf('--years');
  const [, years] = place < 0 ? [] : args.splice(place, 2);
  if (place >= 0 && !(Number(years) > 0)) throw new SetupFailure('--years wants a number, as in --years 1.');
  return years ?? '5';
}

/** Takes `--profile` out of the arguments. */
function takeProfile(args) {
  const place = args.indexOf('--profile');
  return place >= 0 && args.splice(place, 1).length > 0;
}
