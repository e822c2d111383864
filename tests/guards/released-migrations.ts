import { createHash } from 'node:crypto';

/**
 * Migrations that files on terminals have run, by the release that brought them, each with the mark of its text. None of
 * them is edited any more: what they got wrong, a new one mends.
 */
export const released: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '0.1.0': {
    '0001-foundation': '4b42c369fc5fcb0fd95fb97185b88837',
    '0002-back-office': '45f987d8ccaf754c276be5f7e85f2392',
    '0003-amount-digits': '39fe027c4e918c048374af7b1d09ca28',
    '0005-search-keys': 'fd5c055bf3d027827e7704f69370614d',
    '0007-desk-and-calls': 'ed3fa408339d9e50d861dd3b791f017a',
    '0008-seat-names': 'b71a5256fec6c5c495cd188a1adf4f2b',
  },
};

/** Of everything that it does. Its comments, its layout, and where what it imports lies may change. */
export function markOf(text: string): string {
  const code = text
    .replaceAll(/^\s*(?:\/\/|\/?\*).*$/gm, '')
    .replaceAll(/ from '[^']+';$/gm, '')
    .replaceAll(/\s+/g, ' ');
  return createHash('sha256').update(code.trim()).digest('hex').slice(0, 32);
}
