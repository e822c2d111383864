import { describe, expect, it } from 'vitest';
import { codeAlphabet, codeLength } from '../../electron/domain/code-text';
import { FoyerError } from '../../electron/contract/errors';
import { showtimeHolds } from '../../electron/features/booking/holds/release-holds.service';
import { createContexts } from '../../electron/contexts';
import { createBookingHandlers } from '../../electron/features/booking/booking.handlers';
import { settingsSchema } from '../../electron/contract/settings.contract';
import { aReservation, minuteMs, seatBlock, testId } from '../support/builders';
import { guestContact, openScene, type Scene } from '../support/booking-scene';
import { errorCodeOf } from '../support/test-foyer';

const countRows = async (scene: Scene) => {
  const count = async (table: 'reservation' | 'ticket' | 'hold' | 'seat_claim') =>
    (await scene.database.read.selectFrom(table).selectAll().execute()).length;
  return {
    reservations: await count('reservation'),
    tickets: await count('ticket'),
    holds: await count('hold'),
    claims: await count('seat_claim'),
  };
};

describe('reserving', () => {
  it('turns the hold into a reservation with its tickets, and nothing else', async () => {
    const scene = await openScene();
    const ada = scene.visit();
    await scene.hold(ada, ['B1', 'B2', 'B3']);
    const view = await scene.reserve(ada);
    expect(view).toMatchObject({
      state: 'active',
      cancelReason: null,
      reservedAt: scene.clock.now(),
      total: { amount: 3000, currency: 'GBP' },
      isUpcoming: true,
      mayBeCancelled: true,
      movie: { id: scene.movie.id },
    });
    expect(view.code).toMatch(new RegExp(`^[${codeAlphabet}]{${codeLength}}$`));
    expect(view.tickets.map((ticket) => ticket.row + ticket.number)).toEqual(['B1', 'B2', 'B3']);
    expect(await countRows(scene)).toEqual({ reservations: 1, tickets: 3, holds: 0, claims: 3 });
    expect(await scene.states(ada)).toEqual({
      taken: scene.seatIds('B1', 'B2', 'B3'),
      notForSale: [],
      hold: null,
      saleEnd: null,
    });
    scene.clock.advance(60 * minuteMs);
    expect(await scene.taken()).toEqual(['B1', 'B2', 'B3']);
  });

  it('answers as a later look at it does', async () => {
    const scene = await openScene();
    const ada = scene.visit();
    await scene.hold(ada, ['B2', 'B1', 'B3']);
    const { tickets } = await scene.order(ada);
    const view = await scene.reserve(ada, { tickets: tickets.toReversed() });
    expect(view.tickets.map((ticket) => ticket.number)).toEqual(['1', '2', '3']);
    const { code } = view;
    expect(
      await scene.call(scene.visit(), 'booking.findReservation', { code, contact: guestContact }),
    ).toEqual(view);
  });

  it('asks for each seat’s price by ticket type and seat kind', async () => {
    const seats = seatBlock(1, 4);
    seats[3]!.kind = 'premium';
    const scene = await openScene({ seats, movie: { certificate_code: '15' } });
    const ada = scene.visit();
    const { hold } = await scene.hold(ada, ['A3', 'A4']);
    const offer = await scene.call(ada, 'booking.readOffer', { holdId: hold!.id });
    expect(offer).toMatchObject({ hold: { id: hold!.id }, currency: 'GBP', minimumAge: 15 });
    expect(offer.seats.map(({ prices }) => prices.map(({ amount }) => amount))).toEqual([
      [1000, 600],
      [1200, 800],
    ]);
    const [adult, child] = offer.ticketTypes;
    const order = await scene.order(ada, {
      isAgeConfirmed: true,
      expectedTotal: 1800,
      tickets: [
        { seatId: scene.seatIds('A3')[0]!, ticketTypeId: adult!.id },
        { seatId: scene.seatIds('A4')[0]!, ticketTypeId: child!.id },
      ],
    });
    const view = await scene.call(ada, 'booking.reserveSeats', order);
    expect(view.tickets.map(({ ticketTypeName, price }) => [ticketTypeName, price.amount])).toEqual([
      [adult!.name, 1000],
      [child!.name, 800],
    ]);
  });

  it('keeps the price that was agreed when the price card changes', async () => {
    const scene = await openScene();
    const ada = scene.visit();
    await scene.hold(ada, ['A1', 'A2']);
    const before = await scene.reserve(ada);
    await scene.database.transaction((tx) =>
      tx.updateTable('price_card_price').set({ amount: 5000 }).execute(),
    );
    const { code } = before;
    const after = await scene.call(scene.visit(), 'booking.findReservation', { code, contact: guestContact });
    expect(after.total).toEqual(before.total);
    expect(after.tickets).toEqual(before.tickets);
  });
});

