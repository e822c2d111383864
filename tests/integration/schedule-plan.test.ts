import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallInputOf } from '../../electron/contract/contract';
import type { Planned } from '../../electron/contract/schedule.contract';
import type { BusinessDay, PriceCardId } from '../../electron/contract/values';
import type { MovieTable } from '../../electron/database/schema';
import type { Session } from '../../electron/ipc/sessions';
import {
  aPriceCard,
  aShowtime,
  hourMs,
  type House,
  minuteMs,
  type PricedCard,
  testNow,
} from '../support/builders';
import { errorCodeOf, type TestFoyer } from '../support/test-foyer';
import { aScheduleScene } from '../support/schedule-scene';

let foyer: TestFoyer;
let admin: Session;
let house: House;
let movie: MovieTable;
let priced: PricedCard;
let cardId: PriceCardId;

beforeEach(async () => {
  ({ foyer, admin, house, movie, priced } = await aScheduleScene());
  cardId = priced.card.id;
});
afterEach(() => foyer.foyer.close());

type Run = CallInputOf<'schedule.planRun'>;
const day = (text: string) => text as BusinessDay;
const run = (change: Partial<Run> = {}): Run => ({
  movieId: movie.id,
  auditoriumId: house.auditorium.id,
  priceCardId: cardId,
  format: '2D',
  audioLanguage: 'en',
  subtitleLanguage: null,
  hasCaptions: false,
  hasAudioDescription: false,
  from: day('2026-11-23'),
  until: day('2026-11-29'),
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  times: { kind: 'at', at: ['14:00', '20:30'] },
  ...change,
});
const planRun = async (change: Partial<Run> = {}) =>
  (await foyer.call(admin, 'schedule.planRun', run(change))).planned;
const startsOf = (planned: readonly Planned[]) => planned.map((one) => one.showtime.startsAtLocal);
const make = (planned: readonly Planned[]) =>
  foyer.call(admin, 'schedule.makePlanned', { showtimes: planned.map((one) => one.showtime) });
const rows = () => foyer.database.read.selectFrom('showtime').selectAll().orderBy('starts_at').execute();

