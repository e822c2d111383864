import { relative, sep } from 'node:path';
import { forbiddenImports } from './boundaries.ts';
import { isShipped, sourceFile } from './source-files.ts';

/* The boundaries as a lint rule. Lint loads this file itself: its imports are written with their endings. */

type Source = { type: string; value?: unknown } | null | undefined;
type Import = { source?: Source };
type Context = {
  filename: string;
  cwd: string;
  report(found: { node: object; message: string }): void;
};

const walls = {
  create({ filename, cwd, report }: Context) {
    const path = relative(cwd, filename).replaceAll(sep, '/');
    const check = (node: Import) => {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string' || !isShipped(path)) return;
      const file = sourceFile(path, `import '${specifier}';`);
      for (const message of forbiddenImports([file])) report({ node: node.source!, message });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

export default { meta: { name: 'foyer' }, rules: { walls } };
