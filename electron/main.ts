import { join } from 'node:path';
import { app } from 'electron';
import { startProgram } from './program';
import { readBuiltPages } from './shell/built-pages';

const renderer = join(import.meta.dirname, '../renderer');

startProgram({
  pages: readBuiltPages(renderer),
  renderer,
  resources: join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'resources'),
});
