import { describe, expect, it } from 'vitest';
import type { NewLayout } from '../../electron/contract/auditoriums.contract';
import { seatKey } from '../../electron/domain/seat-names';
import type { CallInputOf } from '../../electron/contract/contract';
import { FoyerError } from '../../electron/contract/errors';
import { hourMs, minuteMs, seatNames, seatRefs, testId, testNow } from '../support/builders';
import { openScene, type Scene } from '../support/booking-scene';
import { errorCodeOf } from '../support/test-foyer';

type NewSeatBlock = CallInputOf<'auditoriums.addBlock'>;

/** The showtime starts at 14:00 on 22 November 2026 and the other one a day later; London is on UTC then. */
async function openOffice() {
  const { admin: signInAgain, ...scene } = await openScene();
  const admin = await signInAgain();
  const block = (labels: string[], change: Partial<NewSeatBlock> = {}): NewSeatBlock => ({
    auditoriumId: scene.house.auditorium.id,
    seats: seatRefs(...labels),
    kind: 'out_of_order',
    fromLocal: '2026-11-22T00:00',
    untilLocal: '2026-11-23T00:00',
    releaseMinutes: null,
    reason: 'Broken arm',
    ...change,
  });
  const add = (...input: Parameters<typeof block>) =>
    scene.call(admin, 'auditoriums.addBlock', block(...input));
  const keptBack = (minutes: number): Partial<NewSeatBlock> => ({ kind: 'house', releaseMinutes: minutes });
  const unsold = async (showtimeId = scene.showtime.id) =>
    scene.labels((await scene.states(scene.visit(), showtimeId)).notForSale);
  const free = async () => {
    const { showtimes } = await scene.call(scene.visit(), 'listing.listSoonest', {});
    return showtimes.map((showtime) => showtime.freeSeats);
  };
  const journal = () =>
    scene.database.read.selectFrom('journal').selectAll().where('action', 'like', 'seats.%').execute();
  return { ...scene, admin, signInAgain, block, add, keptBack, unsold, free, journal };
}

const detailsOf = async (promise: Promise<unknown>) => {
  const error = await promise.catch((reason: unknown) => reason);
  return error instanceof FoyerError ? { code: error.code, details: error.details as unknown } : error;
};

async function reserveFor(scene: Pick<Scene, 'visit' | 'hold' | 'reserve'>, seats: string[]) {
  const session = scene.visit();
  await scene.hold(session, seats);
  return scene.reserve(session);
}

describe('seats out of order', () => {
  it('are not for sale at the showtimes within their time, and at no others', async () => {
    const office = await openOffice();
    await office.add(['B2', 'B3']);
    expect(await office.unsold()).toEqual(['B2', 'B3']);
    expect(await office.unsold(office.otherShowtime.id)).toEqual([]);
    expect(await office.free()).toEqual([38, 40]);
    expect(await detailsOf(office.hold(office.visit(), ['B1', 'B2']))).toEqual({
      code: 'SEAT_NOT_FOR_SALE',
      details: { seatIds: office.seatIds('B2') },
    });
  });

  it.each([
    ['ends as the showtime starts', '2026-11-22T10:00', '2026-11-22T14:00', []],
    ['ends a minute later', '2026-11-22T10:00', '2026-11-22T14:01', ['A1']],
    ['starts as the film ends', '2026-11-22T15:45', null, []],
    ['starts a minute before', '2026-11-22T15:44', null, ['A1']],
    ['has no end', '2026-11-20T10:00', null, ['A1']],
  ])('count when their time %s', async (_, fromLocal, untilLocal, expected) => {
    const office = await openOffice();
    await office.add(['A1'], { fromLocal, untilLocal });
    expect(await office.unsold()).toEqual(expected);
  });

  it('are passed over by the best seats, and a party too large is told what is left', async () => {
    const office = await openOffice();
    const best = async () => {
      const session = office.visit();
      const { hold } = await office.call(session, 'booking.holdBestSeats', {
        showtimeId: office.showtime.id,
        partySize: 2,
        wheelchairSpaces: 0,
        holdId: null,
      });
      await office.call(session, 'booking.releaseHold', {});
      return office.labels(hold!.seatIds);
    };
    const first = await best();
    await office.add(first);
    const second = await best();
    expect(second.some((label) => first.includes(label))).toBe(false);
    await office.add(office.house.seats.slice(0, 39).map((seat) => seat.row_label + seat.number_label));
    const all = office.call(office.visit(), 'booking.holdBestSeats', {
      showtimeId: office.showtime.id,
      partySize: 2,
      wheelchairSpaces: 0,
      holdId: null,
    });
    expect(await detailsOf(all)).toEqual({ code: 'NOT_ENOUGH_SEATS', details: { free: 1 } });
  });

  it('count once in what is free, however many blocks name them and whoever has them', async () => {
    const office = await openOffice();
    await reserveFor(office, ['A1', 'A2']);
    await office.hold(office.visit(), ['C1']);
    await office.add(['A1', 'B1', 'C1']);
    await office.add(['B1'], office.keptBack(10));
    expect(await office.unsold()).toEqual(['B1']);
    expect((await office.free())[0]).toBe(40 - 2 - 1 - 1);
    office.clock.advance(9 * minuteMs);
    expect(await office.unsold()).toEqual(expect.arrayContaining(office.labels(office.seatIds('B1', 'C1'))));
    expect((await office.free())[0]).toBe(40 - 2 - 2);
  });

  it('stay with the patron who holds them, to the reservation', async () => {
    const office = await openOffice();
    const ada = office.visit();
    await office.hold(ada, ['B1', 'B2']);
    office.clock.advance(1000);
    await office.add(['B1', 'B3']);
    expect(await office.states(ada)).toMatchObject({ notForSale: office.seatIds('B3') });
    const { tickets } = await office.reserve(ada);
    expect(tickets.map((ticket) => ticket.row + ticket.number)).toEqual(['B1', 'B2']);
  });

  it('cannot be chosen again by the patron who gave them up', async () => {
    const office = await openOffice();
    const ada = office.visit();
    const { hold } = await office.hold(ada, ['B1', 'B2']);
    await office.add(['B1']);
    const after = await office.hold(ada, ['B2'], { holdId: hold!.id });
    expect(office.labels(after.notForSale)).toEqual(['B1']);
    const again = office.hold(ada, ['B1', 'B2'], { holdId: hold!.id });
    expect(await errorCodeOf(again)).toBe('SEAT_NOT_FOR_SALE');
  });

  it('are told to every window, and on sale again once the block is taken away', async () => {
    const office = await openOffice();
    office.events.length = 0;
    const { blockIds } = await office.add(['B2', 'B2']);
    expect(blockIds).toHaveLength(1);
    expect(office.events).toContainEqual({ type: 'seatsChanged', showtimeId: office.showtime.id });
    expect(office.events).not.toContainEqual({ type: 'seatsChanged', showtimeId: office.otherShowtime.id });
    const auditoriumId = office.house.auditorium.id;
    await office.call(office.admin, 'auditoriums.removeBlocks', { auditoriumId, blockIds });
    await office.call(office.admin, 'auditoriums.removeBlocks', { auditoriumId, blockIds });
    expect(await office.unsold()).toEqual([]);
    const journal = await office.journal();
    expect(journal.map((entry) => entry.action)).toEqual(['seats.blocked', 'seats.unblocked']);
    expect(JSON.parse(journal[0]!.after!)).toMatchObject({ seats: seatNames('B2'), reason: 'Broken arm' });
  });
});

