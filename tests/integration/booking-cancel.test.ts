import { describe, expect, it } from 'vitest';
import { hourMs, minuteMs, testId } from '../support/builders';
import { guestContact, openScene, type Scene } from '../support/booking-scene';
import { errorCodeOf } from '../support/test-foyer';

const reserved = async (scene: Scene, session = scene.visit(), seats = ['A1', 'A2']) => {
  await scene.hold(session, seats);
  return { session, view: await scene.reserve(session) };
};
const cancel = (scene: Scene, session: ReturnType<Scene['visit']>, reservationId: never) =>
  scene.call(session, 'booking.cancelReservation', { reservationId });

describe('cancelling', () => {
  it('frees the seats at once, keeps the tickets, and lets them be reserved again', async () => {
    const scene = await openScene();
    const { session, view } = await reserved(scene);
    scene.events.length = 0;
    const cancelled = await cancel(scene, session, view.id as never);
    expect(cancelled).toMatchObject({ state: 'cancelled', cancelReason: 'patron', isUpcoming: false });
    expect(cancelled.mayBeCancelled).toBe(false);
    expect(cancelled.tickets).toEqual(view.tickets);
    expect(cancelled.total).toEqual(view.total);
    expect(scene.events).toEqual([{ type: 'seatsChanged', showtimeId: scene.showtime.id }]);
    expect(await scene.taken()).toEqual([]);
    await reserved(scene);
    expect(await scene.taken()).toEqual(['A1', 'A2']);
  });

  it('twice is cancelling once, at once or much later', async () => {
    const scene = await openScene();
    const { session, view } = await reserved(scene);
    const [first, second] = await Promise.all([
      cancel(scene, session, view.id as never),
      cancel(scene, session, view.id as never),
    ]);
    expect(second).toEqual(first);
    await reserved(scene);
    scene.events.length = 0;
    scene.clock.advance(10 * hourMs);
    expect((await cancel(scene, session, view.id as never)).state).toBe('cancelled');
    expect(scene.events).toEqual([]);
    expect(await scene.taken()).toEqual(['A1', 'A2']);
  });

  it.each([0, 90])(
    'is possible until %i minutes before the start, and not at that moment',
    async (minutes) => {
      const scene = await openScene();
      await scene.call(await scene.admin(), 'settings.changeSettings', { cancelCutoffMinutes: minutes });
      const { session, view } = await reserved(scene);
      const other = await reserved(scene, scene.visit(), ['B1', 'B2']);
      scene.clock.set(scene.showtime.starts_at - minutes * minuteMs - 1);
      expect((await cancel(scene, session, view.id as never)).state).toBe('cancelled');
      scene.clock.advance(1);
      expect(await errorCodeOf(cancel(scene, other.session, other.view.id as never))).toBe(
        'TOO_LATE_TO_CANCEL',
      );
      expect(await scene.taken()).toEqual(['B1', 'B2']);
    },
  );

  it('is for the visit that made it, and for the account it belongs to', async () => {
    const scene = await openScene();
    const ada = await scene.signUp('Ada');
    const { view } = await reserved(scene, ada);
    const ben = await scene.signUp('Ben');
    for (const stranger of [ben, scene.visit(), await scene.admin()])
      expect(await errorCodeOf(cancel(scene, stranger, view.id as never))).toBe('RESERVATION_NOT_FOUND');
    expect(await errorCodeOf(cancel(scene, ada, testId()))).toBe('RESERVATION_NOT_FOUND');
    await scene.call(ada, 'auth.endVisit', {});
    expect(await errorCodeOf(cancel(scene, ada, view.id as never))).toBe('RESERVATION_NOT_FOUND');
    const again = scene.visit();
    await scene.call(again, 'auth.signIn', { email: 'ada@patrons.example', password: 'two words here' });
    expect((await cancel(scene, again, view.id as never)).state).toBe('cancelled');
  });
});

