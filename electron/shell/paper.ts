import { readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { BrowserWindow, type Session, session, type WebContents } from 'electron';
import type { Paper } from '../features/context';
import { lockDownSession } from './lock-down';
import { origin, scheme } from './protocol';

/** A page for paper brings its own styles, and has the house's fonts: no script, no picture, no network. */
const contentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'";

/** Chromium fills in what has these class names. */
const footerTemplate =
  '<div style="width:100%;margin:0 12mm;font:7pt sans-serif;color:#5c5048;display:flex;justify-content:space-between">' +
  '<span class="title"></span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>';

/**
 * Puts a page of HTML on paper, in a window that nobody sees and that runs no script. With a `folder`, what would be
 * printed is written there as `print-1.pdf`, `print-2.pdf` … and nobody is asked. `renderer` is the built renderer's
 * folder, where the fonts are.
 */
export function createPaper(options: { renderer: string; printFolder?: string | undefined }): Paper {
  const folder = options.printFolder;
  const assets = join(options.renderer, 'assets');
  const pages = new Map<string, string>();
  let made = 0;
  let printed = 0;
  // A session can be had only once the app is ready.
  let own: Session | undefined;
  let fontFaces: string | undefined;
  async function withPage<T>(html: string, work: (contents: WebContents) => Promise<T>): Promise<T> {
    own ??= openOwnSession(pages, assets);
    made += 1;
    const url = `${origin}/paper/${made}`;
    fontFaces ??= findFontFaces(assets);
    pages.set(
      url,
      html.replace('<style>', () => `<style>${fontFaces}`),
    );
    const window = new BrowserWindow({
      show: false,
      webPreferences: { session: own, sandbox: true, contextIsolation: true, javascript: false },
    });
    try {
      await window.loadURL(url);
      return await work(window.webContents);
    } finally {
      pages.delete(url);
      window.destroy();
    }
  }
  const asPdf = { printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true };
  const numbered = { ...asPdf, displayHeaderFooter: true, headerTemplate: '<span></span>', footerTemplate };
  return {
    toPdf: (html) => withPage(html, (contents) => contents.printToPDF(numbered)),
    print: async (html) => {
      if (!folder) return withPage(html, askForPrinter);
      printed += 1;
      const pdf = await withPage(html, (contents) => contents.printToPDF(asPdf));
      await writeFile(join(folder, `print-${printed}.pdf`), pdf);
      return true;
    },
  };
}

/** In memory only: what was printed is of a patron. */
function openOwnSession(pages: ReadonlyMap<string, string>, assets: string): Session {
  const own = session.fromPartition('paper');
  lockDownSession(own);
  own.protocol.handle(scheme, async (request) => {
    const name = basename(new URL(request.url).pathname);
    if (name.endsWith('.woff2')) {
      const bytes = new Uint8Array(await readFile(join(assets, name)));
      return new Response(bytes, { headers: { 'Content-Type': 'font/woff2' } });
    }
    const html = pages.get(request.url);
    if (html === undefined) return new Response('Not found', { status: 404 });
    const headers = {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': contentSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
    };
    return new Response(html, { headers });
  });
  return own;
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

/** The renderer's own declarations of the house's fonts, with every script that they have. */
function findFontFaces(assets: string): string {
  const sheets = readdirSync(assets).filter((name) => name.endsWith('.css'));
  const faces = sheets.flatMap(
    (name) => readFileSync(join(assets, name), 'utf8').match(/@font-face\s*\{[^}]*\}/g) ?? [],
  );
  return [...new Set(faces)]
    .map((face) =>
      face.replace(
        /url\((['"]?)[^)'"]*?([^/)'"]+)\1\)/g,
        (_url, _quote, name: string) => `url(${origin}/assets/${name})`,
      ),
    )
    .join('\n');
}