describe('a reservation is refused, and the hold stays', () => {
  const refused = async (scene: Scene, change: Parameters<Scene['order']>[1]) => {
    const ada = scene.visit();
    await scene.hold(ada, ['A1', 'A2']);
    const before = await countRows(scene);
    const code = await errorCodeOf(scene.reserve(ada, change));
    expect(await countRows(scene)).toEqual(before);
    expect((await scene.states(ada)).hold).not.toBeNull();
    await scene.call(ada, 'booking.releaseHold', {});
    return code;
  };
  it.each([
    ['without a contact', {}, 'CONTACT_REQUIRED'],
    ['at another price than was shown', { expectedTotal: 1999, contact: guestContact }, 'PRICE_CHANGED'],
  ])('%s', async (_, change, code) => {
    const scene = await openScene();
    const given = 'contact' in change ? change : { ...change, contact: undefined as never };
    expect(await refused(scene, given)).toBe(code);
  });

  it('when the e-mail unfolds to more than is kept of one', async () => {
    const contact = { kind: 'email', value: `${'\ufdfa'.repeat(30)}@patrons.example` } as const;
    expect(await refused(await openScene(), { contact })).toBe('INVALID_INPUT');
  });

  it('when the tickets are not exactly the held seats', async () => {
    const scene = await openScene();
    const [a1, a2, a3] = scene.seatIds('A1', 'A2', 'A3');
    const type = scene.priceCard.ticketTypes[0]!.id;
    const ticket = (seatId = a1!, ticketTypeId = type) => ({ seatId, ticketTypeId });
    for (const tickets of [
      [ticket(a1)],
      [ticket(a1), ticket(a1)],
      [ticket(a1), ticket(a3)],
      [ticket(a1), ticket(a2), ticket(a3)],
      [ticket(a1), ticket(a2), ticket(a2)],
      [ticket(a1), ticket(a2, testId())],
    ])
      expect(await refused(scene, { tickets, expectedTotal: tickets.length * 1000 })).toBe(
        'TICKETS_DO_NOT_MATCH',
      );
  });

  it('when the film has an age limit that nobody confirmed', async () => {
    expect(await refused(await openScene({ movie: { certificate_code: '15' } }), {})).toBe(
      'AGE_NOT_CONFIRMED',
    );
  });

  it('when it leaves a lone seat, in the offer and at the end', async () => {
    const scene = await openScene();
    const ada = scene.visit();
    const { hold } = await scene.hold(ada, ['A2', 'A3']);
    expect(await errorCodeOf(scene.call(ada, 'booking.readOffer', { holdId: hold!.id }))).toBe('LONE_SEAT');
    expect(await errorCodeOf(scene.reserve(ada))).toBe('LONE_SEAT');
  });

  it('but not for the lone seat that somebody else’s later choice leaves beside it', async () => {
    const scene = await openScene();
    const [ada, ben] = [scene.visit(), scene.visit()];
    const { hold } = await scene.hold(ada, ['A1', 'A2']);
    await scene.call(ada, 'booking.readOffer', { holdId: hold!.id });
    scene.clock.advance(1000);
    const later = await scene.hold(ben, ['A4', 'A5']);
    expect(await errorCodeOf(scene.call(ben, 'booking.readOffer', { holdId: later.hold!.id }))).toBe(
      'LONE_SEAT',
    );
    expect(await errorCodeOf(scene.reserve(ben))).toBe('LONE_SEAT');
    expect((await scene.reserve(ada)).tickets).toHaveLength(2);
  });

  it('nor is it asked of whoever came first, when the other chose before the offer was read', async () => {
    const scene = await openScene();
    const [ada, ben] = [scene.visit(), scene.visit()];
    const { hold } = await scene.hold(ada, ['A1', 'A2']);
    scene.clock.advance(1000);
    const later = await scene.hold(ben, ['A4', 'A5']);
    expect((await scene.call(ada, 'booking.readOffer', { holdId: hold!.id })).seats).toHaveLength(2);
    expect(await errorCodeOf(scene.call(ben, 'booking.readOffer', { holdId: later.hold!.id }))).toBe(
      'LONE_SEAT',
    );
  });

  it('when sales have closed meanwhile', async () => {
    const scene = await openScene();
    const ada = scene.visit();
    scene.clock.set(scene.showtime.sales_close_at - 1);
    const { hold } = await scene.hold(ada, ['A1']);
    const order = await scene.order(ada);
    scene.clock.advance(1);
    expect(await errorCodeOf(scene.call(ada, 'booking.readOffer', { holdId: hold!.id }))).toBe(
      'HOLD_EXPIRED',
    );
    expect(await errorCodeOf(scene.call(ada, 'booking.reserveSeats', order))).toBe('HOLD_EXPIRED');
  });

  it('when the hold has run out, is another’s, or never was', async () => {
    const scene = await openScene();
    const [ada, ben] = [scene.visit(), scene.visit()];
    await scene.hold(ada, ['A1', 'A2']);
    const order = await scene.order(ada);
    expect(await errorCodeOf(scene.call(ben, 'booking.reserveSeats', order))).toBe('HOLD_EXPIRED');
    expect(await errorCodeOf(scene.call(ada, 'booking.reserveSeats', { ...order, holdId: testId() }))).toBe(
      'HOLD_EXPIRED',
    );
    scene.clock.advance(8 * minuteMs);
    expect(await errorCodeOf(scene.call(ada, 'booking.reserveSeats', order))).toBe('HOLD_EXPIRED');
    expect((await countRows(scene)).reservations).toBe(0);
  });
});

