// npm run check: everything that must hold but the end-to-end tests.
import * as gates from './gates.mjs';
import { runMain } from './setup/main.mjs';
import { isGood, runGates, sumUp } from './summary.mjs';

await runMain(import.meta.url, async () => {
  const results = await runGates([gates.tests, gates.types, gates.lint, gates.unusedCode, gates.format]);
  console.log(sumUp(results));
  return isGood(results) ? 0 : 1;
});
