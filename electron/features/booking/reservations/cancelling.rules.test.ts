import { describe, expect, it } from 'vitest';
import { isUpcoming, mayStillCancel } from './cancelling.rules';

const minute = 60_000;
const startsAt = 1000 * minute;

describe('cancelling', () => {
  const active = { state: 'active' as const, starts_at: startsAt };
  it.each([
    [0, startsAt - 1, true],
    [0, startsAt, false],
    [90, startsAt - 90 * minute - 1, true],
    [90, startsAt - 90 * minute, false],
  ])('with a cut-off of %i minutes at %i: %s', (cancelCutoffMinutes, now, may) => {
    expect(mayStillCancel(active, { cancelCutoffMinutes }, now)).toBe(may);
    expect(mayStillCancel({ ...active, state: 'cancelled' }, { cancelCutoffMinutes }, now)).toBe(false);
  });
  it('leaves nothing upcoming', () => {
    expect(isUpcoming(active, startsAt - 1)).toBe(true);
    expect(isUpcoming({ ...active, state: 'cancelled' }, startsAt - 1)).toBe(false);
    expect(isUpcoming(active, startsAt)).toBe(false);
  });
});