describe('finding a reservation', () => {
  const find = (scene: Scene, code: string, contact: object = guestContact, session = scene.visit()) =>
    scene.call(session, 'booking.findReservation', { code, contact: contact as typeof guestContact });

  it('takes the code and the number as a person types them, and lets the visit cancel it', async () => {
    const scene = await openScene();
    const { view } = await reserved(scene);
    const code = ` ${view.code.slice(0, 4).toLowerCase()}-${view.code.slice(4)} `;
    const session = scene.visit();
    const found = await find(scene, code, { kind: 'phone', value: '44 (20) 7946-0001' }, session);
    expect(found).toEqual(view);
    expect((await cancel(scene, session, view.id as never)).state).toBe('cancelled');
    expect((await find(scene, view.code)).state).toBe('cancelled');
  });

  it('compares e-mails without regard to case, and knows a patron by the account’s', async () => {
    const scene = await openScene();
    const guest = scene.visit();
    await scene.hold(guest, ['A1', 'A2']);
    const byEmail = await scene.reserve(guest, { contact: { kind: 'email', value: 'Zoë@Post.example' } });
    expect((await find(scene, byEmail.code, { kind: 'email', value: 'zoë@post.EXAMPLE' })).id).toBe(
      byEmail.id,
    );
    const ada = await scene.signUp('Ada');
    await scene.hold(ada, ['B1', 'B2']);
    const { contact: _, ...order } = await scene.order(ada);
    const own = await scene.call(ada, 'booking.reserveSeats', order);
    expect((await find(scene, own.code, { kind: 'email', value: 'ADA@patrons.example' })).id).toBe(own.id);
  });

  it('does not tell a wrong code from a wrong contact', async () => {
    const scene = await openScene();
    const { view } = await reserved(scene);
    const digits = guestContact.value;
    for (const [code, contact] of [
      [view.code, { kind: 'phone', value: '+44 20 7946 0002' }],
      [view.code, { kind: 'email', value: 'ada@patrons.example' }],
      ['22222222', { kind: 'phone', value: digits }],
    ] as const)
      expect(await errorCodeOf(find(scene, code, contact))).toBe('RESERVATION_NOT_FOUND');
  });

  it('counts nothing against those who are right', async () => {
    const scene = await openScene();
    const { view } = await reserved(scene);
    for (let time = 0; time < 15; time += 1) expect((await find(scene, view.code)).id).toBe(view.id);
  });

  it('makes guessing slow: for a code wherever it is tried, for a terminal whatever is tried', async () => {
    const scene = await openScene();
    const { view } = await reserved(scene);
    const guess = (index: number, code = view.code) =>
      errorCodeOf(find(scene, code, { kind: 'phone', value: `+44 20 7946 1${100 + index}` }));
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => guess(index)));
    expect(answers.filter((code) => code === 'RESERVATION_NOT_FOUND')).toHaveLength(3);
    expect(answers.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(17);
    expect(await errorCodeOf(find(scene, view.code))).toBe('TOO_MANY_ATTEMPTS');
    const others = [];
    for (let index = 0; index < 20; index += 1)
      others.push(await guess(index, `ABCDEF${23 + index}`.replace(/[01]/g, 'K')));
    expect(others.filter((code) => code === 'TOO_MANY_ATTEMPTS').length).toBeGreaterThan(5);
    scene.clock.advance(2 * minuteMs);
    expect((await find(scene, view.code)).id).toBe(view.id);
  });

  it('makes guessing a code for one contact slow, on whatever terminal and by whatever spelling', async () => {
    const scene = await openScene();
    const guess = (index: number) =>
      errorCodeOf(
        find(scene, `ABCDEF${23 + index}`, {
          kind: 'phone',
          value: index % 2 ? '+44 20 7946 0001' : '+442079460001',
        }),
      );
    const answers = [];
    for (let index = 0; index < 5; index += 1) answers.push(await guess(index));
    expect(answers).toEqual([
      ...Array(3).fill('RESERVATION_NOT_FOUND'),
      'TOO_MANY_ATTEMPTS',
      'TOO_MANY_ATTEMPTS',
    ]);
    const other = { kind: 'phone', value: '+44 20 7946 0002' } as const;
    expect(await errorCodeOf(find(scene, 'ABCDEF99', other))).toBe('RESERVATION_NOT_FOUND');
  });
});

describe('a patron’s own reservations', () => {
  it('are the account’s only: upcoming by start, then past and cancelled, newest first', async () => {
    const scene = await openScene();
    const ada = await scene.signUp('Ada');
    const ben = await scene.signUp('Ben');
    await scene.hold(ada, ['A1', 'A2'], { showtimeId: scene.otherShowtime.id });
    const later = await scene.call(ada, 'booking.reserveSeats', {
      ...(await scene.order(ada)),
      holdId: (await scene.states(ada, scene.otherShowtime.id)).hold!.id,
      tickets: scene.seatIds('A1', 'A2').map((seatId) => ({
        seatId,
        ticketTypeId: scene.priceCard.ticketTypes[0]!.id,
      })),
      expectedTotal: 2000,
    });
    const { view: soon } = await reserved(scene, ada, ['B1', 'B2']);
    scene.clock.advance(1000);
    const { view: dropped } = await reserved(scene, ada, ['C1', 'C2']);
    await cancel(scene, ada, dropped.id as never);
    await reserved(scene, ben, ['D1', 'D2']);
    const list = async () => {
      const { upcoming, past } = await scene.call(ada, 'booking.listMyReservations', {});
      return [upcoming.map((view) => view.id), past.map((view) => view.id)];
    };
    expect(await list()).toEqual([[soon.id, later.id], [dropped.id]]);
    scene.clock.set(scene.showtime.starts_at - 1);
    expect((await list())[0]).toEqual([soon.id, later.id]);
    scene.clock.advance(1);
    expect(await list()).toEqual([[later.id], [dropped.id, soon.id]]);
    expect(await errorCodeOf(scene.call(scene.visit(), 'booking.listMyReservations', {}))).toBe(
      'SIGN_IN_REQUIRED',
    );
  });
});

