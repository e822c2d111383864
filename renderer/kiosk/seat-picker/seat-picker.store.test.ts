import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { HoldView, Layout } from '../../../electron/contract/booking.contract';
import type { SeatId, ShowtimeId } from '../../../electron/contract/values';
import { aBoxOffice, aLayout, seatId } from './box-office.testing';
import { lookOf } from './seat-look';
import { createSeatPickerStore } from './seat-picker.store';

async function anOpenPicker(
  layout: Layout = aLayout({ A: 'wc..ssss', B: 'ssssssss' }),
  restore: SeatId[] = [],
) {
  const office = aBoxOffice(layout);
  const holds: (HoldView | null)[] = [];
  let expiries = 0;
  const picker = createSeatPickerStore({
    showtimeId: 'showtime' as ShowtimeId,
    booking: office.booking,
    largestParty: () => 4,
    setHold: (hold) => holds.push(hold),
    markExpired: () => expiries++,
  });
  await picker.load(restore);
  return { office, picker, holds, expiries: () => expiries, mine: () => [...picker.getState().mine] };
}
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
const tapAll = (picker: { tap: (id: SeatId) => void }, ...seats: string[]) =>
  seats.forEach((id) => picker.tap(seatId(id)));

test('a tap shows before main has answered, and is then held', async () => {
  const { office, picker, mine, holds } = await anOpenPicker();
  office.close();
  tapAll(picker, 'B1');
  expect(mine()).toEqual(['B1']);
  expect(office.held()).toEqual([]);
  office.open();
  await settle();
  expect(office.held()).toEqual(['B1']);
  expect(holds.at(-1)?.seatIds).toEqual(['B1']);
});

test('quick taps are one call at a time, the last with the whole choice', async () => {
  const { office, picker } = await anOpenPicker();
  office.close();
  tapAll(picker, 'B1', 'B2', 'B3');
  office.open();
  await settle();
  expect(office.calls).toEqual(['hold B1', 'hold B1 B2 B3']);
});

test('a seat that someone took first is lost, the rest is held and it is said', async () => {
  const { office, picker, mine } = await anOpenPicker();
  tapAll(picker, 'B1');
  await settle();
  office.someoneTakes('B2');
  tapAll(picker, 'B2', 'B3');
  await settle();
  expect(mine()).toEqual(['B1', 'B3']);
  expect(office.held()).toEqual(['B1', 'B3']);
  const { notice, taken } = picker.getState();
  expect(notice).toEqual({ reason: 'quicker', seatIds: ['B2'], isRestHeld: true });
  expect(taken.has(seatId('B2'))).toBe(true);
});

test('when the only seat is taken, nothing is asked for again', async () => {
  const { office, picker, mine } = await anOpenPicker();
  office.someoneTakes('B2');
  tapAll(picker, 'B2');
  await settle();
  expect(mine()).toEqual([]);
  expect(office.calls).toEqual(['hold B2']);
  expect(picker.getState().notice).toMatchObject({ reason: 'quicker', isRestHeld: false });
});

test('a wheelchair space is held only when it is needed, and that is asked once', async () => {
  const { office, picker, mine } = await anOpenPicker();
  tapAll(picker, 'A1');
  await settle();
  expect(picker.getState().askedSpaceId).toBe('A1');
  expect(office.calls).toEqual([]);
  picker.answerSpace(false);
  await settle();
  expect(picker.getState().askedSpaceId).toBeNull();
  expect(mine()).toEqual([]);
  tapAll(picker, 'A1');
  picker.answerSpace(true);
  await settle();
  expect(mine()).toContain('A1');
  tapAll(picker, 'A1');
  await settle();
  expect(mine()).not.toContain('A1');
  tapAll(picker, 'A1');
  await settle();
  expect(picker.getState().askedSpaceId).toBeNull();
  expect(mine()).toContain('A1');
});

test('who has asked for wheelchair spaces is not asked again', async () => {
  const { picker, mine } = await anOpenPicker();
  picker.setParty({ wished: 2, wheelchairs: 1 });
  tapAll(picker, 'A1');
  await settle();
  expect(mine()).toContain('A1');
});

test('losing a wheelchair space loses its companion seat too', async () => {
  const { office, picker, mine } = await anOpenPicker();
  office.someoneTakes('A1');
  picker.answerSpace(true);
  tapAll(picker, 'A1', 'B1');
  await settle();
  expect(mine()).toEqual(['B1']);
  expect(office.held()).toEqual(['B1']);
});