describe('a finger that taps twice', () => {
  it('gets the first answer, one after the other and at once', async () => {
    const scene = await openScene();
    const ada = scene.visit();
    await scene.hold(ada, ['A1', 'A2']);
    const order = await scene.order(ada);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => scene.call(ada, 'booking.reserveSeats', order)),
    );
    expect(new Set(answers.map((answer) => answer.code)).size).toBe(1);
    expect(await scene.call(ada, 'booking.reserveSeats', order)).toEqual(answers[0]);
    expect(await countRows(scene)).toEqual({ reservations: 1, tickets: 2, holds: 0, claims: 2 });
    scene.clock.advance(60 * minuteMs);
    expect((await scene.call(ada, 'booking.reserveSeats', order)).id).toBe(answers[0]!.id);
  });

  it('gets nothing for another hold with a request that was answered', async () => {
    const scene = await openScene();
    const ada = scene.visit();
    await scene.hold(ada, ['A1', 'A2']);
    const { requestId } = await scene.order(ada);
    await scene.reserve(ada, { requestId });
    await scene.hold(ada, ['B1', 'B2']);
    expect(await errorCodeOf(scene.reserve(ada, { requestId }))).toBe('INVALID_INPUT');
    expect(await countRows(scene)).toMatchObject({ reservations: 1, holds: 1, claims: 4 });
  });

  it('holds once, however often it taps', async () => {
    const scene = await openScene();
    const ada = scene.visit();
    const answers = await Promise.all(Array.from({ length: 5 }, () => scene.hold(ada, ['A1', 'A2'])));
    expect(new Set(answers.map(({ hold }) => hold!.id)).size).toBe(1);
    expect(await countRows(scene)).toMatchObject({ holds: 1, claims: 2 });
  });
});

describe('a code', () => {
  const reserveWith = async (scene: Scene, newCode: () => string) => {
    const ada = scene.visit();
    await scene.hold(ada, ['A1', 'A2']);
    const contexts = createContexts({
      database: scene.database,
      clock: scene.clock,
      newId: testId,
      settings: () => settingsSchema.parse({}),
      tell: () => undefined,
      emit: () => undefined,
      showtimeHolds,
      refreshSessions: async () => undefined,
    });
    return createBookingHandlers({ newCode }).reserveSeats(contexts.forCommand(ada), await scene.order(ada));
  };

  it('that another reservation has is made anew', async () => {
    const scene = await openScene();
    const type = await scene.database.read.selectFrom('ticket_type').selectAll().executeTakeFirstOrThrow();
    await aReservation(scene.database, scene.otherShowtime, [], type, { code: 'SAMECADE' });
    const codes = ['SAMECADE', 'SAMECADE', 'NEWCADE2'];
    expect((await reserveWith(scene, () => codes.shift()!)).code).toBe('NEWCADE2');
    expect(await countRows(scene)).toMatchObject({ reservations: 2, tickets: 2, claims: 2, holds: 0 });
  });

  it('that never comes out new fails, and nothing is half done', async () => {
    const scene = await openScene();
    const type = await scene.database.read.selectFrom('ticket_type').selectAll().executeTakeFirstOrThrow();
    await aReservation(scene.database, scene.otherShowtime, [], type, { code: 'SAMECADE' });
    const error: unknown = await reserveWith(scene, () => 'SAMECADE').catch((reason: unknown) => reason);
    expect(error).not.toBeInstanceOf(FoyerError);
    expect(await countRows(scene)).toEqual({ reservations: 1, tickets: 0, holds: 1, claims: 2 });
  });

  it('is drawn from the whole alphabet and hardly ever twice', async () => {
    const { newReservationCode } =
      await import('../../electron/features/booking/reservations/new-reservation-code');
    const codes = Array.from({ length: 2000 }, newReservationCode);
    expect(new Set(codes).size).toBe(2000);
    expect(new Set(codes.join('')).size).toBe(codeAlphabet.length);
  });
});

it('grants nothing to the next visit when this one ends before the answer', async () => {
  const scene = await openScene();
  const ada = scene.visit();
  await scene.hold(ada, ['A1', 'A2']);
  const order = await scene.order(ada);
  const [view] = await Promise.all([
    scene.call(ada, 'booking.reserveSeats', order),
    scene.call(ada, 'auth.endVisit', {}),
  ]);
  const cancelled = scene.call(ada, 'booking.cancelReservation', { reservationId: view.id });
  expect(await errorCodeOf(cancelled)).toBe('RESERVATION_NOT_FOUND');
});
