import type { TFunction } from 'i18next';
import type { SeatPlan } from '../../lib/seat-plan';
import type { Part, Side } from './parts.rules';

type Words = TFunction<'seats'>;
const sides = {
  2: ['left', 'right'],
  3: ['left', 'middle', 'right'],
  4: ['farLeft', 'left', 'right', 'farRight'],
  5: ['farLeft', 'left', 'middle', 'right', 'farRight'],
} as const;

/** `Stalls left, rows A to H`, as far as each says something in this house. */
export function partName(t: Words, seatPlan: SeatPlan, part: Part): string {
  const areas = areaWords(seatPlan, part);
  const side = part.side ? sideWords(t, part.side) : '';
  const place = areas && side ? t('part.sideOfArea', { area: areas, side }) : areas || side;
  const rows = part.isCutByRows ? rowsWords(t, part) : '';
  if (place && rows) return t('part.rowsOfPlace', { place, rows });
  return capital(place || rows || t('part.all'));
}

/** `A–H`, where the part has not all of its area's rows. */
export function shortRows(part: Part): string {
  const { from, to } = rowsOf(part);
  if (!part.isCutByRows) return '';
  return from === to ? from : `${from}–${to}`;
}

function areaWords(seatPlan: SeatPlan, part: Part): string {
  if (seatPlan.layout.areas.length < 2) return '';
  const names = new Map(seatPlan.layout.areas.map((area) => [area.id, area.name]));
  return part.areas.map((id) => names.get(id) ?? '').join(', ');
}

function sideWords(t: Words, { at, of }: Side): string {
  const side = of in sides ? sides[of as keyof typeof sides][at] : undefined;
  return side ? t(`part.${side}`) : t('part.block', { number: at + 1, of });
}

function rowsWords(t: Words, part: Part): string {
  const { from, to } = rowsOf(part);
  return from === to ? t('part.row', { row: from }) : t('part.rows', { from, to });
}

function rowsOf(part: Part): { from: string; to: string } {
  return { from: part.rows[0]?.label ?? '', to: part.rows.at(-1)?.label ?? '' };
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
