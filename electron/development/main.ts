import { app } from 'electron';
import { demoAdmin } from '../demo/demo-admin';
import { startProgram } from '../program';
import { takeDeveloperKeys } from './developer-keys';
import { readDevelopmentOptions } from './development-options';
import { readVitePages } from './vite-pages';

if (app.isPackaged) throw new Error('A package never starts as if it were being worked on.');
// Traces name the lines that were written, not those that were built.
process.setSourceMapsEnabled(true);

const { server, nonce, renderer, resources, officeHash, isAsAdmin } = readDevelopmentOptions(
  process.argv,
  process.env,
);
takeDeveloperKeys(app);

startProgram({
  pages: readVitePages(server, nonce),
  renderer,
  resources,
  officeHash,
  onSession: async (foyer, session, place) => {
    if (!isAsAdmin || place !== 'office') return;
    // As anybody signs in who has read the README: data other than the demo's knows no such admin.
    const { email, password } = demoAdmin;
    const answer = await foyer.call(session, 'auth.signIn', { email, password });
    if (!answer.ok)
      process.stderr.write(`--as-admin: refused with ${answer.error.code}; only the demo has this admin\n`);
  },
});
