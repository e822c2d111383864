// npm run generate -- --years 5 [--data FOLDER] [--seed 7]: makes a cinema with years behind it, in FOLDER/foyer.sqlite.
// FOYER_DATA_DIR names the folder too; FOYER_NOW says what today is. Nothing is ever written over.
import { join } from 'node:path';
import { ensureBuild } from './setup/build.mjs';
import { passThrough } from './setup/command.mjs';
import { runMain } from './setup/main.mjs';
import { projectNode, root } from './setup/places.mjs';

await runMain(import.meta.url, async (args) => {
  await ensureBuild();
  return passThrough(projectNode, [join(root, 'out', 'main', 'generate.js'), ...args]);
});
