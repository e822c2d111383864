import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallInputOf } from '../../electron/contract/contract';
import type { PriceCardId, TicketTypeId } from '../../electron/contract/values';
import type { Session } from '../../electron/ipc/sessions';
import { openScene, type Scene } from '../support/booking-scene';
import { aPriceCard, testId } from '../support/builders';
import { errorCodeOf } from '../support/test-foyer';

/** Ids made in the same millisecond are in no order. */
const asWritten = sql`rowid`;
let scene: Scene;
let admin: Session;
let adult: TicketTypeId;
let child: TicketTypeId;
let cardId: PriceCardId;
beforeEach(async () => {
  scene = await openScene();
  admin = await scene.admin();
  [adult, child] = scene.priceCard.ticketTypes.map((type) => type.id) as [TicketTypeId, TicketTypeId];
  cardId = scene.priceCard.card.id;
});
afterEach(() => scene.foyer.close());

const listPrices = () => scene.call(admin, 'prices.listPrices', {});
const card = async (id = cardId) => (await listPrices()).priceCards.find((one) => one.id === id)!;
type NewCard = CallInputOf<'prices.changePriceCard'>['card'];
const dearer = (): NewCard => ({
  name: 'Dearer',
  prices: [
    { ticketTypeId: adult, amount: 2000 },
    { ticketTypeId: child, amount: 900 },
  ],
  surcharges: [{ seatKind: 'premium', amount: 500 }],
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  fromMinute: 0,
  untilMinute: 2880,
});
/** As somebody does who has just opened it. */
async function change(written: NewCard, priceCardId = cardId) {
  const seenVersion = (await card(priceCardId))?.version ?? 0;
  return scene.call(admin, 'prices.changePriceCard', { priceCardId, seenVersion, card: written });
}
const putType = (ticketTypeId: TicketTypeId, state: 'active' | 'archived') =>
  scene.call(admin, 'prices.changeTicketTypeState', { ticketTypeId, state });
