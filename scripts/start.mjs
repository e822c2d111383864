// npm start: everything that is missing, then the demo cinema on the screen; with --no-demo the machine's own data, whose
// first start opens the set-up. Other arguments go to the program: --kiosk, --size=1920x1080. With --tour, or without a
// display, a patron's visit is played and photographed instead.
import { fileURLToPath } from 'node:url';
import { electronArguments } from './start-arguments.mjs';
import { withDisplay } from './display.mjs';
import { passThrough } from './setup/command.mjs';
import { runMain } from './setup/main.mjs';
import { projectPath } from './setup/places.mjs';
import { hasDisplay, prepare } from './setup/setup.mjs';
import { say } from './setup/words.mjs';

await runMain(import.meta.url, async (args) => {
  const env = await prepare();
  const own = args.filter((argument) => argument !== '--tour');
  if (own.length < args.length || !hasDisplay()) return tour(env, own);
  say('start', 'Foyer opens');
  return passThrough(env.ELECTRON_EXEC_PATH, electronArguments(own), { env });
});

function tour(env, own) {
  if (!hasDisplay()) say('start', 'there is no display: playing a visit on a virtual one');
  const script = fileURLToPath(new URL('./tour.mjs', import.meta.url));
  // Under the project's own Node, which reads TypeScript.
  return withDisplay(env, (shown) =>
    passThrough('node', [script, ...own], { env: { ...shown, PATH: projectPath() }, isOwn: true }),
  );
}
