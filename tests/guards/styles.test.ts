import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { readSourceFiles, root } from './source-files';

const pages = readSourceFiles().filter(({ path }) => path.startsWith('renderer/'));

/** Class names that code takes from a sheet which does not have them: to the compiler any name is one. */
function missingClasses(code: string, readSheet: (name: string) => string): string[] {
  return [...code.matchAll(/import (\w+) from '(\.[^']+\.module\.css)'/g)].flatMap(([, name, file]) => {
    const sheet = readSheet(file!);
    const taken = new Set(
      [...code.matchAll(new RegExp(`(?<![/.\\w])${name}\\.(\\w+)`, 'g'))].map(([, one]) => one!),
    );
    return [...taken]
      .filter((one) => !new RegExp(`\\.${one}\\b`).test(sheet))
      .map((one) => `${file}: .${one}`);
  });
}

it('every class that a component takes is in its sheet', () => {
  const missing = pages.flatMap(({ path }) =>
    missingClasses(readFileSync(join(root, path), 'utf8'), (file) => {
      const sheet = join(root, dirname(path), file);
      return existsSync(sheet) ? readFileSync(sheet, 'utf8') : '';
    }).map((found) => `${path}: ${found}`),
  );
  expect(missing).toEqual([]);
});

it('would see one that is not', () => {
  const code =
    "import styles from './a.module.css';\nconst A = () => <p className={styles.missing}>{styles.there}</p>;";
  expect(missingClasses(code, () => '.there {}')).toEqual(['./a.module.css: .missing']);
});
