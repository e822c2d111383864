import type { SeatId, ShowtimeId } from '../../electron/contract/values';
import { openTestFoyer } from './test-foyer';

/** What every racer is told at once. `choices` are tried at the same time, each by a visit of its own. */
export type RaceOrder =
  | { kind: 'hold'; showtimeId: ShowtimeId; choices: SeatId[][] }
  | { kind: 'best'; showtimeId: ShowtimeId; partySize: number; times: number }
  | { kind: 'close' };
/** For each attempt, in order: `ok`, or the error's code. Whatever was not a typed error is told of as it was. */
export type RaceAnswer = { outcomes: string[]; faults: string[] };

/** A connection of its own to the file, with a Foyer on it. */
export async function openRacer({
  file,
}: {
  file: string;
}): Promise<(order: RaceOrder) => Promise<RaceAnswer>> {
  const test = await openTestFoyer({ file });
  return async (order) => {
    test.faults.length = 0;
    if (order.kind === 'close') {
      await test.foyer.close();
      return { outcomes: [], faults: [] };
    }
    const { showtimeId } = order;
    const attempts =
      order.kind === 'hold'
        ? order.choices.map((seatIds) =>
            test.foyer.call(test.visit(), 'booking.holdSeats', { showtimeId, seatIds, holdId: null }),
          )
        : Array.from({ length: order.times }, () =>
            test.foyer.call(test.visit(), 'booking.holdBestSeats', {
              showtimeId,
              partySize: order.partySize,
              holdId: null,
            }),
          );
    const answers = await Promise.all(attempts);
    return {
      outcomes: answers.map((answer) => (answer.ok ? 'ok' : answer.error.code)),
      faults: test.faults.map(({ error }) => String(error)),
    };
  };
}
