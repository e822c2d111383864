import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pictureFaults, readPicture } from './picture';
import { readSourceFiles, root, sourceFile } from './source-files';

const picture = readPicture(readFileSync(join(root, 'docs/house.md'), 'utf8'));
const files = readSourceFiles();

it('shows the house as it is', () => {
  expect(picture.boxes.size).toBeGreaterThan(15);
  expect(pictureFaults(picture, files)).toEqual([]);
});

it.each([
  ['electron/features/catalog/prices/prices.service.ts', "import '../../booking/booking.service';"],
  ['electron/features/auth/auth.service.ts', "import '../settings/settings.service';"],
  ['electron/domain/amounts.ts', "import '../contract/values';"],
  ['renderer/lib/act.ts', "import '../ui/button';"],
])('sees an import that is not drawn: %s', (path, text) => {
  expect(pictureFaults(picture, [...files, sourceFile(path, text)])).toHaveLength(1);
});

it('sees an arrow that is no import, and a box that is not there', () => {
  const drawn = '```mermaid\n  kiosk["renderer/kiosk"]\n  attic["renderer/attic"]\n  kiosk --> attic\n```';
  expect(pictureFaults(readPicture(drawn), files)).toEqual([
    'kiosk --> attic is no import',
    'renderer/attic is not there',
  ]);
});
