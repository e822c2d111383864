import { beforeEach, describe, expect, it } from 'vitest';
import type { CallInputOf } from '../../electron/contract/contract';
import type { ReservationId } from '../../electron/contract/values';
import type { Session } from '../../electron/ipc/sessions';
import { aHold, hourMs, minuteMs, seatNames, testId, testNow } from '../support/builders';
import { guestContact, openScene, type Scene } from '../support/booking-scene';
import { errorCodeOf } from '../support/test-foyer';

const reason = 'Asked for it by telephone.';
let scene: Scene;
let admin: Session;

beforeEach(async () => {
  scene = await openScene();
  admin = await scene.admin();
});

/** A guest's reservation of these seats. */
async function reserved(...seats: string[]) {
  const guest = scene.visit();
  await scene.hold(guest, seats);
  return scene.reserve(guest);
}
const read = (reservationId: ReservationId) =>
  scene.call(admin, 'reservations.readReservation', { reservationId });
const list = (input: CallInputOf<'reservations.listReservations'> = {}) =>
  scene.call(admin, 'reservations.listReservations', input);
const codes = async (input: CallInputOf<'reservations.listReservations'>) =>
  (await list(input)).reservations.map((row) => row.code);
const move = (reservationId: ReservationId, seats: string[], allowsLoneSeats = false) =>
  scene.call(admin, 'reservations.moveReservation', {
    reservationId,
    seatIds: scene.seatIds(...seats),
    allowsLoneSeats,
  });
const journal = (id: string) =>
  scene.database.read.selectFrom('journal').selectAll().where('subject_id', '=', id).orderBy('at').execute();

describe('who may', () => {
  it('is an admin alone', async () => {
    const patron = await scene.signUp('Pat');
    const { id } = await reserved('A1');
    const before = scene.events.length;
    const calls = [
      ['reservations.listReservations', {}],
      ['reservations.readReservation', { reservationId: id }],
      ['reservations.readSeats', { showtimeId: scene.showtime.id }],
      ['reservations.cancelReservation', { reservationId: id, reason }],
      ['reservations.moveReservation', { reservationId: id, seatIds: [], allowsLoneSeats: true }],
      ['reservations.setCollected', { reservationId: id, isCollected: true }],
      ['reports.readDay', { businessDay: null }],
    ] as const;
    for (const [name, input] of calls) {
      const answers = [scene.visit(), patron].map((session) => scene.foyer.dispatch(session, name, input));
      const [nobody, patrons] = await Promise.all(answers);
      expect([name, nobody]).toMatchObject([name, { ok: false, error: { code: 'SIGN_IN_REQUIRED' } }]);
      expect([name, patrons]).toMatchObject([name, { ok: false, error: { code: 'NOT_ALLOWED' } }]);
    }
    expect((await read(id)).stage).toBe('waiting');
    expect(scene.events).toHaveLength(before);
  });
});

describe('cancelling', () => {
  it('frees the seats, says why, is journaled once, and stands when it is asked twice', async () => {
    const { id, code } = await reserved('A1', 'A2');
    scene.events.length = 0;
    const cancel = () => scene.call(admin, 'reservations.cancelReservation', { reservationId: id, reason });
    const detail = await cancel();
    expect(detail).toMatchObject({ stage: 'cancelled', mayBeCancelled: false, mayBeMoved: false });
    expect(detail.history).toMatchObject([
      { kind: 'reserved', at: testNow },
      { kind: 'cancelledByStaff', by: 'Ada Manager', reason, at: testNow },
    ]);
    expect(await scene.taken()).toEqual([]);
    expect(scene.events).toEqual([{ type: 'seatsChanged', showtimeId: scene.showtime.id }]);
    await cancel();
    expect(scene.events).toHaveLength(1);
    expect(await journal(id)).toMatchObject([
      { action: 'reservation.cancelled', subject: code, account_name: 'Ada Manager' },
    ]);
    await scene.hold(scene.visit(), ['A1', 'A2']);
  });

  it('is not bound by the patrons’ cut-off, and ends with the start', async () => {
    const { id } = await reserved('A1');
    await scene.call(admin, 'settings.changeSettings', { cancelCutoffMinutes: 600 });
    scene.clock.set(scene.showtime.starts_at);
    admin = await scene.admin();
    const cancel = () => scene.call(admin, 'reservations.cancelReservation', { reservationId: id, reason });
    expect(await errorCodeOf(cancel())).toBe('TOO_LATE_TO_CANCEL');
    expect(await scene.taken()).toEqual(['A1']);
    scene.clock.set(scene.showtime.starts_at - 1);
    expect((await cancel()).stage).toBe('cancelled');
  });
});

