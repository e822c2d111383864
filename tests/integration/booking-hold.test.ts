import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { FoyerError } from '../../electron/contract/errors';
import type { SeatId } from '../../electron/contract/values';
import { aHold, minuteMs, seatBlock, seatRefs, testId } from '../support/builders';
import { openScene } from '../support/booking-scene';
import { errorCodeOf } from '../support/test-foyer';

const detailsOf = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof FoyerError ? { code: error.code, details: error.details as unknown } : error;
};

describe('holding seats', () => {
  it('takes them from everybody else at once, and tells every window', async () => {
    const scene = await openScene();
    const [ada, ben] = [scene.visit(), scene.visit()];
    const { hold } = await scene.hold(ada, ['B3', 'B2']);
    expect(scene.labels(hold!.seatIds)).toEqual(['B2', 'B3']);
    expect(hold).toMatchObject({ remainingMs: 8 * minuteMs, renewableBelowMs: 45_000 });
    expect(await scene.states(ben)).toEqual({
      taken: scene.seatIds('B2', 'B3'),
      notForSale: [],
      hold: null,
      saleEnd: null,
    });
    expect((await scene.states(ada)).taken).toEqual([]);
    expect(scene.events).toEqual([{ type: 'seatsChanged', showtimeId: scene.showtime.id }]);
  });

  it('changes the choice without restarting the time', async () => {
    const scene = await openScene();
    const ada = scene.visit();
    const first = await scene.hold(ada, ['B2']);
    scene.clock.advance(3 * minuteMs);
    const second = await scene.hold(ada, ['B3', 'B4'], { holdId: first.hold!.id });
    expect(second.hold).toMatchObject({ id: first.hold!.id, remainingMs: 5 * minuteMs });
    expect(await scene.taken()).toEqual(['B3', 'B4']);
  });

  it('refuses what somebody else has, names it, and keeps the choice as it was', async () => {
    const scene = await openScene();
    const [ada, ben] = [scene.visit(), scene.visit()];
    await scene.hold(ada, ['B2', 'B3']);
    const { hold } = await scene.hold(ben, ['C1', 'C2']);
    expect(await detailsOf(scene.hold(ben, ['B1', 'B2', 'C1'], { holdId: hold!.id }))).toEqual({
      code: 'SEAT_TAKEN',
      details: { seatIds: scene.seatIds('B2') },
    });
    expect((await scene.states(ben)).hold!.seatIds).toEqual(scene.seatIds('C1', 'C2'));
  });

  it('gives back the hold on another showtime, and keeps that when the new one is refused', async () => {
    const scene = await openScene();
    const [ada, ben] = [scene.visit(), scene.visit()];
    const other = scene.otherShowtime.id;
    await scene.hold(ben, ['B2']);
    await scene.hold(ada, ['A1', 'A2'], { showtimeId: other });
    expect(await errorCodeOf(scene.hold(ada, ['B2']))).toBe('SEAT_TAKEN');
    expect(await scene.taken(other)).toEqual(['A1', 'A2']);
    scene.events.length = 0;
    await scene.hold(ada, ['B3']);
    expect(await scene.taken(other)).toEqual([]);
    expect(scene.events.map((event) => 'showtimeId' in event && event.showtimeId).sort()).toEqual(
      [scene.showtime.id, other].sort(),
    );
  });

  it('gives back by choosing none, by releasing, and by ending the visit', async () => {
    const scene = await openScene();
    const ada = scene.visit();
    await scene.hold(ada, ['A1']);
    expect(await scene.hold(ada, [])).toEqual({
      taken: [],
      notForSale: [],
      hold: null,
      saleEnd: null,
    });
    expect(await scene.taken()).toEqual([]);
    await scene.hold(ada, ['A1']);
    await scene.call(ada, 'booking.releaseHold', {});
    await scene.call(ada, 'booking.releaseHold', {});
    expect(await scene.taken()).toEqual([]);
    await scene.hold(ada, ['A1']);
    await scene.call(ada, 'auth.endVisit', {});
    expect(await scene.taken()).toEqual([]);
    expect(scene.events.filter((event) => event.type === 'seatsChanged')).toHaveLength(6);
  });

  it('gives nothing to a visit that ended while the seats were being held', async () => {
    const scene = await openScene();
    const ada = scene.visit();
    const held = scene.hold(ada, ['A1', 'A2']);
    await Promise.all([held, scene.call(ada, 'auth.endVisit', {})]);
    expect((await scene.states(ada)).hold).toBeNull();
    expect(await scene.taken()).toEqual([]);
  });

  it.each([
    ['another layout’s seat', ['unknown'], 'SEAT_NOT_FOR_SALE'],
    [
      'more than the largest party',
      [...seatBlock(2, 8)].slice(0, 11).map((seat) => seat.row + seat.number),
      'PARTY_TOO_LARGE',
    ],
  ])('refuses %s', async (_, seats, code) => {
    const scene = await openScene();
    const ids = seats.map((seat) => scene.house.seat(seat)?.id ?? testId<SeatId>());
    const held = scene.call(scene.visit(), 'booking.holdSeats', {
      showtimeId: scene.showtime.id,
      seatIds: ids,
      holdId: null,
    });
    expect(await errorCodeOf(held)).toBe(code);
    expect(await scene.taken()).toEqual([]);
  });

  it('counts a seat that is named twice once', async () => {
    const scene = await openScene();
    const { hold } = await scene.hold(scene.visit(), Array<string>(20).fill('A1'));
    expect(scene.labels(hold!.seatIds)).toEqual(['A1']);
  });

  it('gives a companion seat with its wheelchair space only', async () => {
    const seats = seatBlock(2, 4);
    seats[0]!.kind = 'wheelchair';
    seats[1] = { ...seats[1]!, kind: 'companion', companionOf: seatRefs('A1')[0]! };
    const scene = await openScene({ seats });
    const ada = scene.visit();
    const companion = { code: 'COMPANION_ALONE', details: { seatIds: scene.seatIds('A2') } };
    expect(await detailsOf(scene.hold(ada, ['A2', 'A3']))).toEqual(companion);
    const { hold } = await scene.hold(ada, ['A1', 'A2']);
    expect(await detailsOf(scene.hold(ada, ['A2'], { holdId: hold!.id }))).toEqual(companion);
    expect(await scene.taken()).toEqual(['A1', 'A2']);
  });
});