describe('cancelling a showtime', () => {
  it('cancels its reservations, ends its holds, and touches no other showtime', async () => {
    const scene = await openScene();
    const { view } = await reserved(scene);
    const { view: before } = await reserved(scene, scene.visit(), ['C1', 'C2']);
    const { session } = await reserved(scene, scene.visit(), ['D1', 'D2']);
    await scene.hold(session, ['B1']);
    const holder = scene.visit();
    await scene.hold(holder, ['A1', 'A2'], { showtimeId: scene.otherShowtime.id });
    const finder = scene.visit();
    await scene.call(finder, 'booking.findReservation', { code: before.code, contact: guestContact });
    await cancel(scene, finder, before.id as never);
    const admin = await scene.admin();
    const showtimeId = scene.showtime.id;
    const input = { showtimeId, reason: 'The projector broke' };
    scene.events.length = 0;
    expect(await scene.call(admin, 'booking.cancelShowtime', input)).toEqual({ cancelledReservations: 2 });
    expect(scene.events).toEqual([{ type: 'seatsChanged', showtimeId }, { type: 'catalogChanged' }]);
    const found = await scene.call(scene.visit(), 'booking.findReservation', {
      code: view.code,
      contact: guestContact,
    });
    expect(found).toMatchObject({ state: 'cancelled', cancelReason: 'showtime', tickets: view.tickets });
    const dropped = await scene.call(scene.visit(), 'booking.findReservation', {
      code: before.code,
      contact: guestContact,
    });
    expect(dropped.cancelReason).toBe('patron');
    expect(await scene.states(session)).toEqual({
      taken: [],
      notForSale: [],
      hold: null,
      saleEnd: 'cancelled',
    });
    expect((await scene.states(holder, scene.otherShowtime.id)).hold).not.toBeNull();
    expect(await errorCodeOf(scene.hold(session, ['B1']))).toBe('SHOWTIME_NOT_ON_SALE');
    expect(await scene.call(admin, 'booking.cancelShowtime', { ...input, reason: 'Again' })).toEqual({
      cancelledReservations: 0,
    });
    const { cancel_reason } = await scene.database.read
      .selectFrom('showtime')
      .select('cancel_reason')
      .where('id', '=', showtimeId)
      .executeTakeFirstOrThrow();
    expect(cancel_reason).toBe('The projector broke');
  });

  it('is possible until just before its start, and changes nothing from then on', async () => {
    const input = (scene: Scene) => ({ showtimeId: scene.showtime.id, reason: 'Flood' });
    const scene = await openScene();
    const { view } = await reserved(scene);
    const admin = await scene.admin();
    scene.clock.set(scene.showtime.starts_at);
    const refused = scene.call(admin, 'booking.cancelShowtime', input(scene));
    await expect(refused).rejects.toMatchObject({
      code: 'SHOWTIME_NOT_ON_SALE',
      details: { reason: 'begun' },
    });
    const contact = guestContact;
    const found = await scene.call(scene.visit(), 'booking.findReservation', { code: view.code, contact });
    expect(found.state).toBe('active');
    scene.clock.set(scene.showtime.starts_at - 1);
    const answer = { cancelledReservations: 1 };
    expect(await scene.call(admin, 'booking.cancelShowtime', input(scene))).toEqual(answer);
    scene.clock.advance(1);
    expect(await scene.call(admin, 'booking.cancelShowtime', input(scene))).toEqual({
      cancelledReservations: 0,
    });
  });

  it('works though the clock was set back since somebody reserved', async () => {
    const scene = await openScene();
    const { session, view } = await reserved(scene);
    await reserved(scene, scene.visit(), ['B1', 'B2']);
    scene.clock.advance(-hourMs);
    expect((await cancel(scene, session, view.id as never)).state).toBe('cancelled');
    const input = { showtimeId: scene.showtime.id, reason: 'Flood' };
    expect(await scene.call(await scene.admin(), 'booking.cancelShowtime', input)).toEqual({
      cancelledReservations: 1,
    });
  });

  it('that does not exist, or by anybody but an admin, is refused', async () => {
    const scene = await openScene();
    const input = { showtimeId: scene.showtime.id, reason: 'Flood' };
    for (const session of [scene.visit(), await scene.signUp('Ada')])
      expect(['SIGN_IN_REQUIRED', 'NOT_ALLOWED']).toContain(
        await errorCodeOf(scene.call(session, 'booking.cancelShowtime', input)),
      );
    const admin = await scene.admin();
    expect(
      await errorCodeOf(scene.call(admin, 'booking.cancelShowtime', { ...input, showtimeId: testId() })),
    ).toBe('NOT_FOUND');
  });
});
