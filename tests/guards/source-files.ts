import { readFileSync, readdirSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A file of the program and what it imports: a path from the root without its ending, or a package's name. */
export type SourceFile = { path: string; imports: string[] };

/** Every file of electron/ and renderer/ that ships: no tests, and nothing that only they use. */
export function readSourceFiles(): SourceFile[] {
  return ['electron', 'renderer'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => posix.join(folder, name.replaceAll(sep, '/')))
      .filter(isShipped)
      .map((path) => sourceFile(path, readFileSync(join(root, path), 'utf8'))),
  );
}

/** Whether a file of that path from the root is of the program, and no test. */
export function isShipped(path: string): boolean {
  return /^(electron|renderer)\/.*\.tsx?$/.test(path) && !/\.(test|testing)\.tsx?$/.test(path);
}

export function sourceFile(path: string, text: string): SourceFile {
  return { path, imports: importsOf(text).map((specifier) => resolveFrom(path, specifier)) };
}

const importPatterns = [
  /\b(?:import|export)\s+(?:type\s+)?[\w*{}\s,$]*?\bfrom\s*['"]([^'"]+)['"]/g,
  /\bimport\s*['"]([^'"]+)['"]/g,
  /\b(?:import|require)\s*\(\s*['"]([^'"]+)['"]/g,
];

/** What `import`, `import type`, `export … from`, `import()` and `require()` name. Comments do not count. */
export function importsOf(text: string): string[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|[\s;{}(,])\/\/.*$/gm, '');
  const found = importPatterns.flatMap((pattern) =>
    [...code.matchAll(pattern)].map((match) => match[1] ?? ''),
  );
  return [...new Set(found)];
}

function resolveFrom(path: string, specifier: string): string {
  if (!specifier.startsWith('.')) return packageName(specifier);
  return posix.join(posix.dirname(path), specifier).replace(/\.(ts|tsx|js)$/, '');
}

/** `node:fs/promises` and `react-dom/client` are parts of `node:fs` and `react-dom`. */
function packageName(specifier: string): string {
  const [first = '', second = ''] = specifier.split('/');
  return specifier.startsWith('@') ? `${first}/${second}` : first;
}
