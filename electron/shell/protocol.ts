import { extname } from 'node:path';
import { protocol } from 'electron';
import type { Pages, ServedFile } from './pages';

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

const pageOf: Record<string, string> = { [origins.kiosk]: '/index.html', [origins.office]: '/office.html' };

/** Before the app is ready: makes `app:` a secure standard scheme, so that it has an origin of its own. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the files of the pages, and posters from the database. There is no other path. */
export function serve(
  pages: Pages,
  readPoster: (id: string, width: number) => Promise<ServedFile | undefined>,
): void {
  const answer = (file: ServedFile | undefined, cacheControl: string) =>
    file ? respond(file, cacheControl, pages.contentSecurityPolicy) : refuse();
  protocol.handle(scheme, async (request) => {
    const url = new URL(request.url);
    const page = pageOf[`${url.protocol}//${url.host}`];
    if (page === undefined || request.method !== 'GET') return refuse();
    const poster = /^\/poster\/([0-9a-f-]{36})\/(\d{2,4})$/.exec(url.pathname);
    // A poster's id changes with its picture: what was fetched once stays true.
    if (poster) return answer(await readPoster(poster[1]!, Number(poster[2])), 'max-age=31536000, immutable');
    if (extname(url.pathname) === '.html') return refuse();
    return answer(await pages.read(url.pathname === '/' ? page : url.pathname, url.search), 'no-cache');
  });
}

function respond({ bytes, mediaType }: ServedFile, cacheControl: string, policy: string): Response {
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': mediaType,
      'Cache-Control': cacheControl,
      'Content-Security-Policy': policy,
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
