import { beforeEach, describe, expect, it } from 'vitest';
import type { ReservationId } from '../../electron/contract/values';
import type { Session } from '../../electron/ipc/sessions';
import { aShowtime, hourMs, seatNames } from '../support/builders';
import { guestContact, openScene, type Scene } from '../support/booking-scene';

let scene: Scene;
let admin: Session;

beforeEach(async () => {
  scene = await openScene();
  admin = await scene.admin();
});

async function reserved(...seats: string[]) {
  const guest = scene.visit();
  await scene.hold(guest, seats);
  return scene.reserve(guest);
}
const cancel = () =>
  scene.call(admin, 'booking.cancelShowtime', { showtimeId: scene.showtime.id, reason: 'No heating.' });
const restore = () => scene.call(admin, 'booking.restoreShowtime', { showtimeId: scene.showtime.id });
const read = (reservationId: ReservationId) =>
  scene.call(admin, 'reservations.readReservation', { reservationId });
const calls = async () =>
  (await scene.call(admin, 'reservations.listCalls', { showtimeId: scene.showtime.id })).calls;
const stateOf = async () =>
  scene.database.read
    .selectFrom('showtime')
    .select(['state', 'cancel_reason'])
    .where('id', '=', scene.showtime.id)
    .executeTakeFirstOrThrow();

describe('a cancelled showtime is restored', () => {
  it('as it was, with the reservations that went with it and no others', async () => {
    const kept = await reserved('A1', 'A2');
    const given = await reserved('B1', 'B2');
    await scene.call(admin, 'reservations.cancelReservation', { reservationId: given.id, reason: 'Ill.' });
    await cancel();
    expect(await scene.taken()).toEqual([]);
    scene.events.length = 0;
    expect(await restore()).toEqual({ restoredReservations: 1, leftReservations: 0 });
    expect(scene.events).toEqual([
      { type: 'seatsChanged', showtimeId: scene.showtime.id },
      { type: 'catalogChanged' },
    ]);
    expect(await stateOf()).toEqual({ state: 'on_sale', cancel_reason: null });
    expect(await scene.taken()).toEqual(['A1', 'A2']);
    expect((await read(given.id)).stage).toBe('cancelled');
    const { stage, history } = await read(kept.id);
    expect(stage).toBe('waiting');
    expect(history.map((entry) => [entry.kind, entry.reason])).toEqual([
      ['reserved', null],
      ['cancelledWithShowtime', 'No heating.'],
      ['restoredWithShowtime', null],
    ]);
    const found = await scene.call(scene.visit(), 'booking.findReservation', {
      code: kept.code,
      contact: guestContact,
    });
    expect(found).toMatchObject({ state: 'active', mayBeCancelled: true });
    expect(await restore()).toEqual({ restoredReservations: 0, leftReservations: 0 });
  });

  it('to the state in which it was cancelled', async () => {
    await scene.database.transaction((tx) =>
      tx.updateTable('showtime').set({ state: 'planned' }).where('id', '=', scene.showtime.id).execute(),
    );
    await cancel();
    await restore();
    expect((await stateOf()).state).toBe('planned');
  });

  it('only while it is to come, its place is free and what it needs is in use', async () => {
    await reserved('A1');
    await cancel();
    const { house, priceCard, movie, database } = scene;
    const change = { starts_at: scene.showtime.starts_at + hourMs / 2 };
    const other = await aShowtime(database, { house, priceCard, movie, change });
    await expect(restore()).rejects.toMatchObject({
      code: 'SHOWTIME_OVERLAP',
      details: { showtimeIds: [other.id] },
    });
    await scene.call(admin, 'schedule.deleteShowtime', { showtimeId: other.id });
    await scene.call(admin, 'movies.archiveMovie', { movieId: movie.id });
    await expect(restore()).rejects.toMatchObject({
      code: 'SHOWTIME_NOT_RESTORABLE',
      details: { what: 'movie' },
    });
    await scene.call(admin, 'movies.restoreMovie', { movieId: movie.id });
    scene.clock.set(scene.showtime.starts_at);
    await expect(restore()).rejects.toMatchObject({ code: 'SHOWTIME_NOT_ON_SALE' });
    expect((await stateOf()).state).toBe('cancelled');
    expect(await scene.taken()).toEqual([]);
    scene.clock.set(scene.showtime.starts_at - 1);
    expect(await restore()).toMatchObject({ restoredReservations: 1 });
  });
});

describe('whom to call', () => {
  it('is kept, ticked off with who and when, and asked anew when the showtime takes place after all', async () => {
    const one = await reserved('A1');
    const two = await reserved('B1', 'B2');
    expect(await calls()).toEqual([]);
    await cancel();
    expect((await calls()).map(({ code, contact, seats, news }) => [code, contact, seats, news])).toEqual(
      [
        [one.code, '+442079460001', seatNames('A1'), 'cancelled'],
        [two.code, '+442079460001', seatNames('B1', 'B2'), 'cancelled'],
      ].toSorted((a, b) => (a[0]! < b[0]! ? -1 : 1)),
    );
    const tick = (reservationId: ReservationId, isCalled: boolean) =>
      scene.call(admin, 'reservations.setCalled', { reservationId, isCalled });
    const at = scene.clock.now();
    const called = { calledAt: at, calledBy: expect.any(String) };
    expect(await tick(one.id, true)).toMatchObject(called);
    scene.clock.advance(1000);
    expect(await tick(one.id, true)).toMatchObject(called);
    expect((await calls()).map(({ code }) => code)).toEqual([two.code, one.code]);
    expect(await tick(one.id, false)).toMatchObject({ calledAt: null, calledBy: null });
    await tick(one.id, true);
    await restore();
    expect((await calls()).map(({ news, calledAt }) => [news, calledAt])).toEqual([
      ['restored', null],
      ['restored', null],
    ]);
    await cancel();
    expect((await calls()).every(({ news, calledAt }) => news === 'cancelled' && calledAt === null)).toBe(
      true,
    );
  });

  it('is saved as a file whose cells are no formulas, which the journal knows', async () => {
    await scene.hold(scene.visit(), ['C1']);
    const held = await scene.call(admin, 'reservations.holdAtDesk', {
      showtimeId: scene.showtime.id,
      seatIds: scene.seatIds('A1'),
      holdId: null,
    });
    await scene.call(admin, 'reservations.reserveAtDesk', {
      ...(await scene.order(admin)),
      holdId: held.hold!.id,
      name: '=HYPERLINK("x")',
      contact: null,
      allowsLoneSeats: true,
      isCollected: false,
    });
    await cancel();
    const showtimeId = scene.showtime.id;
    const { bytes, count } = await scene.call(admin, 'reservations.exportCalls', { showtimeId });
    expect(count).toBe(1);
    const text = Buffer.from(bytes).toString();
    expect(text).toMatch(/^\uFEFF"code","name","contact","seats","news","called_at","called_by"\r\n/);
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    const entry = await scene.database.read
      .selectFrom('journal')
      .selectAll()
      .where('action', '=', 'calls.exported')
      .executeTakeFirstOrThrow();
    expect(entry.after).toBe('{"count":1}');
  });
});
