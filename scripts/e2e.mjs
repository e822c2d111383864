// npm run e2e -- <Playwright's arguments>: end-to-end tests alone, with all that they need.
import { withDisplay } from './display.mjs';
import * as gates from './gates.mjs';
import { runMain } from './setup/main.mjs';
import { prepare } from './setup/setup.mjs';
import { isGood, runGates, sumUp } from './summary.mjs';

await runMain(import.meta.url, async (args) => {
  const env = await prepare();
  const results = await withDisplay(env, (shown) => runGates([() => gates.endToEnd(shown, args)]));
  console.log(sumUp(results));
  return isGood(results) ? 0 : 1;
});