const everyTicket = () => scene.database.read.selectFrom('ticket').selectAll().orderBy('seat_id').execute();
const lastEntry = () =>
  scene.database.read
    .selectFrom('journal')
    .selectAll()
    .orderBy(asWritten, 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
const journalCount = async () =>
  (await scene.database.read.selectFrom('journal').selectAll().execute()).length;

describe('what was sold', () => {
  test('stays as it was, whatever is done to its card and its ticket type', async () => {
    const visitor = scene.visit();
    await scene.hold(visitor, ['A1', 'A2']);
    const sold = await scene.reserve(visitor);
    const tickets = await everyTicket();
    expect(tickets.map(({ amount }) => amount)).toEqual([1000, 1000]);

    await change(dearer());
    await scene.call(admin, 'prices.renameTicketType', { ticketTypeId: adult, name: 'Grown-up' });
    await putType(adult, 'archived');
    await scene.call(admin, 'prices.orderTicketTypes', { ticketTypeIds: [child, adult] });
    await scene.call(admin, 'prices.changePriceCardState', { priceCardId: cardId, state: 'archived' });
    expect(await everyTicket()).toEqual(tickets);

    const again = await scene.call(visitor, 'booking.findReservation', {
      code: sold.code,
      contact: { kind: 'phone', value: '+44 20 7946 0001' },
    });
    expect(again).toEqual(sold);
  });

  test('is not even changed by a statement: the ticket keeps its price', async () => {
    const visitor = scene.visit();
    await scene.hold(visitor, ['A1']);
    await scene.reserve(visitor);
    const forced = scene.database.transaction((tx) => tx.updateTable('ticket').set({ amount: 1 }).execute());
    await expect(forced).rejects.toThrow('keeps what was agreed');
  });

  test('is agreed: whoever holds seats while prices change is told and pays the new ones knowingly', async () => {
    const visitor = scene.visit();
    await scene.hold(visitor, ['A1']);
    const order = await scene.order(visitor);
    await change(dearer());
    expect(await errorCodeOf(scene.call(visitor, 'booking.reserveSeats', order))).toBe('PRICE_CHANGED');
    expect(await everyTicket()).toEqual([]);
    await scene.call(visitor, 'booking.reserveSeats', { ...order, expectedTotal: 2000 });
    expect((await everyTicket()).map(({ amount }) => amount)).toEqual([2000]);
  });
});

describe('a price card', () => {
  test('is listed with all that it says, and how many showtimes to come have it', async () => {
    expect(await card()).toEqual({
      id: cardId,
      name: scene.priceCard.card.name,
      currency: 'GBP',
      state: 'active',
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      fromMinute: 0,
      untilMinute: 2880,
      prices: expect.arrayContaining([
        { ticketTypeId: adult, amount: 1000 },
        { ticketTypeId: child, amount: 600 },
      ]),
      surcharges: [{ seatKind: 'premium', amount: 200 }],
      comingCount: 2,
      version: 0,
    });
  });

  test('is changed as a whole, with the journal telling types by name', async () => {
    await change({ ...dearer(), prices: [{ ticketTypeId: adult, amount: 2000 }], surcharges: [] });
    expect(await card()).toMatchObject({
      name: 'Dearer',
      prices: [{ ticketTypeId: adult, amount: 2000 }],
      surcharges: [],
    });
    const { action, subject, before, after } = await lastEntry();
    expect([action, subject]).toEqual(['priceCard.changed', 'Dearer']);
    const [adultName, childName] = scene.priceCard.ticketTypes.map((type) => type.name);
    expect(JSON.parse(before!).prices).toEqual({ [adultName!]: 1000, [childName!]: 600 });
    expect(JSON.parse(after!).prices).toEqual({ [adultName!]: 2000 });
  });

  test('keeps its currency when the cinema’s changes', async () => {
    const {
      now: _now,
      isDemo: _demo,
      isSetUp: _setUp,
      ...settings
    } = await scene.call(admin, 'settings.readSettings', {});
    await scene.call(admin, 'settings.changeSettings', { ...settings, currency: 'EUR' });
    await change(dearer());
    expect((await card()).currency).toBe('GBP');
  });

  test('keeps the price of an archived ticket type for when it is back', async () => {
    await putType(child, 'archived');
    await change({ ...dearer(), prices: [{ ticketTypeId: adult, amount: 2000 }] });
    await putType(child, 'active');
    expect((await card()).prices).toContainEqual({ ticketTypeId: child, amount: 600 });
  });

  test('cannot leave its showtimes to come without a valid price; those before it may be', async () => {
    // Both showtimes are at 14:00, on Sunday and Monday.
    const refused = async (part: Partial<NewCard>) => errorCodeOf(change({ ...dearer(), ...part }));
    expect(await refused({ weekdays: [2, 3] })).toBe('PRICE_CARD_NEEDED');
    expect(await refused({ weekdays: [7] })).toBe('PRICE_CARD_NEEDED');
    expect(await refused({ untilMinute: 840 })).toBe('PRICE_CARD_NEEDED');
    expect((await card()).name).toBe(scene.priceCard.card.name);
    await change({ ...dearer(), weekdays: [1, 7], fromMinute: 840, untilMinute: 841 });
    scene.clock.set(scene.otherShowtime.starts_at);
    admin = await scene.admin();
    await change({ ...dearer(), weekdays: [3] });
    expect((await card()).weekdays).toEqual([3]);
  });

  test.each([
    ['an end before its start', { fromMinute: 900, untilMinute: 900 }],
    ['no day', { weekdays: [] }],
    ['no price', { prices: [] }],
  ])('with %s is refused', async (_, part) => {
    expect(await errorCodeOf(change({ ...dearer(), ...part }))).toBe('INVALID_INPUT');
  });

  test('cannot have two prices for one thing, another’s name, or a type that is not there', async () => {
    const twice = { ticketTypeId: adult, amount: 1 };
    expect(await errorCodeOf(change({ ...dearer(), prices: [twice, twice] }))).toBe('INVALID_INPUT');
    const { card: other } = await aPriceCard(scene.database);
    expect(await errorCodeOf(change({ ...dearer(), name: other.name }))).toBe('NAME_TAKEN');
    const unknown = [{ ticketTypeId: testId<TicketTypeId>(), amount: 1 }];
    expect(await errorCodeOf(change({ ...dearer(), prices: unknown }))).toBe('NOT_FOUND');
    expect(await errorCodeOf(change(dearer(), testId<PriceCardId>()))).toBe('NOT_FOUND');
  });

  test('archived goes on selling what has it, and no new showtime gets it', async () => {
    const put = (state: 'active' | 'archived') =>
      scene.call(admin, 'prices.changePriceCardState', { priceCardId: cardId, state });
    await put('archived');
    const visitor = scene.visit();
    await scene.hold(visitor, ['A1']);
    await scene.reserve(visitor);
    const showtime: CallInputOf<'schedule.addShowtimes'>['showtimes'][number] = {
      movieId: scene.movie.id,
      auditoriumId: scene.house.auditorium.id,
      priceCardId: cardId,
      startsAtLocal: '2026-12-20T20:00',
      format: '2D',
      audioLanguage: 'en',
      subtitleLanguage: null,
      hasCaptions: false,
      hasAudioDescription: false,
    };
    const schedule = () => scene.call(admin, 'schedule.addShowtimes', { showtimes: [showtime] });
    expect(await errorCodeOf(schedule())).toBe('NOT_FOUND');
    const count = await journalCount();
    await put('archived');
    expect(await journalCount()).toBe(count);
    await put('active');
    expect((await lastEntry()).action).toBe('priceCard.restored');
    expect((await schedule()).showtimeIds).toHaveLength(1);
  });
});

test('the dearest prices there may be are sold, listed and added up', async () => {
  const amount = 100_000_000;
  const prices = [{ ticketTypeId: adult, amount }];
  await change({ ...dearer(), prices, surcharges: [{ seatKind: 'standard', amount }] });
  const visitor = scene.visit();
  const { hold } = await scene.hold(visitor, ['A1', 'A2']);
  await scene.call(visitor, 'booking.readOffer', { holdId: hold!.id });
  const total = { amount: 4 * amount, currency: 'GBP' };
  expect(await scene.reserve(visitor, { expectedTotal: total.amount })).toMatchObject({ total });
  const { reservations } = await scene.call(admin, 'reservations.listReservations', {});
  expect(reservations).toMatchObject([{ total }]);
  const today = { businessDay: null };
  expect((await scene.call(admin, 'schedule.readDay', today)).totals.booked).toEqual(total);
  expect((await scene.call(admin, 'reports.readDay', today)).booked).toEqual([total]);
});

test('an archived price card comes back only with a ticket type that is offered', async () => {
  const other = await aPriceCard(scene.database, { prices: { Senior: 700 } });
  const put = (state: 'active' | 'archived') =>
    scene.call(admin, 'prices.changePriceCardState', { priceCardId: other.card.id, state });
  await put('archived');
  await putType(other.ticketTypes[0]!.id, 'archived');
  expect(await errorCodeOf(put('active'))).toBe('LAST_TICKET_TYPE');
  await putType(other.ticketTypes[0]!.id, 'active');
  await put('active');
  expect((await card(other.card.id)).state).toBe('active');
});

describe('ticket types', () => {
  const names = async () => (await listPrices()).ticketTypes.map(({ name }) => name);

  test('are renamed, unless the name is another’s', async () => {
    const rename = (name: string) =>
      scene.call(admin, 'prices.renameTicketType', { ticketTypeId: adult, name });
    await rename('Grown-up');
    expect(await names()).toContain('Grown-up');
    expect(JSON.parse((await lastEntry()).after!)).toEqual({ name: 'Grown-up' });
    expect(await errorCodeOf(rename(scene.priceCard.ticketTypes[1]!.name))).toBe('NAME_TAKEN');
  });

  test('are offered in the order that was chosen', async () => {
    const offered = async () => {
      const visitor = scene.visit();
      const { hold } = await scene.hold(visitor, ['B1']);
      const offer = await scene.call(visitor, 'booking.readOffer', { holdId: hold!.id });
      await scene.call(visitor, 'booking.releaseHold', {});
      return offer.ticketTypes.map(({ id }) => id);
    };
    expect(await offered()).toEqual([adult, child]);
    await scene.call(admin, 'prices.orderTicketTypes', { ticketTypeIds: [child, adult] });
    expect(await offered()).toEqual([child, adult]);
  });

  test.each([
    ['one is missing', () => [adult]],
    ['one comes twice', () => [adult, adult]],
    ['one is unknown', () => [adult, testId<TicketTypeId>()]],
  ])('are not put in order when %s', async (_, ids) => {
    const ticketTypeIds = ids();
    expect(await errorCodeOf(scene.call(admin, 'prices.orderTicketTypes', { ticketTypeIds }))).toBe(
      'INVALID_INPUT',
    );
  });

  test('are archived, but not the last that a card can sell', async () => {
    await putType(child, 'archived');
    const error = await putType(adult, 'archived').catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      code: 'LAST_TICKET_TYPE',
      details: { priceCards: [scene.priceCard.card.name] },
    });
    // An archived card that showtimes to come still have sells all the same.
    await scene.call(admin, 'prices.changePriceCardState', { priceCardId: cardId, state: 'archived' });
    expect(await errorCodeOf(putType(adult, 'archived'))).toBe('LAST_TICKET_TYPE');
    await putType(child, 'active');
    await putType(adult, 'archived');
    expect((await listPrices()).ticketTypes.map(({ state }) => state)).toEqual(['archived', 'active']);
    expect(await errorCodeOf(putType(testId<TicketTypeId>(), 'archived'))).toBe('NOT_FOUND');
  });
});

test('every one of these is an admin’s alone', async () => {
  const patron = await scene.signUp('Pat');
  const calls = [
    ['prices.listPrices', {}],
    ['prices.changePriceCard', { priceCardId: cardId, seenVersion: 0, card: dearer() }],
    ['prices.orderTicketTypes', { ticketTypeIds: [child, adult] }],
    ['movies.listMovies', {}],
    ['movies.exportMovies', {}],
    ['terminal.saveFile', { suggestedName: 'films.csv', bytes: new Uint8Array(1) }],
  ] as const;
  for (const [name, input] of calls) {
    expect(await errorCodeOf(scene.call(patron, name, input as never))).toBe('NOT_ALLOWED');
    expect(await errorCodeOf(scene.call(scene.visit(), name, input as never))).toBe('SIGN_IN_REQUIRED');
  }
});

test.each(['../films.csv', '/etc/passwd', 'films', '.films.csv', 'a/b.csv', 'a\\b.csv', 'films.csv\u0000'])(
  'a file is not saved as %j',
  async (suggestedName) => {
    const bytes = new Uint8Array(1);
    expect(await errorCodeOf(scene.call(admin, 'terminal.saveFile', { suggestedName, bytes }))).toBe(
      'INVALID_INPUT',
    );
  },
);