describe('house seats', () => {
  it('are kept back until so long before the start, to the minute, and sold from then on', async () => {
    const office = await openOffice();
    await office.add(['C4'], office.keptBack(60));
    office.clock.set(testNow + hourMs - 1);
    expect(await office.unsold()).toEqual(['C4']);
    expect((await office.free())[0]).toBe(39);
    office.clock.set(testNow + hourMs);
    expect(await office.unsold()).toEqual([]);
    expect((await office.free())[0]).toBe(40);
    expect((await office.hold(office.visit(), ['C4'])).hold).not.toBeNull();
  });
});

describe('what a block touches', () => {
  it('is listed before: reservations, held seats, showtimes', async () => {
    const office = await openOffice();
    const mine = await reserveFor(office, ['A1', 'A2', 'A3']);
    const gone = office.visit();
    await office.hold(gone, ['B1', 'B2']);
    const cancelled = await office.reserve(gone);
    await office.call(gone, 'booking.cancelReservation', { reservationId: cancelled.id });
    await office.hold(office.visit(), ['C1', 'C2']);
    const seats = ['A2', 'A3', 'B1', 'C2', 'E1'];
    const preview = await office.call(office.admin, 'auditoriums.previewBlock', office.block(seats));
    expect(preview).toEqual({
      reservations: [
        expect.objectContaining({
          code: mine.code,
          seats: seatNames('A2', 'A3'),
          movieTitle: office.movie.title,
        }),
      ],
      heldSeats: 1,
      showtimes: 1,
    });
    expect(await office.unsold()).toEqual([]);
  });

  it('stays listed with the block, and a house seat sold after its release is not among it', async () => {
    const office = await openOffice();
    const before = await reserveFor(office, ['A1', 'A2']);
    office.clock.advance(1000);
    await office.add(['A1', 'D1', 'D2'], office.keptBack(60));
    office.clock.set(testNow + 90 * minuteMs);
    await reserveFor(office, ['D1', 'D2']);
    const auditoriumId = office.house.auditorium.id;
    // The first session ended by itself meanwhile.
    const admin = await office.signInAgain();
    const { reservations } = await office.call(admin, 'auditoriums.listTouched', { auditoriumId });
    expect(reservations.map(({ code, seats }) => ({ code, seats }))).toEqual([
      { code: before.code, seats: seatNames('A1') },
    ]);
    const { blocks } = await office.call(admin, 'auditoriums.readAuditorium', { auditoriumId });
    expect(blocks.map(({ row, number, touched }) => [row + number, touched])).toEqual(
      expect.arrayContaining([
        ['A1', [before.id]],
        ['D1', []],
      ]),
    );
  });
});

