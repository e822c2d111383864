import { codeAlphabet } from '../../domain/code-text';
import { seededRandom } from '../seeded-random';

/** Ids as the program makes them, the same ones for the same seed. */
export type Ids = {
  /** A UUIDv7 of that millisecond. */
  at: <T extends string>(instant: number) => T;
  /** A UUIDv4, as a window makes for its requests. */
  anywhen: <T extends string>() => T;
};

const hex = Array.from({ length: 65_536 }, (_, number) => number.toString(16).padStart(4, '0'));
const variants = ['8', '9', 'a', 'b'];

export function createIds(seed: number): Ids {
  const random = seededRandom(seed);
  const number = () => random() * 4_294_967_296;
  const tail = () => {
    const [one, two] = [number(), number()];
    const end = `${hex[one >>> 16]!}${hex[two & 0xffff]!}${hex[two >>> 16]!}`;
    return `${variants[one & 3]!}${hex[(one >>> 2) & 0xfff]!.slice(1)}-${end}`;
  };
  const middle = () => hex[number() & 0xfff]!.slice(1);
  return {
    at: <T extends string>(instant: number) => {
      const time = instant.toString(16).padStart(12, '0');
      return `${time.slice(0, 8)}-${time.slice(8)}-7${middle()}-${tail()}` as T;
    },
    anywhen: <T extends string>() => {
      const [one, two] = [number(), number()];
      const start = `${hex[one >>> 16]!}${hex[one & 0xffff]!}-${hex[two >>> 16]!}`;
      return `${start}-4${middle()}-${tail()}` as T;
    },
  };
}

const letters = codeAlphabet.length;
const half = letters ** 4;

/**
 * The reservation code of a number: different numbers have different codes, which look like chance. Four rounds of a
 * Feistel network over two halves of four letters.
 */
export function codeOf(number: number, seed: number): string {
  let [left, right] = [Math.floor(number / half) % half, number % half];
  for (let round = 0; round < 4; round += 1)
    [left, right] = [right, (left + (mixed(right, seed + round) % half)) % half];
  return lettersOf(left) + lettersOf(right);
}

function mixed(value: number, key: number): number {
  let hash = Math.imul(value ^ Math.imul(key, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function lettersOf(value: number): string {
  let [text, left] = ['', value];
  for (let place = 0; place < 4; place += 1) {
    text += codeAlphabet[left % letters]!;
    left = Math.floor(left / letters);
  }
  return text;
}
