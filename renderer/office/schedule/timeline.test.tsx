import { act, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { ScheduleDay } from '../../../electron/contract/schedule.contract';
import { buildBigHouse } from '../../../tests/support/big-house';
import { openTestFoyer } from '../../../tests/support/test-foyer';
import { openPage } from '../../../tests/support/page';
import { openShowtime, placeDraft } from './place-draft';
import { Timeline } from './timeline';
import { usePlacing } from './use-placing';

const showtimeCount = 12;

/** A day of three halls whose bars tell, as they are drawn, in which hall they were saved. */
async function openTimeline() {
  const test = await openTestFoyer();
  const session = await test.admin();
  await buildBigHouse(test.database, {
    movies: 5,
    auditoriums: 3,
    showtimesADay: showtimeCount,
    days: 1,
  });
  await openPage(test, session);
  const day = await test.call(session, 'schedule.readDay', { businessDay: null });
  const drawn: string[] = [];
  for (const showtime of day.showtimes) {
    const { reservedSeats, auditoriumId } = showtime;
    Object.defineProperty(showtime, 'reservedSeats', {
      // A copy of it tells nothing.
      enumerable: false,
      get: () => {
        drawn.push(auditoriumId);
        return reservedSeats;
      },
    });
  }
  render(<Placed day={day} />);
  return { day, drawn };
}

function Placed({ day }: { day: ScheduleDay }) {
  return <Timeline day={day} placing={usePlacing(day)} onReady={() => undefined} />;
}

it('draws each bar once, with eight elements', async () => {
  const { drawn } = await openTimeline();
  const bars = screen.getAllByRole('button');
  expect(bars).toHaveLength(showtimeCount);
  expect(drawn).toHaveLength(showtimeCount);
  expect(bars.map((bar) => bar.querySelectorAll('*').length + 1)).toEqual(bars.map(() => 8));
});

it('draws only the lines anew that a showtime is moved from and to', async () => {
  const { day, drawn } = await openTimeline();
  const [first, second] = day.auditoriums.map(({ id }) => id);
  const mayMove = day.showtimes.find(({ auditoriumId }) => auditoriumId === first)!;
  drawn.length = 0;
  act(() => openShowtime(mayMove));
  expect(new Set(drawn)).toEqual(new Set([first]));
  drawn.length = 0;
  act(() => placeDraft(day, { auditoriumId: second!, startsAt: mayMove.startsAt }));
  expect(new Set(drawn)).toEqual(new Set([first, second]));
});