describe('moving', () => {
  it('changes seats and nothing else: each ticket keeps its price, the rest of the house its claims', async () => {
    const { id, total, tickets } = await reserved('A1', 'A2', 'A3');
    await reserved('C1', 'C2');
    scene.events.length = 0;
    const { reservation, history } = await move(id, ['A3', 'A4', 'A5']);
    expect(reservation.tickets.map((ticket) => ticket.row + ticket.number)).toEqual(['A3', 'A4', 'A5']);
    expect(reservation.total).toEqual(total);
    expect(reservation.tickets.map((ticket) => ticket.ticketTypeName)).toEqual(
      tickets.map((ticket) => ticket.ticketTypeName),
    );
    expect(history.at(-1)).toMatchObject({
      kind: 'moved',
      by: 'Ada Manager',
      fromSeats: seatNames('A1', 'A2', 'A3'),
      toSeats: seatNames('A3', 'A4', 'A5'),
    });
    expect((await scene.taken()).sort()).toEqual(['A3', 'A4', 'A5', 'C1', 'C2']);
    expect(scene.events).toEqual([{ type: 'seatsChanged', showtimeId: scene.showtime.id }]);
    await move(id, ['A5', 'A4', 'A3']);
    expect(await journal(id)).toHaveLength(1);
  });

  it('refuses all or nothing: taken, held, foreign, too few, too late, lone unless allowed', async () => {
    const { id } = await reserved('A1', 'A2');
    await reserved('B1', 'B2');
    await scene.hold(scene.visit(), ['C1', 'C2']);
    const refused = (seats: string[]) => errorCodeOf(move(id, seats));
    expect(await refused(['B2', 'B3'])).toBe('SEAT_TAKEN');
    expect(await refused(['C2', 'C3'])).toBe('SEAT_TAKEN');
    expect(await refused(['D1'])).toBe('TICKETS_DO_NOT_MATCH');
    expect(await refused(['D1', 'D1'])).toBe('TICKETS_DO_NOT_MATCH');
    expect(await refused(['D2', 'D3'])).toBe('LONE_SEAT');
    const foreign = { reservationId: id, seatIds: [testId(), testId()] as never, allowsLoneSeats: true };
    expect(await errorCodeOf(scene.call(admin, 'reservations.moveReservation', foreign))).toBe(
      'SEAT_NOT_FOR_SALE',
    );
    expect((await read(id)).reservation.tickets.map((ticket) => ticket.row + ticket.number)).toEqual([
      'A1',
      'A2',
    ]);
    expect(await journal(id)).toEqual([]);
    await move(id, ['D2', 'D3'], true);
    scene.clock.set(scene.showtime.ends_at);
    admin = await scene.admin();
    expect(await refused(['E1', 'E2'])).toBe('SHOWTIME_NOT_ON_SALE');
    expect((await scene.taken()).sort()).toEqual(['B1', 'B2', 'D2', 'D3']);
  });

  it('takes seats whose hold ran out, swept or not, and a cancelled reservation nowhere', async () => {
    const { id } = await reserved('A1', 'A2');
    const seats = ['B1', 'B2'].map((label) => scene.house.seat(label));
    await aHold(scene.database, scene.showtime, seats, { expires_at: testNow + minuteMs });
    expect(await errorCodeOf(move(id, ['B1', 'B2']))).toBe('SEAT_TAKEN');
    scene.clock.advance(minuteMs);
    await move(id, ['B1', 'B2']);
    expect(await scene.taken()).toEqual(['B1', 'B2']);
    await scene.call(admin, 'reservations.cancelReservation', { reservationId: id, reason });
    expect(await errorCodeOf(move(id, ['C1', 'C2']))).toBe('RESERVATION_CANCELLED');
  });

  it('loses and wins races whole: two reservations after the same seats', async () => {
    const [one, two] = [await reserved('A1', 'A2'), await reserved('B1', 'B2')];
    const outcomes = await Promise.all(
      [one.id, two.id].map((id) =>
        move(id, ['C1', 'C2']).then(
          () => 'ok',
          (error) => error.code,
        ),
      ),
    );
    expect(outcomes.sort()).toEqual(['SEAT_TAKEN', 'ok']);
    expect(await scene.taken()).toHaveLength(4);
  });
});

describe('collecting', () => {
  it('is marked and taken back, each once, and never of a cancelled one', async () => {
    const { id } = await reserved('A1');
    const set = (isCollected: boolean) =>
      scene.call(admin, 'reservations.setCollected', { reservationId: id, isCollected });
    scene.clock.advance(minuteMs);
    expect(await set(true)).toMatchObject({ stage: 'collected', collectedAt: testNow + minuteMs });
    scene.clock.advance(minuteMs);
    expect(await set(true)).toMatchObject({ collectedAt: testNow + minuteMs });
    scene.clock.advance(minuteMs);
    expect((await set(false)).history.map((entry) => entry.kind)).toEqual([
      'reserved',
      'collected',
      'collectionUndone',
    ]);
    scene.clock.advance(minuteMs);
    await scene.call(admin, 'reservations.cancelReservation', { reservationId: id, reason });
    expect(await errorCodeOf(set(true))).toBe('RESERVATION_CANCELLED');
    expect((await journal(id)).map((entry) => entry.action)).toEqual([
      'reservation.collected',
      'reservation.collectionUndone',
      'reservation.cancelled',
    ]);
  });
});