describe('a key that is broken', () => {
  it('is answered as taken seats after some tries, and nothing of the try stays', async () => {
    const scene = await openScene();
    const [ada, ben] = [scene.visit(), scene.visit()];
    const other = scene.otherShowtime.id;
    const { hold } = await scene.hold(ada, ['A1'], { showtimeId: other });
    await scene.hold(ben, ['C1']);
    // Somebody takes A2 between the reading of the claims and the writing, every time: with SQLite only a trigger can.
    const { hold_id } = await scene.database.read
      .selectFrom('seat_claim')
      .select('hold_id')
      .where('showtime_id', '=', scene.showtime.id)
      .executeTakeFirstOrThrow();
    await scene.database.transaction((tx) =>
      sql
        .raw(
          `create temp trigger rival after insert on main.hold begin insert into seat_claim values ('${scene.showtime.id}', '${scene.seatIds('A2')[0]}', '${scene.showtime.layout_id}', '${hold_id}', null); end`,
        )
        .execute(tx),
    );
    expect(await detailsOf(scene.hold(ada, ['A2', 'A3']))).toEqual({
      code: 'SEAT_TAKEN',
      details: { seatIds: scene.seatIds('A2', 'A3') },
    });
    expect((await scene.states(ada, other)).hold!.id).toBe(hold!.id);
    expect(await scene.taken()).toEqual(['C1']);
  });
});

