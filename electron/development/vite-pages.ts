import { contentSecurityPolicy, type Pages } from '../shell/pages';

/** The pages as Vite serves them, file by file, each as it is now. */
export function readVitePages(server: string, nonce: string): Pages {
  const socket = server.replace(/^http/, 'ws');
  return {
    read: async (path, search) => {
      const response = await fetch(`${server}${path}${search}`, { headers: acceptFor(path) });
      if (!response.ok) return undefined;
      return {
        bytes: new Uint8Array(await response.arrayBuffer()),
        mediaType: response.headers.get('content-type') ?? 'application/octet-stream',
      };
    },
    contentSecurityPolicy: loosen(contentSecurityPolicy, socket, nonce),
    alsoAllowed: [`${socket}/`],
  };
}

/** Only what was asked for as a page may be answered with one. */
function acceptFor(path: string): Record<string, string> {
  return { Accept: path.endsWith('.html') ? 'text/html' : '*/*' };
}

/** Vite's own inline scripts and styles, known by the nonce, and its socket; all else stays as strict as it is shipped. */
export function loosen(policy: string, socket: string, nonce: string): string {
  return policy
    .replace("script-src 'self'", `script-src 'self' 'nonce-${nonce}'`)
    .replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`)
    .replace("connect-src 'self'", `connect-src 'self' ${socket}`);
}
