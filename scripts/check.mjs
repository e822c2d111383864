// npm run check: everything that must hold but the end-to-end tests. With --changed only what the files concern that are
// not committed, with --changed=main those of the whole branch: their tests, and all guards.
import { changedFiles, changedSince } from './changed-files.mjs';
import * as gates from './gates.mjs';
import { runMain } from './setup/main.mjs';
import { isGood, runGates, sumUp } from './summary.mjs';

await runMain(import.meta.url, async (args) => {
  const since = changedSince(args);
  const wanted = since === undefined ? gates.all : gates.forChanges(since, await changedFiles(since));
  const results = await runGates(wanted);
  console.log(sumUp(results));
  return isGood(results) ? 0 : 1;
});
