import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cycles, featureOrder, forbiddenImports, hiddenExports, strayWords } from './boundaries';
import { importsOf, readSourceFiles, root, sourceFile } from './source-files';

const files = readSourceFiles();
const texts = files.map(({ path }) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

describe('the walls of the house', () => {
  it('sees the house', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(files.find(({ path }) => path === 'electron/main.ts')?.imports).toContain('electron');
  });

  it('are respected by every import', () => {
    expect(forbiddenImports(files)).toEqual([]);
  });

  it('know the order of every folder of features', () => {
    const folders = files.flatMap(({ path }) => /^electron\/features\/(.+)\/[^/]+$/.exec(path)?.[1] ?? []);
    expect([...new Set(folders)].toSorted()).toEqual(featureOrder.toSorted());
  });

  it('leave no circle of files that import one another', () => {
    expect(cycles(files)).toEqual([]);
  });

  it('keep ipcMain and ipcRenderer each in its one file', () => {
    expect(texts.flatMap(({ path, text }) => strayWords(path, text))).toEqual([]);
  });

  it('have no default export and no barrel', () => {
    expect(texts.flatMap(({ path, text }) => hiddenExports(path, text))).toEqual([]);
  });
});

describe('the guard itself', () => {
  it.each([
    ["import { app } from 'electron';", ['electron']],
    ["import type { A } from './a';", ['./a']],
    ["import {\n  type A,\n  b,\n} from '../b';", ['../b']],
    ["import * as all from 'x';\nimport 'y';", ['x', 'y']],
    ["const late = await import('./late');", ['./late']],
    ["const old = require('old');", ['old']],
    ["export { a } from './a';\nexport * from './b';\nexport type { C } from './c';", ['./a', './b', './c']],
    ["// import { a } from 'a';\n/* import 'b'; */\nimport 'c'; // from 'd'", ['c']],
    ["import a, { b } from 'c';\nconst url = 'https://example.org';\nimport 'd';", ['c', 'd']],
  ])('reads the imports of %j', (text, specifiers) => {
    expect(importsOf(text).toSorted()).toEqual(specifiers.toSorted());
  });

  it.each([
    ['electron/contract/a.ts', 'node:fs'],
    ['electron/contract/a.ts', '../features/context'],
    ['electron/features/booking/booking.service.ts', 'electron'],
    ['electron/features/booking/booking.service.ts', '../../ipc/router'],
    ['electron/features/booking/booking.service.ts', '../../shell/window'],
    ['electron/features/booking/booking.service.ts', '../auth/auth.queries'],
    ['electron/features/booking/booking.service.ts', '../../database/sqlite/open-sqlite'],
    ['electron/features/booking/booking.queries.ts', 'better-sqlite3'],
    ['electron/features/booking/booking.rules.ts', './booking.queries'],
    ['electron/features/booking/booking.rules.ts', '../../database/database'],
    ['electron/features/booking/booking.rules.ts', 'node:crypto'],
    ['electron/features/catalog/showtimes/showtime.service.ts', '../../booking/holds/hold.service'],
    ['electron/features/booking/seats/seat-rows.rules.ts', '../holds/hold.rules'],
    ['electron/features/booking/holds/hold.service.ts', '../booking.service'],
    ['electron/features/booking/reservations/move.service.ts', '../holds/hold.queries'],
    ['electron/features/catalog/showtimes/day.queries.ts', '../prices/prices.queries'],
    ['electron/features/journal/journal.service.ts', '../settings/settings.service'],
    ['electron/database/database.ts', '../features/context'],
    ['electron/ipc/router.ts', 'electron'],
    ['electron/ipc/router.ts', '../features/booking/booking.service'],
    ['electron/app.ts', 'electron'],
    ['electron/app.ts', './shell/window'],
    ['electron/preload.ts', './app'],
    ['electron/program.ts', './development/developer-keys'],
    ['electron/windows.ts', './development/developer-keys'],
    ['electron/development/main.ts', '../features/auth/auth.service'],
    ['renderer/ui/button.tsx', '../lib/format'],
    ['renderer/ui/button.tsx', '../kiosk/browse/home-screen'],
    ['renderer/lib/format.ts', '../kiosk/browse/home-screen'],
    ['renderer/office/ui/table.tsx', '../prices/card-table'],
    ['renderer/office/prices/card-table.tsx', '../movies/movie-list'],
    ['renderer/office/prices/card-table.tsx', '../app/office-app'],
    ['renderer/office/app/office-app.tsx', '../../kiosk/browse/home-screen'],
    ['renderer/office/app/office-app.tsx', '../../ui/button'],
    ['renderer/kiosk/browse/home-screen.tsx', '../checkout/tickets'],
    ['renderer/kiosk/browse/home-screen.tsx', '../app/app'],
    ['renderer/kiosk/app/app.tsx', '../../office/ui/table'],
    ['renderer/kiosk/browse/home-screen.tsx', '../../../electron/ipc/channels'],
    ['renderer/kiosk/browse/home-screen.tsx', 'node:fs'],
    ['renderer/kiosk/app/app.tsx', 'electron'],
    ['renderer/kiosk/app/app.tsx', '../../../tests/support/test-foyer'],
    ['renderer/kiosk/browse/home-screen.tsx', './home-screen.testing'],
    ['elsewhere/a.ts', 'zod'],
  ])('refuses that %s imports %s', (path, specifier) => {
    expect(forbiddenImports([sourceFile(path, `import '${specifier}';`)])).toHaveLength(1);
  });

  it.each([
    ['electron/features/booking/holds/hold.service.ts', '../../catalog/listing/listing.service'],
    ['electron/features/auth/auth.service.ts', '../journal/journal.service'],
    ['electron/features/booking/reservations/move.service.ts', '../holds/hold.reads'],
    ['electron/features/reports/day.service.ts', '../booking/holds/hold.reads'],
    ['renderer/office/app/office-app.tsx', '../prices/card-table'],
    ['renderer/office/prices/card-table.tsx', '../ui/table'],
    ['electron/features/booking/booking.service.ts', './booking.queries'],
    ['renderer/kiosk/browse/home-screen.tsx', './day-movies'],
    ['renderer/kiosk/browse/home-screen.tsx', '../../../electron/contract/values'],
  ])('lets %s import %s', (path, specifier) => {
    expect(forbiddenImports([sourceFile(path, `import '${specifier}';`)])).toEqual([]);
  });

  it('finds circles, types included', () => {
    const a = sourceFile('electron/a.ts', "import type { B } from './b';");
    const b = sourceFile('electron/b.ts', "import { c } from './c';");
    const c = sourceFile('electron/c.ts', "const a = await import('./a');");
    expect(cycles([a, b, c])).toEqual(['electron/a -> electron/b -> electron/c -> electron/a']);
    expect(cycles([a, b])).toEqual([]);
  });

  it('finds stray words, default exports and barrels', () => {
    expect(strayWords('electron/shell/window.ts', "import { ipcMain } from 'electron';")).toHaveLength(1);
    expect(strayWords('electron/ipc/electron-transport.ts', "import { ipcMain } from 'electron';")).toEqual(
      [],
    );
    expect(strayWords('renderer/lib/foyer-client.ts', 'ipcRenderer.invoke()')).toHaveLength(1);
    expect(hiddenExports('renderer/ui/a.tsx', 'export default function A() {}')).toHaveLength(1);
    expect(hiddenExports('renderer/ui/a.ts', "export * from './b';")).toHaveLength(1);
    expect(hiddenExports('renderer/ui/index.ts', "export { b } from './b';")).toHaveLength(1);
    expect(hiddenExports('renderer/ui/a.ts', 'export { b };')).toEqual([]);
  });
});
