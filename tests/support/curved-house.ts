import type { NewLayout, NewSeat } from '../../electron/contract/auditoriums.contract';

/** Blocks with aisles between them, rows curved, and from 300 seats on the last fifth of the rows a balcony. */
export function curvedHouse(rows: number, blocks: readonly number[]): NewLayout {
  const width = blocks.reduce((sum, seats) => sum + seats, 0) + blocks.length - 2;
  const curve = Math.min(0.01, 1.5 / width ** 2);
  const seats: NewSeat[] = [];
  for (let row = 0; row < rows; row += 1) {
    let x = -width / 2;
    let number = 0;
    for (const block of blocks) {
      for (let at = 0; at < block; at += 1, x += 1) {
        number += 1;
        const isBalcony = rows * width > 300 && row >= rows * 0.8;
        const label = `${String.fromCharCode(65 + Math.floor(row / 26))}${String.fromCharCode(65 + (row % 26))}`;
        seats.push({
          row: label,
          number: String(number),
          area: isBalcony ? 'balcony' : 'stalls',
          kind: 'standard',
          x,
          y: 3 + row + (isBalcony ? 2 : 0) - curve * x ** 2,
        });
      }
      x += 1;
    }
  }
  const areas = ['stalls', 'balcony']
    .filter((id) => seats.some((seat) => seat.area === id))
    .map((id) => ({ id, name: id === 'stalls' ? 'Stalls' : 'Balcony' }));
  return { screenWidth: Math.max(8, width * 0.7), focal: { x: 0, y: rows * 0.6 }, areas, seats };
}