describe('at the desk', () => {
  const atDesk = async (seats: string[], change: Partial<CallInputOf<'reservations.reserveAtDesk'>> = {}) => {
    await scene.hold(admin, seats);
    const order = await scene.order(admin);
    return scene.call(admin, 'reservations.reserveAtDesk', {
      ...order,
      contact: guestContact,
      name: 'Lotte Reiniger',
      allowsLoneSeats: false,
      ...change,
    });
  };

  it('reserves for somebody else, never on the account of whoever serves', async () => {
    const { reservation, name, contact, history } = await atDesk(['A1', 'A2']);
    expect({ name, contact }).toEqual({
      name: 'Lotte Reiniger',
      contact: guestContact.value.replaceAll(' ', ''),
    });
    expect(history).toMatchObject([{ kind: 'reservedAtDesk', by: 'Ada Manager' }]);
    const row = await scene.database.read
      .selectFrom('reservation')
      .selectAll()
      .where('id', '=', reservation.id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ account_id: null, desk_account_id: admin.account!.id });
    expect((await scene.call(admin, 'booking.listMyReservations', {})).upcoming).toEqual([]);
    expect(await codes({ search: 'reiniger' })).toEqual([reservation.code]);
    const guest = scene.visit();
    await scene.call(guest, 'booking.findReservation', { code: reservation.code, contact: guestContact });
    const entries = await journal(reservation.id);
    expect(entries).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toMatch(/Reiniger|79460001/);
  });

  it('sells to somebody who gives neither name nor contact, and finds it by its code', async () => {
    const { reservation, name, contact } = await atDesk(['A1', 'A2'], { name: null, contact: null });
    expect([name, contact]).toEqual([null, null]);
    expect((await list({ search: reservation.code.slice(0, 4) })).reservations).toMatchObject([
      { code: reservation.code, name: null, contact: null, isFromDesk: true },
    ]);
    const found = scene.call(scene.visit(), 'booking.findReservation', {
      code: reservation.code,
      contact: guestContact,
    });
    expect(await errorCodeOf(found)).toBe('RESERVATION_NOT_FOUND');
    await scene.call(admin, 'reservations.printReservation', { reservationId: reservation.id });
    const listed = await scene.call(admin, 'schedule.listReservations', { showtimeId: scene.showtime.id });
    expect(listed.reservations).toMatchObject([{ who: '', contact: '' }]);
  });

  it('asks the kiosk’s guests for a contact as before', async () => {
    const guest = scene.visit();
    await scene.hold(guest, ['A1', 'A2']);
    const { contact: _contact, ...input } = await scene.order(guest);
    expect(await errorCodeOf(scene.call(guest, 'booking.reserveSeats', input))).toBe('CONTACT_REQUIRED');
  });

  it('answers a repeated request with the first answer and journals it once', async () => {
    await scene.hold(admin, ['A1', 'A2']);
    const input = {
      ...(await scene.order(admin)),
      contact: guestContact,
      name: 'Lotte',
      allowsLoneSeats: false,
    };
    const first = await scene.call(admin, 'reservations.reserveAtDesk', input);
    const again = await scene.call(admin, 'reservations.reserveAtDesk', input);
    expect(again).toEqual(first);
    expect(await journal(first.reservation.id)).toHaveLength(1);
  });

  it('leaves a lone seat only where staff say so, and tells of it beforehand', async () => {
    await scene.hold(admin, ['A2', 'A3']);
    const { hold } = await scene.states(admin);
    const offer = await scene.call(admin, 'reservations.readDeskOffer', { holdId: hold!.id });
    expect(scene.labels(offer.loneSeatIds)).toEqual(['A1']);
    expect(offer.ticketTypes).toHaveLength(2);
    expect(await errorCodeOf(scene.call(admin, 'booking.readOffer', { holdId: hold!.id }))).toBe('LONE_SEAT');
    expect(await errorCodeOf(atDesk(['A2', 'A3']))).toBe('LONE_SEAT');
    const { reservation } = await atDesk(['A2', 'A3'], { allowsLoneSeats: true });
    expect((await journal(reservation.id))[0]!.after).toContain('allowsLoneSeats');
  });

  it('keeps the kiosk’s other rules: the price, the age, the sale', async () => {
    expect(await errorCodeOf(atDesk(['A1', 'A2'], { expectedTotal: 1 }))).toBe('PRICE_CHANGED');
    scene.clock.set(scene.showtime.starts_at + hourMs);
    admin = await scene.admin();
    expect(await errorCodeOf(scene.hold(admin, ['B1', 'B2']))).toBe('SHOWTIME_NOT_ON_SALE');
  });
});
