import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { contentSecurityPolicy, type Pages } from './pages';

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

/** The pages as they were built, from a list made now: no path leads out of the folder. */
export function readBuiltPages(folder: string): Pages {
  const files = listFiles(folder);
  return {
    read: async (path) => {
      const file = files.get(path);
      if (!file) return undefined;
      return {
        bytes: await readFile(file),
        mediaType: mediaTypes[extname(file)] ?? 'application/octet-stream',
      };
    },
    contentSecurityPolicy,
    alsoAllowed: [],
  };
}

function listFiles(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [`/${relative(folder, path).split(sep).join('/')}`, path];
    }),
  );
}
