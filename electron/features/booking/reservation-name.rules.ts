import { foldText } from '../auth/auth.rules';

const keyAtMost = 400;
const wordsAtMost = 20;

/** The words of a name as they are searched by, each once. Compatibility forms can unfold to more than a key holds. */
export function nameWords(name: string): string[] {
  const words = foldText(name).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...new Set(words.map((word) => word.slice(0, keyAtMost)))].slice(0, wordsAtMost);
}

/** The columns of a reservation that say whose it is. */
export function reservationName(name: string | undefined) {
  return name === undefined
    ? { name: null, name_key: null }
    : { name, name_key: foldText(name).slice(0, keyAtMost) };
}