test('any other refusal goes back to what is held', async () => {
  const { office, picker, mine, expiries } = await anOpenPicker();
  tapAll(picker, 'B1');
  await settle();
  office.holdRunsOut();
  tapAll(picker, 'B2');
  await settle();
  expect(mine()).toEqual(['B1']);
  expect(expiries()).toBe(1);
  expect(picker.getState().notice).toMatchObject({ reason: 'failed' });
});

test('taps while the best seats are looked for come after them', async () => {
  const { office, picker, mine } = await anOpenPicker();
  office.bestAre('B4', 'B5');
  office.close();
  picker.findBest(2, 0);
  tapAll(picker, 'B6');
  expect(mine()).toEqual([]);
  office.open();
  await settle();
  expect(mine()).toEqual(['B4', 'B5', 'B6']);
  expect(office.held()).toEqual(['B4', 'B5', 'B6']);
});

test('best seats asked for right after a tap that fails still win', async () => {
  const { office, picker, mine } = await anOpenPicker();
  office.someoneTakes('B1');
  office.bestAre('B4', 'B5');
  office.close();
  tapAll(picker, 'B1', 'B2');
  picker.findBest(2, 0);
  office.open();
  await settle();
  expect(mine()).toEqual(['B4', 'B5']);
  expect(office.held()).toEqual(['B4', 'B5']);
  expect(picker.getState().isFindingBest).toBe(false);
});

test('a reading begun before a tap does not take the tap back', async () => {
  const { office, picker, mine, expiries } = await anOpenPicker();
  office.close();
  const reading = picker.refresh();
  await settle();
  tapAll(picker, 'B1');
  office.open();
  await reading;
  await settle();
  expect(mine()).toEqual(['B1']);
  expect(picker.getState().notice).toBeNull();
  expect(expiries()).toBe(0);
});

test('seats taken elsewhere show on an open map', async () => {
  const { office, picker } = await anOpenPicker();
  office.someoneTakes('B7');
  await picker.refresh();
  expect([...picker.getState().taken]).toEqual(['B7']);
});

test('the end of a sale is told on the open map at once, and so is its return', async () => {
  const { office, picker, expiries } = await anOpenPicker();
  office.saleIs('cancelled');
  await picker.refresh();
  expect(picker.getState()).toMatchObject({
    status: 'failed',
    error: { code: 'SHOWTIME_NOT_ON_SALE', details: { reason: 'cancelled' } },
  });
  office.saleIs(null);
  await picker.refresh();
  expect(picker.getState()).toMatchObject({ status: 'ready', error: undefined });
  expect(expiries()).toBe(0);
});

test('a hold that is gone is an expiry that keeps the choice', async () => {
  const { office, picker, mine, expiries } = await anOpenPicker();
  tapAll(picker, 'B1');
  await settle();
  office.holdRunsOut();
  await picker.refresh();
  expect(expiries()).toBe(1);
  expect(mine()).toEqual(['B1']);
});

test('leaving gives back even what was still being asked for, and a late answer changes nothing', async () => {
  const { office, picker, holds } = await anOpenPicker();
  office.close();
  tapAll(picker, 'B1', 'B2');
  const leaving = picker.leave();
  office.open();
  await leaving;
  expect(office.calls).toEqual(['hold B1', 'release']);
  expect(office.held()).toEqual([]);
  expect(holds.at(-1)).toBeNull();
});

test('after the screen is gone nothing of the patron comes back', async () => {
  const { office, picker, holds } = await anOpenPicker();
  office.close();
  tapAll(picker, 'B1');
  picker.close();
  const heldBefore = holds.length;
  office.open();
  await settle();
  expect(holds.length).toBe(heldBefore);
});

test('a choice that ran out is held again without the seats that went', async () => {
  const layout = aLayout({ B: 'ssss' });
  const { picker, mine } = await anOpenPicker(layout, [
    seatId('B1'),
    seatId('B2'),
    seatId('of another house'),
  ]);
  await settle();
  expect(mine()).toEqual(['B1', 'B2']);
  expect(picker.getState().notice).toBeNull();
});

