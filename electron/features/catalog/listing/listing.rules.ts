import type { ShowtimeCard } from '../../../contract/listing.contract';

/** How full a house is, in the three words that a patron needs. */
export function fillOf(capacity: number, freeSeats: number, fewSeatsPercent: number): ShowtimeCard['fill'] {
  if (freeSeats <= 0) return 'sold_out';
  return freeSeats * 100 <= capacity * fewSeatsPercent ? 'few' : 'plenty';
}