describe('time', () => {
  it('ends a hold at its very moment, without anybody sweeping', async () => {
    const scene = await openScene();
    const [ada, ben] = [scene.visit(), scene.visit()];
    const { hold } = await scene.hold(ada, ['A1', 'A2']);
    scene.clock.advance(8 * minuteMs - 1);
    expect((await scene.states(ada)).hold!.remainingMs).toBe(1);
    expect(await errorCodeOf(scene.hold(ben, ['A1']))).toBe('SEAT_TAKEN');
    scene.clock.advance(1);
    expect(await scene.states(ada)).toEqual({ taken: [], notForSale: [], hold: null, saleEnd: null });
    expect(await errorCodeOf(scene.call(ada, 'booking.readOffer', { holdId: hold!.id }))).toBe(
      'HOLD_EXPIRED',
    );
    expect(await errorCodeOf(scene.call(ada, 'booking.renewHold', { holdId: hold!.id }))).toBe(
      'HOLD_EXPIRED',
    );
    expect(await errorCodeOf(scene.hold(ada, ['A1'], { holdId: hold!.id }))).toBe('HOLD_EXPIRED');
    expect((await scene.hold(ben, ['A1'])).taken).toEqual([]);
  });

  it('clears a whole hold that ran out when one of its seats is wanted', async () => {
    const scene = await openScene();
    const dead = await aHold(scene.database, scene.showtime, [
      scene.house.seat('A1'),
      scene.house.seat('A2'),
    ]);
    scene.clock.set(dead.expires_at);
    await scene.hold(scene.visit(), ['A1']);
    expect(await scene.taken()).toEqual(['A1']);
    const holds = await scene.database.read.selectFrom('hold').select('id').execute();
    expect(holds.map((hold) => hold.id)).not.toContain(dead.id);
  });

  it('begins anew after the end when no hold is named', async () => {
    const scene = await openScene();
    const ada = scene.visit();
    const first = await scene.hold(ada, ['A1']);
    scene.clock.advance(8 * minuteMs);
    const second = await scene.hold(ada, ['A1']);
    expect(second.hold!.id).not.toBe(first.hold!.id);
    expect(second.hold!.remainingMs).toBe(8 * minuteMs);
  });

  it('renews in the last seconds only, and only so often', async () => {
    const scene = await openScene();
    const admin = await scene.admin();
    await scene.call(admin, 'settings.changeSettings', { renewalsAtMost: 2 });
    const ada = scene.visit();
    const holdId = (await scene.hold(ada, ['A1'])).hold!.id;
    const renew = () => scene.call(ada, 'booking.renewHold', { holdId });
    scene.clock.advance(8 * minuteMs - 45_001);
    expect(await detailsOf(renew())).toEqual({
      code: 'HOLD_NOT_RENEWABLE',
      details: { reason: 'too_early' },
    });
    scene.clock.advance(1);
    expect(await renew()).toMatchObject({ remainingMs: 8 * minuteMs, renewableBelowMs: 45_000 });
    scene.clock.advance(8 * minuteMs - 1);
    expect(await renew()).toMatchObject({ remainingMs: 8 * minuteMs, renewableBelowMs: 0 });
    scene.clock.advance(8 * minuteMs - 1);
    expect(await detailsOf(renew())).toEqual({ code: 'HOLD_NOT_RENEWABLE', details: { reason: 'cap' } });
  });

  it('renews nobody else’s hold', async () => {
    const scene = await openScene();
    const { hold } = await scene.hold(scene.visit(), ['A1']);
    scene.clock.advance(8 * minuteMs - 1000);
    expect(await errorCodeOf(scene.call(scene.visit(), 'booking.renewHold', { holdId: hold!.id }))).toBe(
      'HOLD_EXPIRED',
    );
  });

  it('sweeps what ran out, and tells', async () => {
    const scene = await openScene();
    const held = await aHold(scene.database, scene.showtime, [scene.house.seat('A1')]);
    scene.clock.set(held.expires_at - 1);
    await scene.foyer.sweep();
    expect(scene.events).toEqual([]);
    scene.clock.advance(1);
    await scene.foyer.sweep();
    expect(scene.events).toEqual([{ type: 'seatsChanged', showtimeId: scene.showtime.id }]);
    expect(await scene.database.read.selectFrom('seat_claim').selectAll().execute()).toEqual([]);
  });
});

describe('a showtime that is not on sale', () => {
  it.each([
    ['planned', { state: 'planned' as const }, 0, 'planned'],
    ['closed by hand', { state: 'closed' as const }, 0, 'closed'],
    ['cancelled', { state: 'cancelled' as const, cancel_reason: 'Flood' }, 0, 'cancelled'],
    ['at its sales cut-off after the start', {}, 130 * minuteMs, 'begun'],
    ['over', {}, 225 * minuteMs, 'past'],
  ])('%s', async (_, showtime, after, reason) => {
    const scene = await openScene({ showtime });
    const error = { code: 'SHOWTIME_NOT_ON_SALE', details: { reason } };
    const ada = scene.visit();
    scene.clock.advance(after);
    const map = scene.call(ada, 'booking.readSeatMap', { showtimeId: scene.showtime.id });
    expect(await detailsOf(map)).toEqual(error);
    expect(await detailsOf(scene.hold(ada, ['A1']))).toEqual(error);
  });

  it('closes before the start where the cinema says so', async () => {
    const scene = await openScene();
    const closing = await openScene({ showtime: { sales_close_at: scene.showtime.starts_at - minuteMs } });
    closing.clock.advance(closing.startsIn - minuteMs - 1);
    await closing.hold(closing.visit(), ['A1']);
    closing.clock.advance(1);
    expect(await detailsOf(closing.hold(closing.visit(), ['A2']))).toEqual({
      code: 'SHOWTIME_NOT_ON_SALE',
      details: { reason: 'cutoff' },
    });
  });

  it('is still told who has which seat, and does not exist when it does not', async () => {
    const scene = await openScene({ showtime: { state: 'closed' } });
    expect(await scene.states(scene.visit())).toEqual({
      taken: [],
      notForSale: [],
      hold: null,
      saleEnd: 'closed',
    });
    const nowhere = testId<typeof scene.showtime.id>();
    expect(await errorCodeOf(scene.states(scene.visit(), nowhere))).toBe('NOT_FOUND');
    expect(await errorCodeOf(scene.hold(scene.visit(), ['A1'], { showtimeId: nowhere }))).toBe('NOT_FOUND');
    expect(await errorCodeOf(scene.hold(scene.visit(), [], { showtimeId: nowhere }))).toBe('NOT_FOUND');
  });
});

