import { expect, it } from 'vitest';
import type { ReservationView } from '../../../electron/contract/booking.contract';
import { minuteMs } from '../../../electron/domain/durations';
import catalogue from '../../../resources/locales/en/reservations.json';
import { standingOf, whyNotCancellable, withChanges } from './reservation.rules';

const now = 1_000 * minuteMs;
const startsIn = (minutes: number) => ({ showtime: { startsAt: now + minutes * minuteMs } });
const upcoming = { state: 'active', cancelReason: null, isUpcoming: true, ...startsIn(60) } as const;
const cancelled = { ...upcoming, state: 'cancelled' } as const;

it.each([
  ['can be cancelled', upcoming, 0, 'upcoming', null],
  ['is a moment before the cut-off', upcoming, 59, 'upcoming', null],
  ['is at the cut-off', upcoming, 60, 'upcoming', 'tooLate'],
  ['has begun', { ...upcoming, ...startsIn(0) }, 0, 'upcoming', 'started'],
  ['is over', { ...upcoming, isUpcoming: false }, 60, 'past', 'past'],
  [
    'was cancelled by its patron',
    { ...cancelled, cancelReason: 'patron' as const },
    0,
    'cancelled',
    'cancelledByPatron',
  ],
  [
    'was cancelled by staff',
    { ...cancelled, cancelReason: 'staff' as const },
    0,
    'cancelled',
    'cancelledByStaff',
  ],
  [
    'went with its showtime',
    { ...cancelled, cancelReason: 'showtime' as const },
    0,
    'cancelled',
    'cancelledWithShowtime',
  ],
  [
    'was cancelled and is over',
    { ...cancelled, isUpcoming: false, cancelReason: 'patron' as const },
    0,
    'cancelled',
    'cancelledByPatron',
  ],
] as const)('one that %s', (_name, reservation, cutoff, standing, why) => {
  expect(standingOf(reservation)).toBe(standing);
  expect(whyNotCancellable(reservation, cutoff, now)).toBe(why);
  if (why !== null) expect(catalogue.why[why]).toBeTypeOf('string');
});

it('keeps a changed reservation in its place', () => {
  const [a, b] = ['a', 'b'].map((id) => ({ id, state: 'active' })) as [ReservationView, ReservationView];
  const changed = { ...b, state: 'cancelled' as const };
  expect(withChanges([a, b], new Map([['b', changed]]))).toEqual([a, changed]);
});
