import type { NewLayout, NewSeat } from '../../contract/auditoriums.contract';
import type { DemoData } from '../demo-data';

export type PlannedHall = {
  name: string;
  layout: NewLayout;
  rebuilt?: { afterShare: number; layout: NewLayout };
};

const rows = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
/** Beside the demo's four: rows, and seats in each row of the three blocks between the aisles. */
const halls: { name: string; rows: number; blocks: [number, number, number]; rebuiltRows?: number }[] = [
  { name: 'Hall 5', rows: 18, blocks: [6, 14, 6] },
  { name: 'Hall 6', rows: 16, blocks: [5, 12, 5], rebuiltRows: 14 },
  { name: 'Hall 7', rows: 15, blocks: [5, 12, 5] },
  { name: 'Hall 8', rows: 14, blocks: [4, 12, 4] },
  { name: 'Hall 9', rows: 14, blocks: [4, 10, 4], rebuiltRows: 12 },
  { name: 'Hall 10', rows: 12, blocks: [4, 10, 4] },
  { name: 'Hall 11', rows: 12, blocks: [3, 10, 3] },
];

/** The demo's auditoriums and seven larger ones, two of which are rebuilt with fewer rows as the years go by. */
export function planHalls(data: DemoData): PlannedHall[] {
  const larger = halls.map((hall, index) => ({
    name: hall.name,
    layout: drawLayout(hall.rows, hall.blocks),
    ...(hall.rebuiltRows
      ? { rebuilt: { afterShare: 0.1 + index * 0.05, layout: drawLayout(hall.rebuiltRows, hall.blocks) } }
      : {}),
  }));
  return [...data.auditoriums, ...larger];
}

function drawLayout(rowCount: number, blocks: readonly number[]): NewLayout {
  const seats = Array.from({ length: rowCount }, (_, row) => drawRow(row, rowCount, blocks)).flat();
  const width = blocks.reduce((sum, block) => sum + block, 0);
  return {
    screenWidth: width,
    focal: { x: 0, y: rowCount * 0.75 + 2 },
    areas: [{ id: 'stalls', name: 'Stalls' }],
    seats,
  };
}

/** The two last rows but one are premium; the first begins with a wheelchair space and its companion seat. */
function drawRow(row: number, rowCount: number, blocks: readonly number[]): NewSeat[] {
  const width = blocks.reduce((sum, block) => sum + block + 1, -1);
  const isPremium = row === rowCount - 3 || row === rowCount - 2;
  const seats: NewSeat[] = [];
  let x = -(width - 1) / 2;
  for (const block of blocks) {
    for (let place = 0; place < block; place += 1) {
      const number = String(seats.length + 1);
      const kind = isPremium ? 'premium' : 'standard';
      seats.push({ row: rows[row]!, number, area: 'stalls', kind, x, y: row * 1.6 + 2 });
      x += 1;
    }
    x += 1;
  }
  if (row === 0) {
    seats[0] = { ...seats[0]!, kind: 'wheelchair' };
    seats[1] = {
      ...seats[1]!,
      kind: 'companion',
      companionOf: { area: 'stalls', row: rows[0]!, number: '1' },
    };
  }
  return seats;
}

/** What prices were a year before: a twentieth less, in steps of 10 minor units. */
export function amountInYear(amount: number, yearsBefore: number): number {
  return Math.round((amount * 0.95 ** yearsBefore) / 10) * 10;
}
