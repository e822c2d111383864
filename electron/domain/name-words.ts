import { foldText } from './fold-text';

const wordAtMost = 400;
const wordsAtMost = 20;

/**
 * The words of a person's name as a search for their beginnings finds them, each once. A name with an apostrophe is found
 * joined and by its parts: `O'Brien` by `obrien` and `brien`. Some signs unfold to more than a key holds, and are cut.
 */
export function nameWords(name: string): string[] {
  return wordsOf(`${name} ${name.replace(/\p{P}/gu, ' ')}`);
}

/** The words that a name is searched by: as they were typed, apostrophes left out. */
export function wantedWords(text: string): string[] {
  return wordsOf(text);
}

function wordsOf(text: string): string[] {
  const words = foldText(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...new Set(words.map((word) => word.slice(0, wordAtMost)))].slice(0, wordsAtMost);
}
