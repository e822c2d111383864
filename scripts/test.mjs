// npm test: the same set-up as npm start, then everything that must hold, the end-to-end tests in the real Electron
// included.
import { withDisplay } from './display.mjs';
import * as gates from './gates.mjs';
import { runMain } from './setup/main.mjs';
import { prepare } from './setup/setup.mjs';
import { isGood, runGates, sumUp } from './summary.mjs';

await runMain(import.meta.url, async () => {
  const env = await prepare();
  const quick = await runGates(gates.all);
  const slow = await withDisplay(env, (shown) =>
    runGates([() => gates.endToEnd(shown, ['--retries=1', '--trace=retain-on-first-failure'])]),
  );
  console.log(sumUp([...quick, ...slow]));
  return isGood([...quick, ...slow]) ? 0 : 1;
});
