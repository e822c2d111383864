// npm run seed:admin: asks for name, e-mail and password, and makes an admin in the cinema's data (not the demo's).
// FOYER_DATA_DIR names the folder; without it, it is the one that the program uses on this machine.
import { join } from 'node:path';
import { ensureBuild } from './setup/build.mjs';
import { passThrough } from './setup/command.mjs';
import { runMain } from './setup/main.mjs';
import { projectNode, root } from './setup/places.mjs';

await runMain(import.meta.url, async () => {
  await ensureBuild();
  return passThrough(projectNode, [join(root, 'out', 'main', 'seed-admin.js')]);
});
