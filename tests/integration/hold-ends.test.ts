import { beforeEach, describe, expect, it } from 'vitest';
import type { CallInputOf } from '../../electron/contract/contract';
import { FoyerError } from '../../electron/contract/errors';
import type { HoldId } from '../../electron/contract/values';
import type { Session } from '../../electron/ipc/sessions';
import { openScene, type Scene } from '../support/booking-scene';
import { hourMs, minuteMs, testId } from '../support/builders';

type Edit = CallInputOf<'schedule.editShowtime'>;
let scene: Scene;
let patron: Session;
let admin: Session;
let holdId: HoldId;

beforeEach(async () => {
  scene = await openScene();
  admin = await scene.admin();
  patron = scene.visit();
  holdId = (await scene.hold(patron, ['A1', 'A2'])).hold!.id;
});

const read = () => scene.call(patron, 'booking.readHold', { holdId });
const cancel = () =>
  scene.call(admin, 'booking.cancelShowtime', { showtimeId: scene.showtime.id, reason: 'Flood' });
async function edit(change: Partial<Edit>): Promise<void> {
  const { businessDay } = (
    await scene.call(scene.visit(), 'booking.readSeatMap', { showtimeId: scene.otherShowtime.id })
  ).showtime;
  expect(businessDay).toBeDefined();
  const day = await scene.call(admin, 'schedule.readDay', {
    businessDay: scene.showtime.business_day,
  });
  const shown = day.showtimes.find(({ id }) => id === scene.showtime.id)!;
  await scene.call(admin, 'schedule.editShowtime', {
    showtimeId: shown.id,
    seenVersion: shown.version,
    movieId: shown.movieId,
    auditoriumId: shown.auditoriumId,
    priceCardId: shown.priceCardId,
    startsAtLocal: shown.startsAtLocal,
    format: shown.format,
    audioLanguage: shown.audioLanguage,
    subtitleLanguage: shown.subtitleLanguage,
    hasCaptions: shown.hasCaptions,
    hasAudioDescription: shown.hasAudioDescription,
    salesCutoffMinutes: shown.salesCutoffMinutes,
    state: 'on_sale',
    ...change,
  });
}

const ways: [string, () => unknown, string][] = [
  ['its time ran out', () => scene.clock.advance(8 * minuteMs), 'ran_out'],
  ['the showtime was cancelled', cancel, 'cancelled'],
  ['staff closed the sale', () => edit({ state: 'closed' }), 'closed'],
  ['staff took it back into planning', () => edit({ state: 'planned' }), 'planned'],
  ['it was moved to another time', () => edit({ startsAtLocal: '2026-11-22T18:30' }), 'moved'],
  [
    'it was taken out of the programme',
    () => scene.call(admin, 'schedule.deleteShowtime', { showtimeId: scene.showtime.id }),
    'withdrawn',
  ],
  ['staff ended the sale earlier by the clock', () => edit({ salesCutoffMinutes: -239 }), 'ran_out'],
];

describe.each(ways)('a hold that ended because %s', (_, end, reason) => {
  it('says so to whoever had it, at each call, and to nobody else', async () => {
    scene.clock.set(scene.showtime.starts_at - 239 * minuteMs - 8 * minuteMs);
    await scene.call(patron, 'booking.releaseHold', {});
    holdId = (await scene.hold(patron, ['A1', 'A2'])).hold!.id;
    const order = await scene.order(patron);
    admin = await scene.admin();
    scene.events.length = 0;
    await end();
    if (reason === 'ran_out') scene.clock.advance(8 * minuteMs);
    // Somebody is there all the time.
    patron.touch();
    await scene.foyer.sweep();
    const told = reason === 'ran_out' && _.includes('earlier') ? 'cutoff' : reason;
    expect(scene.events).toContainEqual({ type: 'seatsChanged', showtimeId: scene.showtime.id });
    expect(await read()).toMatchObject({ hold: null, end: { reason: told } });
    const { movie, showtime } = (await read()).end!;
    expect([movie?.id ?? null, showtime?.id ?? null]).toEqual(
      told === 'withdrawn' ? [null, null] : [scene.movie.id, scene.showtime.id],
    );
    for (const call of [
      () => scene.call(patron, 'booking.renewHold', { holdId }),
      () => scene.call(patron, 'booking.readOffer', { holdId }),
      () => scene.call(patron, 'booking.reserveSeats', order),
    ])
      expect(await call().catch((error: unknown) => error)).toEqual(
        new FoyerError('HOLD_EXPIRED', { reason: told as 'ran_out' }),
      );
    expect(await scene.call(scene.visit(), 'booking.readHold', { holdId })).toEqual({
      hold: null,
      end: null,
    });
    expect(await scene.database.read.selectFrom('seat_claim').selectAll().execute()).toEqual([]);
  });
});