describe('a run', () => {
  test('is days by times, in order, and nothing of it is written until it is made', async () => {
    const planned = await planRun({
      weekdays: [6, 7],
      times: { kind: 'at', at: ['20:30', '00:30', '14:00'] },
    });
    expect(startsOf(planned)).toEqual([
      '2026-11-28T14:00',
      '2026-11-28T20:30',
      '2026-11-29T00:30',
      '2026-11-29T14:00',
      '2026-11-29T20:30',
      '2026-11-30T00:30',
    ]);
    expect(planned.map((one) => one.businessDay)).toEqual(
      ['28', '28', '28', '29', '29', '29'].map((date) => `2026-11-${date}`),
    );
    expect(planned.every((one) => one.problem === null)).toBe(true);
    expect(await rows()).toEqual([]);
    const { showtimeIds } = await make(planned);
    expect((await rows()).map((row) => row.id)).toEqual(showtimeIds);
    const journal = await foyer.database.read
      .selectFrom('journal')
      .select('subject_id')
      .where('action', '=', 'showtime.added')
      .execute();
    expect(new Set(journal.map((entry) => entry.subject_id))).toEqual(new Set(showtimeIds));
  });

  test('from the earliest to the latest start, each after the last one is clean and the pause', async () => {
    // 120 minutes each, 12 minutes pause: every 135 minutes, which is a whole five.
    const times = { kind: 'spaced', earliest: '18:00', latest: '00:45', pauseMinutes: 12 } as const;
    const planned = await planRun({ until: day('2026-11-23'), times });
    expect(startsOf(planned)).toEqual([
      '2026-11-23T18:00',
      '2026-11-23T20:15',
      '2026-11-23T22:30',
      '2026-11-24T00:45',
    ]);
    expect(planned.map((one) => one.shortTurnaround)).toEqual([null, null, null, null]);
    await make(planned);
  });

  test('says where it is short of time, where it is taken and where it takes itself', async () => {
    await aShowtime(foyer.database, {
      movie,
      house,
      priceCard: priced,
      change: { starts_at: testNow + 26 * hourMs },
    });
    const times = { kind: 'at', at: ['13:30', '16:05', '17:00'] } as const;
    const planned = await planRun({ until: day('2026-11-23'), times: { ...times, at: [...times.at] } });
    expect(planned.map((one) => [one.problem, one.shortTurnaround])).toEqual([
      [
        {
          kind: 'overlap',
          minutes: 90,
          otherTitle: 'Nosferatu',
          otherStartsAt: testNow + 26 * hourMs,
          otherUntil: testNow + 28 * hourMs,
          isPlanned: false,
          nearestStartsAt: testNow + 24 * hourMs,
          nearestStartsAtLocal: '2026-11-23T12:00',
        },
        null,
      ],
      [null, 5],
      [
        expect.objectContaining({
          kind: 'overlap',
          minutes: 65,
          isPlanned: true,
          nearestStartsAtLocal: '2026-11-23T18:05',
        }),
        null,
      ],
    ]);
  });

  test('tells of the past, of the nights on which the clock changes, and of price cards', async () => {
    const morning = await aPriceCard(foyer.database, { change: { name: 'Morning', until_minute: 720 } });
    const past = await planRun({
      from: day('2026-11-22'),
      until: day('2026-11-22'),
      times: { kind: 'at', at: ['11:00', '13:00'] },
      priceCardId: morning.card.id,
    });
    expect(past.map((one) => one.problem)).toEqual([{ kind: 'past' }, { kind: 'price_card' }]);
    expect(past[1]!.validPriceCardIds).toEqual([cardId]);
    const at = { kind: 'at', at: ['01:30'] } as const;
    const night = (date: string) =>
      planRun({ from: day(date), until: day(date), times: { ...at, at: ['01:30'] } });
    expect((await night('2027-03-27'))[0]).toMatchObject({
      businessDay: '2027-03-27',
      startsAt: null,
      problem: { kind: 'missing' },
    });
    const [doubled] = await night('2027-10-30');
    expect(doubled!.problem).toEqual({ kind: 'doubled' });
    const told = { ...doubled!.showtime, doubledHour: 'later' } as const;
    const { planned } = await foyer.call(admin, 'schedule.checkPlan', { showtimes: [told] });
    expect(planned[0]).toMatchObject({ problem: null, startsAt: Date.UTC(2027, 9, 31, 1, 30) });
  });

  test('is on the business day that it will be made on, also where that begins within the doubled hour', async () => {
    await foyer.call(admin, 'settings.changeSettings', { businessDayStartsAtMinute: 90 });
    const times = { kind: 'at' as const, at: ['01:15'] };
    const [first] = await planRun({ from: day('2027-10-30'), until: day('2027-10-30'), times });
    const told = { ...first!.showtime, doubledHour: 'later' } as const;
    const { planned } = await foyer.call(admin, 'schedule.checkPlan', { showtimes: [told] });
    await make(planned);
    expect(planned.map((one) => one.businessDay)).toEqual((await rows()).map((row) => row.business_day));
  });

  test('that ends before it begins, reaches years or has too many showtimes is refused', async () => {
    const code = (change: Partial<Run>) => errorCodeOf(planRun(change));
    expect(await code({ until: day('2026-11-22') })).toBe('INVALID_INPUT');
    expect(await code({ until: day('2029-11-22') })).toBe('INVALID_INPUT');
    const at = ['10:00', '13:00', '16:00', '19:00'];
    expect(await code({ until: day('2027-11-22'), times: { kind: 'at', at } })).toBe('PLAN_TOO_LONG');
  });
});

describe('looking a plan over', () => {
  const check = async (startsAtLocal: string) => {
    const [first] = await planRun();
    const showtimes = [first!.showtime, { ...first!.showtime, startsAtLocal }];
    return foyer.call(admin, 'schedule.checkPlan', { showtimes });
  };

  test.each(['2026-02-30T03:00', '2026-13-45T10:00', '2026-11-25T25:00'])('refuses %s', async (local) => {
    const error = await check(local).catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      code: 'INVALID_INPUT',
      details: { fields: ['showtimes.1.startsAtLocal'] },
    });
  });

  test('knows what is long past for past, however far back a half-typed year lies', async () => {
    const kinds = (planned: readonly Planned[]) => planned.map((one) => one.problem?.kind);
    expect(kinds((await check('1950-01-01T10:00')).planned)).toEqual([undefined, 'past']);
    const year2 = await planRun({ from: day('0002-11-22'), until: day('0002-11-22') });
    expect(kinds(year2)).toEqual(['past', 'past']);
    await make(await planRun({ until: day('2026-11-23') }));
    const to = day('0202-11-22');
    const copied = await foyer.call(admin, 'schedule.planCopy', { from: day('2026-11-23'), days: 1, to });
    expect(kinds(copied.planned)).toEqual(['past', 'past']);
  });
});