describe('the best seats', () => {
  it('are held in place of the choice, in its time, its own seats counting as free', async () => {
    const scene = await openScene({ rows: 2, seatsPerRow: 4 });
    const ada = scene.visit();
    const { hold } = await scene.hold(ada, ['A1', 'A2', 'A3', 'B1', 'B2', 'B3']);
    scene.clock.advance(minuteMs);
    const best = await scene.call(ada, 'booking.holdBestSeats', {
      showtimeId: scene.showtime.id,
      partySize: 8,
      holdId: hold!.id,
    });
    expect(best.hold).toMatchObject({ id: hold!.id, remainingMs: 7 * minuteMs });
    expect(best.hold!.seatIds).toHaveLength(8);
  });

  it('are not enough, or too many, or make no sense', async () => {
    const scene = await openScene({ rows: 2, seatsPerRow: 4 });
    await scene.hold(scene.visit(), ['A1', 'A2']);
    const best = (partySize: number, wheelchairSpaces = 0) =>
      detailsOf(
        scene.call(scene.visit(), 'booking.holdBestSeats', {
          showtimeId: scene.showtime.id,
          partySize,
          wheelchairSpaces,
          holdId: null,
        }),
      );
    expect(await best(7)).toEqual({ code: 'NOT_ENOUGH_SEATS', details: { free: 6 } });
    expect(await best(2, 1)).toEqual({ code: 'NOT_ENOUGH_SEATS', details: { free: 0 } });
    expect(await best(11)).toEqual({ code: 'PARTY_TOO_LARGE', details: { largest: 10 } });
    expect(await best(1, 2)).toEqual({ code: 'INVALID_INPUT', details: { fields: ['wheelchairSpaces'] } });
  });
});

it('draws the map: the layout as it was saved, who has what, and how full it is', async () => {
  const scene = await openScene();
  const ada = scene.visit();
  await scene.hold(ada, ['A1', 'A2']);
  await scene.hold(scene.visit(), ['B1']);
  const map = await scene.call(ada, 'booking.readSeatMap', { showtimeId: scene.showtime.id });
  expect(map.layout).toMatchObject({ id: scene.house.layout.id, focal: { x: 0, y: 4 } });
  expect(map.layout.seats.map((seat) => seat.id)).toEqual(scene.house.seats.map((seat) => seat.id));
  expect(map.states).toMatchObject({
    taken: scene.seatIds('B1'),
    hold: { seatIds: scene.seatIds('A1', 'A2') },
  });
  expect(map.showtime).toMatchObject({ capacity: 40, freeSeats: 37 });
  expect(map.movie.title).toBe(scene.movie.title);
});

describe('around a seat map', () => {
  it('finds the best seats near a seat that could not be had', async () => {
    const scene = await openScene();
    const [ada, ben] = [scene.visit(), scene.visit()];
    await scene.hold(ada, ['A1']);
    const [nearSeatId] = scene.seatIds('A1');
    const near = {
      showtimeId: scene.showtime.id,
      partySize: 2,
      wheelchairSpaces: 0,
      nearSeatId,
      holdId: null,
    };
    const { hold } = await scene.call(ben, 'booking.holdBestSeats', near);
    expect(scene.labels(hold!.seatIds)).toEqual(['B1', 'B2']);
    const elsewhere = { ...near, nearSeatId: testId<SeatId>(), holdId: hold!.id };
    const far = await scene.call(ben, 'booking.holdBestSeats', elsewhere);
    expect(scene.labels(far.hold!.seatIds)).not.toContain('B1');
  });

  it('says with the map what kinds of seats cost more', async () => {
    const scene = await openScene();
    const map = await scene.call(scene.visit(), 'booking.readSeatMap', { showtimeId: scene.showtime.id });
    expect(map.surcharges).toEqual([{ seatKind: 'premium', amount: { amount: 200, currency: 'GBP' } }]);
  });
});
