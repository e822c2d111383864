import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, it } from 'vitest';
import { readSourceFiles, root, sourceFile, type SourceFile } from './source-files';

const gallery = readdirSync(join(root, 'tests/gallery'))
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => posix.join('tests/gallery', name))
  .map((path) => sourceFile(path, readFileSync(join(root, path), 'utf8')));
const sources = readSourceFiles();
/** Draws nothing of its own. */
const lookless = 'renderer/office/ui/office-form.tsx';

/** Components of both design systems that no page of the gallery shows, by itself or in another. */
function unshown(pages: readonly SourceFile[], files: readonly SourceFile[]): string[] {
  const isPart = ({ path }: SourceFile) => /^renderer\/(office\/)?ui\/.*\.tsx$/.test(path);
  const shown = new Set<string>();
  function show(imports: readonly string[]) {
    for (const file of files.filter(({ path }) => imports.includes(path.replace(/\.tsx?$/, '')))) {
      if (shown.has(file.path)) continue;
      shown.add(file.path);
      show(file.imports);
    }
  }
  for (const { imports } of pages) show(imports);
  return files.filter((file) => isPart(file) && !shown.has(file.path)).map(({ path }) => path);
}

/** The pages that the program is built with. */
function builtPages(config: string): string[] {
  return [...config.matchAll(/resolve\('([^']+\.html)'\)/g)].map(([, page]) => page!).toSorted();
}

it('every part is in the gallery', () => {
  expect(unshown(gallery, sources)).toEqual([lookless]);
});

it('the program is built without the gallery', () => {
  const config = readFileSync(join(root, 'electron.vite.config.ts'), 'utf8');
  expect(builtPages(config)).toEqual(['renderer/index.html', 'renderer/office.html']);
  expect(config).not.toMatch(/gallery|tests\//);
  expect(sources.filter(({ imports }) => imports.some((it) => it.startsWith('tests/')))).toEqual([]);
});

it('would see a part that is not shown, and a third page', () => {
  const part = sourceFile('renderer/ui/lamp.tsx', '');
  expect(unshown(gallery, [...sources, part])).toContain('renderer/ui/lamp.tsx');
  expect(builtPages("resolve('renderer/index.html'), resolve('tests/gallery/office.html')")).toContain(
    'tests/gallery/office.html',
  );
});
