import { plainNumber } from './fold-text';

/**
 * Spreadsheets run a cell that begins with one of these as a formula (OWASP, CSV injection; the wide forms count in
 * Japanese ones), and some leave out blanks before it. An apostrophe before it makes text of it.
 */
const startsLikeFormula = /^['\s]*[=+\-@\t\r\n＝＋－＠]/u;

/** A cell that no spreadsheet takes for a formula. `plainCell` gives every text back as it was. */
export function safeCell(text: string): string {
  return startsLikeFormula.test(text) ? `'${text}` : text;
}

/** What a cell says, without the apostrophe that `safeCell` or a spreadsheet put before it. */
export function plainCell(cell: string): string {
  return cell.startsWith("'") && startsLikeFormula.test(cell) ? cell.slice(1) : cell;
}

/** Several values in one cell: `Drama; War`. */
export function joinValues(values: readonly string[]): string {
  return values.map((value) => value.replace(/[\\;,|]/g, String.raw`\$&`)).join('; ');
}

/** Semicolons separate; in a cell that has none, commas or upright strokes do, as people write them. */
export function splitValues(cell: string): string[] {
  const separator = [';', '|', ','].find((sign) => partsOf(cell, sign).length > 1) ?? ';';
  return partsOf(cell, separator)
    .map((value) => value.replace(/\\(.)/gsu, '$1').trim())
    .filter(Boolean);
}

function partsOf(cell: string, separator: string): string[] {
  return cell.match(new RegExp(String.raw`(?:\\.|[^\\${separator}])+|\\$`, 'gsu')) ?? [];
}

/** A whole number as spreadsheets write it: `1994`, `1994.0`, `1994,00`. Null for anything else. */
export function wholeNumber(cell: string): number | null {
  const found = /^(\d{1,6})(?:[.,]0{1,4})?$/.exec(plainNumber(cell));
  return found ? Number(found[1]) : null;
}
