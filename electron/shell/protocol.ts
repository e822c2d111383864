import { readFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { protocol } from 'electron';

export const scheme = 'app';
/**
 * Each kind of window has an origin of its own: Chromium keeps a page's zoom by origin, so the lobby's screen stays as it
 * is when the office is made larger, and no page can become, frame or fetch the other.
 */
export const origins = {
  kiosk: `${scheme}://kiosk`,
  office: `${scheme}://office`,
  paper: `${scheme}://paper`,
};

const pages: Record<string, string> = { [origins.kiosk]: '/index.html', [origins.office]: '/office.html' };

/** `default-src 'none'` and then only what the house itself serves; nothing inline, nothing evaluated, no network. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "media-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

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

export type Picture = { mediaType: string; bytes: Uint8Array };

/** Before the app is ready: makes `app:` a secure standard scheme, so that it has an origin of its own. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built renderer, from a list made now, and posters from the database. There is no other path. */
export function serve(
  folder: string,
  readPoster: (id: string, width: number) => Promise<Picture | undefined>,
): void {
  const files = listFiles(folder);
  protocol.handle(scheme, async (request) => {
    const url = new URL(request.url);
    const page = pages[`${url.protocol}//${url.host}`];
    if (page === undefined || request.method !== 'GET') return refuse();
    const poster = /^\/poster\/([0-9a-f-]{36})\/(\d{2,4})$/.exec(url.pathname);
    if (poster) return answerPoster(await readPoster(poster[1]!, Number(poster[2])));
    const file = files.get(url.pathname === '/' ? page : url.pathname);
    if (!file || (url.pathname !== '/' && extname(file) === '.html')) return refuse();
    const bytes = await readFile(file);
    return answer(bytes, mediaTypes[extname(file)] ?? 'application/octet-stream', 'no-cache');
  });
}

function answerPoster(picture: Picture | undefined): Response {
  // A poster's id changes with its picture: what was fetched once stays true.
  return picture ? answer(picture.bytes, picture.mediaType, 'max-age=31536000, immutable') : refuse();
}

function answer(bytes: Uint8Array, mediaType: string, cacheControl: string): Response {
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': mediaType,
      'Cache-Control': cacheControl,
      'Content-Security-Policy': contentSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
  });
}

function refuse(): Response {
  return new Response('Not found', { status: 404, headers: { 'Content-Type': 'text/plain' } });
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
