import type { BusinessDay, SeatId, ShowtimeId } from '../../electron/contract/values';
import type { FoyerApp } from './foyer-app';

export type FoundSeats = { film: string; time: string; showtimeId: ShowtimeId; seatIds: SeatId[] };

/** A showtime of a day at which the seats of these labels are there and free: the demo's guests may sit anywhere. */
export async function findFreePair(
  elsewhere: FoyerApp['elsewhere'],
  businessDay: BusinessDay,
  labels: readonly string[],
): Promise<FoundSeats> {
  const { movies, showtimes } = await elsewhere('listing.listDay', { businessDay });
  for (const { id, movieId, startsAt } of showtimes) {
    const { layout, states } = await elsewhere('booking.readSeatMap', { showtimeId: id });
    const seats = labels.map((label) => layout.seats.find((seat) => seat.row + seat.number === label));
    if (!seats.every((seat) => seat && seat.kind === 'standard' && !states.taken.includes(seat.id))) continue;
    // Only where nothing follows the last of them: an aisle or the wall.
    const last = seats.at(-1)!;
    if (layout.seats.some((seat) => seat.row === last.row && seat.x > last.x)) continue;
    return {
      film: movies.find((movie) => movie.id === movieId)!.title,
      time: new Date(startsAt).toISOString().slice(11, 16),
      showtimeId: id,
      seatIds: seats.map((seat) => seat!.id),
    };
  }
  throw new Error(`Nowhere on ${businessDay} are ${labels.join(', ')} free`);
}
