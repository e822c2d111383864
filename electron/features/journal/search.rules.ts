/** A text as it may stand in what somebody else wrote: as typed, small, capital, with a capital to begin each word. */
export function writingsOf(text: string): string[] {
  const small = text.toLowerCase();
  const begun = small.replace(/(^|\P{L})(\p{L})/gu, (_, before: string, letter: string) => {
    return before + letter.toUpperCase();
  });
  const isPlain = /^[\x20-\x7e]*$/.test(text);
  return isPlain ? [text] : [...new Set([text, small, begun, text.toUpperCase()])];
}
