import { expect, test } from 'vitest';
import type { DayShowtime } from '../../../electron/contract/reports.contract';
import type { ShowtimeId } from '../../../electron/contract/values';
import { nextShowtimes } from './next-showtimes.rules';

function at(startsAt: number, state: DayShowtime['state'] = 'on_sale'): DayShowtime {
  const counts = { capacity: 10, held: 0, reserved: 0, collected: 0, free: 10 } as DayShowtime['counts'];
  const id = `${startsAt}` as ShowtimeId;
  return {
    id,
    movieTitle: 'M',
    auditoriumName: '1',
    startsAt,
    endsAt: startsAt + 90,
    state,
    isOnSale: true,
    counts,
    booked: [],
  };
}

test('the soonest first, begun and cancelled ones left out, no more than asked for', () => {
  const showtimes = [at(500), at(90), at(100), at(300, 'cancelled'), at(200, 'closed'), at(400)];
  const starts = (most: number) => nextShowtimes(showtimes, 100, most).map(({ startsAt }) => startsAt);
  expect(starts(3)).toEqual([100, 200, 400]);
  expect(starts(9)).toEqual([100, 200, 400, 500]);
  expect(nextShowtimes(showtimes, 501, 3)).toEqual([]);
});
