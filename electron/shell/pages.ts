/** A file as a page gets it. */
export type ServedFile = { mediaType: string; bytes: Uint8Array };

/** Where the pages' files come from: what was built; in development Vite's server. */
export type Pages = {
  /** The file at a path from the root, such as `/office.html`; `search` is the address's own. */
  read: (path: string, search: string) => Promise<ServedFile | undefined>;
  contentSecurityPolicy: string;
  /** How the addresses begin that a page may ask for besides those of the house. */
  alsoAllowed: readonly string[];
};

/** `default-src 'none'` and then only what the house itself serves; nothing inline, nothing evaluated, no network. */
export const contentSecurityPolicy = [
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
