/** Of signs given by their code points, in hexadecimal, or from one to another. */
export function anyOf(codes: string, orElse = ''): RegExp {
  return new RegExp(orElse + setOf(codes), 'gu');
}

function setOf(codes: string): string {
  return `[${codes.replace(/[0-9A-F]+/g, '\\u{$&}').replace(/\s+/g, '')}]`;
}

/**
 * Marks that come along when text is copied: soft hyphens, zero-width spaces, marks of direction, of annotation and of
 * byte order. At the ends of a text they mean nothing.
 */
const marksOfCopying = `
  AD 61C 180E 200B 200E 200F 202A-202E 2066-206F FEFF FFF0-FFFB 1D173-1D17A
`;
/** What belongs to the sign before it, also at the end of a text: joiners, fillers, and what chooses a sign's form. */
const partsOfSigns = `
  34F 115F 1160 17B4 17B5 180B-180D 180F 200C 200D 2060-2065 3164 FE00-FE0F FFA0 1BCA0-1BCA3 E0000-E0FFF
`;
/** All that nobody sees: Unicode's default-ignorable code points, and the marks of interlinear annotation. */
export const invisible = anyOf(marksOfCopying + partsOfSigns);

export const spaces = anyOf('0-20 7F-A0 1680 2000-200A 2028 2029 202F 205F 2800 3000');

const end = `(?:\\s|${setOf(marksOfCopying)})+`;
const ends = new RegExp(`^${end}|${end}$`, 'gu');

/** Without white space and marks of copying at its ends; within, they may mean something and stay. */
export function trimText(text: string): string {
  return text.replace(ends, '');
}