it('lives, and is not to be missed once it was given back, reserved, or the visit has ended', async () => {
  expect((await read()).hold).toMatchObject({ id: holdId, remainingMs: 8 * minuteMs });
  await scene.call(patron, 'booking.releaseHold', {});
  expect(await read()).toEqual({ hold: null, end: null });
  holdId = (await scene.hold(patron, ['A1', 'A2'])).hold!.id;
  await scene.reserve(patron);
  expect(await read()).toEqual({ hold: null, end: null });
  holdId = (await scene.hold(patron, ['B1', 'B2'])).hold!.id;
  await scene.call(patron, 'auth.endVisit', {});
  expect(await read()).toEqual({ hold: null, end: null });
  expect(await scene.call(patron, 'booking.readHold', { holdId: testId() })).toEqual({
    hold: null,
    end: null,
  });
});

it('lives on when seats beside it are kept back, its price changes or the film is put away', async () => {
  await scene.call(admin, 'movies.archiveMovie', { movieId: scene.movie.id });
  expect((await read()).hold).toMatchObject({ id: holdId });
});

describe('at five minutes before the sale ends', () => {
  beforeEach(async () => {
    await scene.call(patron, 'booking.releaseHold', {});
    scene.clock.set(scene.showtime.sales_close_at - 5 * minuteMs);
    admin = await scene.admin();
    const { hold } = await scene.hold(patron, ['A1', 'A2']);
    expect(hold).toMatchObject({ remainingMs: 5 * minuteMs, renewableBelowMs: 0, endsWithSale: true });
    holdId = hold!.id;
  });

  it('a hold lasts until then, is not renewed, and every window is told of the end', async () => {
    scene.clock.advance(5 * minuteMs - 1000);
    const renew = scene.call(patron, 'booking.renewHold', { holdId }).catch((error: unknown) => error);
    expect(await renew).toEqual(new FoyerError('HOLD_NOT_RENEWABLE', { reason: 'sale_ends' }));
    await scene.reserve(patron);
    const late = scene.visit();
    const { hold } = await scene.hold(late, ['B1', 'B2']);
    expect(hold!.remainingMs).toBe(1000);
    await scene.foyer.sweep();
    scene.events.length = 0;
    scene.clock.advance(1000);
    await scene.foyer.sweep();
    expect(scene.events).toEqual([{ type: 'seatsChanged', showtimeId: scene.showtime.id }]);
    expect(await scene.call(late, 'booking.readHold', { holdId: hold!.id })).toMatchObject({
      end: { reason: 'begun' },
    });
    expect(await scene.states(late)).toMatchObject({ hold: null, saleEnd: 'begun' });
  });

  it('so does one of the desk', async () => {
    await scene.call(patron, 'booking.releaseHold', {});
    const { hold } = await scene.call(admin, 'reservations.holdAtDesk', {
      showtimeId: scene.showtime.id,
      seatIds: scene.seatIds('A1', 'A2'),
      holdId: null,
    });
    expect(hold).toMatchObject({ remainingMs: 5 * minuteMs, endsWithSale: true });
  });
});

it('a renewal near the end of the sale lasts until that', async () => {
  await scene.call(patron, 'booking.releaseHold', {});
  scene.clock.set(scene.showtime.sales_close_at - 10 * minuteMs);
  holdId = (await scene.hold(patron, ['A1', 'A2'])).hold!.id;
  scene.clock.advance(8 * minuteMs - 1000);
  expect(await scene.call(patron, 'booking.renewHold', { holdId })).toMatchObject({
    remainingMs: 2 * minuteMs + 1000,
    renewableBelowMs: 0,
    endsWithSale: true,
  });
});

it('an earlier end of the sale is the end of what is held already', async () => {
  scene.clock.set(scene.showtime.starts_at - hourMs);
  await scene.call(patron, 'booking.releaseHold', {});
  holdId = (await scene.hold(patron, ['A1', 'A2'])).hold!.id;
  admin = await scene.admin();
  await edit({ salesCutoffMinutes: -57 });
  expect((await read()).hold).toMatchObject({ remainingMs: 3 * minuteMs, endsWithSale: true });
});