describe('making a plan', () => {
  test('is all or none', async () => {
    const planned = await planRun({ until: day('2026-11-24') });
    await aShowtime(foyer.database, {
      movie,
      house,
      priceCard: priced,
      change: { starts_at: Date.UTC(2026, 10, 24, 21, 0) },
    });
    expect(await errorCodeOf(make(planned))).toBe('SHOWTIME_OVERLAP');
    expect(await rows()).toHaveLength(1);
    const again = (
      await foyer.call(admin, 'schedule.checkPlan', { showtimes: planned.map((one) => one.showtime) })
    ).planned;
    expect(again.map((one) => one.problem?.kind)).toEqual([undefined, undefined, undefined, 'overlap']);
    await make(again.filter((one) => one.problem === null));
    expect(await rows()).toHaveLength(4);
  });

  test('never reaches into the past', async () => {
    const [first] = await planRun();
    const showtime = { ...first!.showtime, startsAtLocal: '2026-11-22T11:55' };
    const call = foyer.call(admin, 'schedule.makePlanned', { showtimes: [showtime] });
    expect(await errorCodeOf(call)).toBe('START_IN_PAST');
  });
});

describe('a copy', () => {
  const copy = async (from: string, days: 1 | 7, to: string) =>
    (await foyer.call(admin, 'schedule.planCopy', { from: day(from), days, to: day(to) })).planned;

  test('of a day has the same clock times, nights and all, over a clock change; cancelled ones stay behind', async () => {
    const at = (starts_at: number, state: 'on_sale' | 'closed' | 'planned' = 'on_sale') =>
      aShowtime(foyer.database, {
        movie,
        house,
        priceCard: priced,
        change: { starts_at, state, sales_close_at: starts_at - 20 * minuteMs, has_captions: 1 },
      });
    await at(testNow + 26 * hourMs, 'closed');
    await at(testNow + 37 * hourMs, 'planned');
    const gone = await at(testNow + 30 * hourMs);
    await foyer.call(admin, 'booking.cancelShowtime', { showtimeId: gone.id, reason: 'No film.' });
    // London is on summer time then.
    const planned = await copy('2026-11-23', 1, '2027-04-05');
    expect(planned.map((one) => [one.showtime.startsAtLocal, one.showtime.state, one.problem])).toEqual([
      ['2027-04-05T14:00', 'on_sale', null],
      ['2027-04-06T01:00', 'planned', null],
    ]);
    expect(planned[0]!.showtime).toMatchObject({ hasCaptions: true, salesCutoffMinutes: -20 });
    await make(planned);
    expect((await rows()).at(-2)!.starts_at).toBe(Date.UTC(2027, 3, 5, 13, 0));
  });

  test('of a week is seven days, each showtime on its own weekday', async () => {
    await make(await planRun());
    const planned = await copy('2026-11-23', 7, '2026-11-30');
    expect(planned).toHaveLength(14);
    await make(planned);
    expect(await rows()).toHaveLength(28);
    const onto = await copy('2026-11-23', 7, '2026-11-30');
    expect(onto.every((one) => one.problem?.kind === 'overlap')).toBe(true);
  });

  test('tells of what is no longer in use', async () => {
    await make(await planRun({ until: day('2026-11-23') }));
    await foyer.call(admin, 'movies.archiveMovie', { movieId: movie.id });
    const planned = await copy('2026-11-23', 1, '2026-11-30');
    expect(planned.map((one) => [one.movieTitle, one.problem])).toEqual([
      ['Nosferatu', { kind: 'gone' }],
      ['Nosferatu', { kind: 'gone' }],
    ]);
  });
});
