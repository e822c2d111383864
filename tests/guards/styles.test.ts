import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { readSourceFiles, root } from './source-files';

const pages = readSourceFiles().filter(({ path }) => path.startsWith('renderer/'));

const importOf = /import (\w+) from '(\.[^']+\.module\.css)'/g;

/** By sheet, as the import names it: the class names that code takes from it; all of them where it computes them. */
function takenClasses(code: string): Map<string, string[] | 'all'> {
  const taken = [...code.matchAll(importOf)].map(([, name, file]) => {
    const uses = [...code.matchAll(new RegExp(`(?<![/.\\w])${name}\\.(\\w+)`, 'g'))].map(([, one]) => one!);
    return [file!, code.includes(`${name}[`) ? 'all' : uses] as const;
  });
  return new Map(taken);
}

/** Class names that code takes from a sheet which does not have them: to the compiler any name is one. */
function missingClasses(code: string, readSheet: (name: string) => string): string[] {
  return [...takenClasses(code)].flatMap(([file, uses]) => {
    const sheet = readSheet(file);
    return [...new Set(uses === 'all' ? [] : uses)]
      .filter((one) => !new RegExp(`\\.${one}\\b`).test(sheet))
      .map((one) => `${file}: .${one}`);
  });
}

/** By sheet: what another sheet, or the same one (''), takes from it by `composes`. */
function composedClasses(sheet: string): Map<string, string[]> {
  const composed = new Map<string, string[]>();
  for (const [, names, file = ''] of sheet.matchAll(/composes:\s*([\w\s-]+?)(?:\s+from\s+'([^']+)')?;/g))
    composed.set(file, [...(composed.get(file) ?? []), ...names!.split(/\s+/)]);
  return composed;
}

function classesOf(sheet: string): Set<string> {
  const bare = sheet.replaceAll(/\/\*.*?\*\/|'[^']*'|"[^"]*"/gs, '');
  return new Set([...bare.matchAll(/\.([a-z][\w-]*)/gi)].map(([, one]) => one!));
}

type Text = { path: string; text: string };

/** Class names of sheets that no component takes, nor another sheet. */
function idleClasses(code: readonly Text[], sheets: readonly Text[]): string[] {
  const taken = new Map<string, Set<string>>();
  const take = (path: string, names: Iterable<string>) =>
    taken.set(path, new Set([...(taken.get(path) ?? []), ...names]));
  for (const { path, text } of code)
    for (const [file, uses] of takenClasses(text)) {
      const sheet = join(dirname(path), file);
      take(sheet, uses === 'all' ? classesOf(sheets.find((one) => one.path === sheet)?.text ?? '') : uses);
    }
  for (const { path, text } of sheets)
    for (const [file, names] of composedClasses(text))
      take(file === '' ? path : join(dirname(path), file), names);
  return sheets.flatMap(({ path, text }) =>
    [...classesOf(text)].filter((one) => !taken.get(path)?.has(one)).map((one) => `${path}: .${one}`),
  );
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

it('every class of a sheet is taken by a component, or by another sheet', () => {
  const read = (path: string) => ({ path, text: readFileSync(join(root, path), 'utf8') });
  const sheets = globSync('renderer/**/*.module.css', { cwd: root });
  expect(sheets).not.toEqual([]);
  expect(
    idleClasses(
      pages.map(({ path }) => read(path)),
      sheets.map(read),
    ),
  ).toEqual([]);
});

it('would see one that is not', () => {
  const code = (text: string) => [{ path: 'a/a.tsx', text: `import styles from './a.module.css';\n${text}` }];
  const sheets = [
    {
      path: 'a/a.module.css',
      text: '.one { composes: part from "x"; inset: 0.5em; }\n.two, .idle { & .in {} }',
    },
    { path: 'b/b.module.css', text: ".b { composes: two from '../a/a.module.css'; }" },
  ];
  expect(idleClasses(code('styles.one'), sheets)).toEqual([
    'a/a.module.css: .idle',
    'a/a.module.css: .in',
    'b/b.module.css: .b',
  ]);
  expect(idleClasses(code('styles[kind]'), sheets)).toEqual(['b/b.module.css: .b']);
});