describe('a new layout', () => {
  const stalls = { id: 'stalls', name: 'Stalls' };
  const circle = { id: 'area2', name: 'Circle' };
  async function openSplit(circleRows: string) {
    const office = await openOffice();
    const auditoriumId = office.house.auditorium.id;
    const read = () => office.call(office.admin, 'auditoriums.readAuditorium', { auditoriumId });
    const save = async (change: (layout: NewLayout) => NewLayout) => {
      const { auditorium, layout } = await read();
      const input = { auditoriumId, seenVersion: auditorium.version, layout: change(layout) };
      await office.call(office.admin, 'auditoriums.saveLayout', input);
    };
    /** What of the newest layout is kept back. */
    const kept = async () => {
      const { layout, blocks } = await read();
      const known = new Set(layout.seats.map(seatKey));
      return blocks
        .filter((one) => known.has(seatKey(one)))
        .map(({ area, row, number }) => `${area} ${row} ${number}`);
    };
    const split = () =>
      save((layout) => ({
        ...layout,
        areas: [stalls, circle],
        seats: layout.seats.map((seat) =>
          circleRows.includes(seat.row) ? { ...seat, area: circle.id } : seat,
        ),
      }));
    return { ...office, save, kept, split };
  }

  it('that puts a seat in another area keeps it from sale there, and in old showtimes where it was', async () => {
    const office = await openSplit('DE');
    await office.add(['C4', 'D4', 'E1']);
    await office.split();
    expect((await office.kept()).toSorted()).toEqual(['area2 D 4', 'area2 E 1', 'stalls C 4']);
    expect(await office.unsold()).toEqual(['C4', 'D4', 'E1']);
    // Once: the next version finds it where it is.
    await office.save((layout) => ({ ...layout, screenWidth: 12 }));
    expect(await office.kept()).toHaveLength(3);
    const blocked = (await office.journal()).map(
      ({ after }) => (JSON.parse(after!) as { seats: unknown }).seats,
    );
    expect(blocked[1]).toEqual([
      { area: 'Circle', row: 'D', number: '4' },
      { area: 'Circle', row: 'E', number: '1' },
    ]);
  });

  it('without a seat gives what kept it from sale to no other of its row and number', async () => {
    const office = await openSplit('DE');
    await office.split();
    const twin = { area: circle.id, row: 'A', number: '1', kind: 'standard', x: 0, y: 30 } as const;
    await office.save((layout) => ({ ...layout, seats: [...layout.seats, twin] }));
    await office.add(['A1']);
    await office.save((layout) => ({
      ...layout,
      seats: layout.seats.filter((seat) => seat.area !== 'stalls' || seat.row !== 'A'),
    }));
    expect(await office.kept()).toEqual([]);
  });
});

it('tells how to reach patrons who were signed in, too', async () => {
  const office = await openOffice();
  const bo = await office.signUp('Bo');
  await office.hold(bo, ['A1', 'A2']);
  await office.reserve(bo, { contact: undefined });
  const who = { name: 'Bo', contact: 'bo@patrons.example' };
  const preview = await office.call(office.admin, 'auditoriums.previewBlock', office.block(['A1']));
  expect(preview.reservations).toMatchObject([who]);
  await office.add(['A1']);
  const auditoriumId = office.house.auditorium.id;
  const { reservations } = await office.call(office.admin, 'auditoriums.listTouched', { auditoriumId });
  expect(reservations).toMatchObject([who]);
});

describe('a block that makes no sense', () => {
  it.each<[string, string, Partial<NewSeatBlock>]>([
    ['of a seat that is not there', 'NOT_FOUND', { seats: seatRefs('Z9') }],
    ['of an unknown auditorium', 'NOT_FOUND', { auditoriumId: testId() }],
    ['that ends before it starts', 'INVALID_INPUT', { untilLocal: '2026-11-21T00:00' }],
    ['of house seats without a release', 'INVALID_INPUT', { kind: 'house' }],
    ['out of order with a release', 'INVALID_INPUT', { releaseMinutes: 5 }],
    ['from a day that does not exist', 'INVALID_INPUT', { fromLocal: '2026-11-31T00:00' }],
    ['from an hour that the clocks skip', 'LOCAL_TIME_MISSING', { fromLocal: '2026-03-29T01:30' }],
  ])('%s is refused with %s', async (_, code, change) => {
    const office = await openOffice();
    const input = office.block(['A1'], change);
    expect(await errorCodeOf(office.call(office.admin, 'auditoriums.previewBlock', input))).toBe(code);
    expect(await errorCodeOf(office.call(office.admin, 'auditoriums.addBlock', input))).toBe(code);
    expect(await office.journal()).toEqual([]);
  });

  it('is no patron’s to set', async () => {
    const office = await openOffice();
    const ada = await office.signUp('Ada');
    for (const [session, code] of [
      [office.visit(), 'SIGN_IN_REQUIRED'],
      [ada, 'NOT_ALLOWED'],
    ] as const)
      expect(await errorCodeOf(office.call(session, 'auditoriums.addBlock', office.block(['A1'])))).toBe(
        code,
      );
  });
});
