// npm run dev: Foyer while one works on it. Pages come from Vite's server and change as they are saved; main starts anew
// when electron/ changes. `-- --open=reservations --as-admin` begins in that section of the office, signed in as the
// demo's admin; `-- --inspect` lets a debugger in; other arguments are those of npm start.
import { developmentArguments } from './start-arguments.mjs';
import { withDisplay } from './display.mjs';
import { runMain } from './setup/main.mjs';
import { hasDisplay, prepare } from './setup/setup.mjs';
import { say } from './setup/words.mjs';

await runMain(import.meta.url, async (args) => {
  // What is printed takes its fonts from the built pages, of whatever age.
  const env = await prepare({ mayBuildBeOld: true });
  const { develop } = await import('./develop.mjs');
  if (!hasDisplay()) say('dev', 'there is no display: it runs on a virtual one, which nobody sees');
  return withDisplay(env, (shown) => develop(shown, developmentArguments(args)));
});