test('a lone seat beside the choice is shown and keeps the patron here', async () => {
  const { office, picker } = await anOpenPicker();
  tapAll(picker, 'B2');
  office.loneAre('B1');
  expect(await picker.confirmChoice()).toBeNull();
  expect([...picker.getState().lone]).toEqual(['B1']);
  office.loneAre();
  tapAll(picker, 'B1');
  expect(picker.getState().lone.size).toBe(0);
  expect(await picker.confirmChoice()).not.toBeNull();
});

test('a confirmation that comes after leaving leads nowhere and expires nothing', async () => {
  const { office, picker, expiries } = await anOpenPicker();
  tapAll(picker, 'B1', 'B2');
  await settle();
  office.close();
  const confirmed = picker.confirmChoice();
  await settle();
  picker.close();
  office.open();
  expect(await confirmed).toBeNull();
  expect(picker.getState().notice).toBeNull();
  expect(expiries()).toBe(0);
});

test('whatever two hands do, what is shown ends as what is held', async () => {
  const seats = aLayout({ A: 'wc..ssss', B: 'ssssssss' }).seats.map((seat) => seat.id);
  const act = fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('tap'), seat: fc.constantFrom(...seats) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('taken'), seat: fc.constantFrom(...seats) }) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constantFrom('best', 'refresh', 'close', 'open', 'settle') }),
    },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(act as fc.Arbitrary<{ kind: string; seat?: SeatId }>, { maxLength: 30 }),
      async (acts) => {
        const { office, picker, mine } = await anOpenPicker();
        office.bestAre('B4', 'B5');
        for (const { kind, seat } of acts) {
          if (kind === 'tap' && seat) picker.tap(seat);
          if (kind === 'taken' && seat && !office.held().includes(seat)) office.someoneTakes(seat);
          if (kind === 'best') picker.findBest(2, 0);
          if (kind === 'refresh') void picker.refresh();
          if (kind === 'close') office.close();
          if (kind === 'open') office.open();
          if (kind === 'settle') await settle();
        }
        office.open();
        await settle();
        await picker.refresh();
        expect(mine().toSorted()).toEqual(office.held().toSorted());
        expect(mine().length).toBeLessThanOrEqual(4);
        expect(mine().some((seat) => picker.getState().taken.has(seat))).toBe(false);
      },
    ),
    { numRuns: 150 },
  );
});

test('at a seat that is not for sale there is nothing to tap, and it cannot be had', async () => {
  const { office, picker, mine } = await anOpenPicker();
  office.managerKeeps('B2');
  await picker.refresh();
  expect(lookOf(picker.getState(), seatId('B2'))).toBe('not for sale');
  tapAll(picker, 'B2', 'B3');
  await settle();
  expect(mine()).toEqual(['B3']);
  expect(picker.getState().notice).toBeNull();
});

test('a seat kept from sale while the map is open is refused, said, and then gone from the map', async () => {
  const { office, picker, mine } = await anOpenPicker();
  tapAll(picker, 'B1');
  await settle();
  office.managerKeeps('B2');
  tapAll(picker, 'B2');
  await settle();
  await settle();
  expect(mine()).toEqual(['B1']);
  expect(picker.getState().notice).toMatchObject({ reason: 'failed' });
  expect(lookOf(picker.getState(), seatId('B2'))).toBe('not for sale');
});

test('what a patron holds stays theirs to see when it is kept from sale afterwards', async () => {
  const { office, picker } = await anOpenPicker();
  tapAll(picker, 'B1');
  await settle();
  office.managerKeeps('B1');
  await picker.refresh();
  expect(lookOf(picker.getState(), seatId('B1'))).toBe('mine');
});

test('best seats near a taken one are asked for there, and the part that is up gives way to theirs', async () => {
  const { office, picker, mine } = await anOpenPicker();
  office.bestAre('B4', 'B5');
  picker.showPlace(seatId('A3'));
  picker.findBest(2, 0, seatId('B3'));
  await settle();
  expect(office.calls).toEqual(['best near B3']);
  expect(mine()).toEqual(['B4', 'B5']);
  expect(picker.getState().placeSeatId).toBe('B4');
});

test('the whole house stays up when best seats are found, and a lone seat is brought into sight', async () => {
  const { office, picker } = await anOpenPicker();
  office.bestAre('B4', 'B5');
  picker.findBest(2, 0);
  await settle();
  expect(picker.getState().placeSeatId).toBeNull();
  office.loneAre('B6');
  await picker.confirmChoice();
  expect(picker.getState().placeSeatId).toBe('B6');
});
