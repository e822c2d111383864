import { foldText, plainDigits } from './fold-text';
import { invisible } from './unseen-signs';

/**
 * Which seat of an auditorium is meant. Its three names stay three: joined, row 1 seat 11 and row 11 seat 1 would be one
 * seat. `area` is the area's id, which outlives its name and a new layout.
 */
export type SeatRef = { area: string; row: string; number: string };
/** A seat as people are told of it. `area` is the area's name, empty in a house of one area, which needs no words. */
export type SeatName = { area: string; row: string; number: string };

/** As `Loge 1`, `Balkon É` or `St. Anne`: up to 12 letters, marks and digits, with a space, hyphen, stroke or apostrophe between. */
export const rowLabelPattern = /^(?=.{1,12}$)[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}.]|[ '’/-](?=[\p{L}\p{N}]))*$/u;
/** As `12bis` or `A1`: up to 6 of the same, without spaces. */
export const numberLabelPattern = /^(?=.{1,6}$)[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}.]|['’/-](?=[\p{L}\p{N}]))*$/u;

/** A label as somebody typed it, in the form in which it is kept: composed, its digits plain, and without what nobody sees. */
export function tidyLabel(typed: string): string {
  const seen = typed.normalize('NFC').replace(invisible, '');
  return plainDigits(seen).trim().replace(/\s+/g, ' ');
}

/** The name alone, of a row that has more besides. */
export function seatNameOf({ area, row, number }: SeatName): SeatName {
  return { area, row, number };
}

/** To look a seat up by. Two keys are the same only if all three names are. */
export function seatKey({ area, row, number }: SeatRef): string {
  return JSON.stringify([area, row, number]);
}

/** To look a row up by: rows of two areas may be called the same. */
export function rowKey({ area, row }: Pick<SeatRef, 'area' | 'row'>): string {
  return JSON.stringify([area, row]);
}

/** A label as it is read: those that differ in case or in the forms of letters alone look alike, and cannot both stand. */
export function readLabel(label: string): string {
  return label.normalize('NFKC').toUpperCase();
}

/** As people count: 2 before 12, 12 before 12bis, row B before row É. Labels that are not the same are never equal. */
export function compareLabels(a: string, b: string): number {
  if (a === b) return 0;
  const [ours, theirs] = [partsOf(a), partsOf(b)];
  for (const [index, part] of ours.entries()) {
    const other = theirs[index];
    if (other === undefined) return 1;
    const order = compareParts(part, other);
    if (order !== 0) return order;
  }
  return ours.length - theirs.length || compareTexts(a, b);
}

export function compareSeatNames(a: SeatName, b: SeatName): number {
  return compareLabels(a.area, b.area) || compareLabels(a.row, b.row) || compareLabels(a.number, b.number);
}

/** How seats of these areas are told of: by the area's name where there are several, else by nothing. */
export function areaNamesOf(areas: readonly { id: string; name: string }[]): (id: string) => string {
  if (areas.length < 2) return () => '';
  const names = new Map(areas.map((area) => [area.id, area.name]));
  return (id) => names.get(id) ?? '';
}

function partsOf(label: string): string[] {
  return foldText(label).match(/\d+|\D+/g) ?? [];
}

function compareParts(a: string, b: string): number {
  const [isNumber, isOtherNumber] = [/^\d/.test(a), /^\d/.test(b)];
  if (isNumber !== isOtherNumber) return isNumber ? -1 : 1;
  if (!isNumber) return compareTexts(a, b);
  const [digits, otherDigits] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
  return digits.length - otherDigits.length || compareTexts(digits, otherDigits);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
