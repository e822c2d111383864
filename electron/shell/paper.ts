import { readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { BrowserWindow, type Session, session, type WebContents } from 'electron';
import type { Paper } from '../features/context';
import { lockDownSession } from './lock-down';
import { origins, scheme } from './protocol';

/** Nothing but the page's own style and the house's fonts: no script, no picture, no network. */
const contentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'";

const webPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  javascript: false,
  spellcheck: false,
} as const;

/** The page's own `@page` says size and margins. */
const sized = { preferCSSPageSize: true, printBackground: true };

/** Chromium fills in what has these class names. */
const numbered = {
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
  footerTemplate:
    '<div style="width:100%;margin:0 12mm;font:7pt sans-serif;color:#5c5048;display:flex;justify-content:space-between">' +
    '<span class="title"></span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>',
};

/**
 * Lays out pages of HTML in a window that nobody sees and that runs no script. `renderer` is the built renderer's folder,
 * where the fonts are. With a `printFolder`, what would be printed is written there as `print-1.pdf`, `print-2.pdf` … and
 * nobody is asked.
 */
export function createPaper(options: { renderer: string; printFolder?: string | undefined }): Paper {
  const { renderer, printFolder } = options;
  const assets = join(renderer, 'assets');
  const pages = new Map<string, string>();
  let made = 0;
  let printed = 0;
  // A session can be had only once the app is ready.
  let own: { session: Session; fontFaces: string } | undefined;

  async function withPage<T>(html: string, work: (contents: WebContents) => Promise<T>): Promise<T> {
    own ??= { session: openOwnSession(pages, assets), fontFaces: findFontFaces(assets) };
    const { fontFaces } = own;
    made += 1;
    const url = `${origins.paper}/${made}`;
    pages.set(
      url,
      html.replace('<style>', () => `<style>${fontFaces}`),
    );
    const window = new BrowserWindow({
      show: false,
      webPreferences: { ...webPreferences, session: own.session },
    });
    try {
      await window.loadURL(url);
      return await work(window.webContents);
    } finally {
      pages.delete(url);
      window.destroy();
    }
  }

  return {
    toPdf: (html) =>
      withPage(html, (contents) => contents.printToPDF({ ...sized, ...numbered, generateTaggedPDF: true })),
    print: async (html) => {
      if (!printFolder) return withPage(html, askForPrinter);
      printed += 1;
      const pdf = await withPage(html, (contents) => contents.printToPDF(sized));
      await writeFile(join(printFolder, `print-${printed}.pdf`), pdf);
      return true;
    },
  };
}

/** In memory only: what was printed is of a patron. */
function openOwnSession(pages: ReadonlyMap<string, string>, assets: string): Session {
  const own = session.fromPartition('paper', { cache: false });
  lockDownSession(own);
  own.protocol.handle(scheme, async ({ url }) => {
    const html = pages.get(url);
    if (html !== undefined) return answer(html, 'text/html; charset=utf-8');
    const name = basename(new URL(url).pathname);
    if (!name.endsWith('.woff2')) return new Response('Not found', { status: 404 });
    return answer(await readFile(join(assets, name)), 'font/woff2');
  });
  return own;
}

function answer(body: string | Uint8Array, mediaType: string): Response {
  return new Response(body as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': mediaType,
      'Content-Security-Policy': contentSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

/** The system's dialog; false when the person turned back. */
function askForPrinter(contents: WebContents): Promise<boolean> {
  return new Promise((resolve, reject) => {
    contents.print({ printBackground: true }, (isDone, reason) => {
      if (isDone) resolve(true);
      else if (/cancel/i.test(reason)) resolve(false);
      else reject(new Error(`Printing failed: ${reason}`));
    });
  });
}

/** The office's own declarations of the house's fonts, every script that they have. */
function findFontFaces(assets: string): string {
  const sheets = readdirSync(assets).filter((name) => name.endsWith('.css'));
  const faces = sheets.flatMap(
    (name) => readFileSync(join(assets, name), 'utf8').match(/@font-face\s*\{[^}]*\}/g) ?? [],
  );
  return [...new Set(faces)]
    .map((face) =>
      face.replace(/url\((['"]?)[^)'"]*?([^/)'"]+)\1\)/g, (_, __, name: string) => `url(/assets/${name})`),
    )
    .join('\n');
}
