import { beforeEach, describe, expect, it } from 'vitest';
import type { CallInputOf } from '../../electron/contract/contract';
import type { Session } from '../../electron/ipc/sessions';
import { guestContact, openScene, type Scene } from '../support/booking-scene';
import { hourMs, minuteMs, seatNames, seatRefs, testNow } from '../support/builders';
import { errorCodeOf } from '../support/test-foyer';

/** The showtime starts at 14:00, two hours from now: C4 is released an hour before it, B2 is broken. */
let scene: Scene;
let admin: Session;
const release = testNow + hourMs;

beforeEach(async () => {
  scene = await openScene();
  admin = await scene.admin();
  await keepBack('C4', { kind: 'house', releaseMinutes: 60 });
  await keepBack('B2', {});
  scene.events.length = 0;
});

const keepBack = (label: string, change: Partial<CallInputOf<'auditoriums.addBlock'>>) =>
  scene.call(admin, 'auditoriums.addBlock', {
    auditoriumId: scene.house.auditorium.id,
    seats: seatRefs(label),
    kind: 'out_of_order',
    fromLocal: '2026-11-22T00:00',
    untilLocal: '2026-11-23T00:00',
    releaseMinutes: null,
    reason: '',
    ...change,
  });
const holdAtDesk = (as: Session, ...seats: string[]) =>
  scene.call(as, 'reservations.holdAtDesk', {
    showtimeId: scene.showtime.id,
    seatIds: scene.seatIds(...seats),
    holdId: null,
  });
const reserveAtDesk = async (change: Partial<CallInputOf<'reservations.reserveAtDesk'>> = {}) =>
  scene.call(admin, 'reservations.reserveAtDesk', {
    ...(await scene.order(admin)),
    contact: guestContact,
    name: 'Lotte Reiniger',
    allowsLoneSeats: true,
    ...change,
  });
const seats = () => scene.call(admin, 'reservations.readSeats', { showtimeId: scene.showtime.id });
const journalOf = (id: string) =>
  scene.database.read.selectFrom('journal').selectAll().where('subject_id', '=', id).orderBy('id').execute();

describe('a house seat before its release', () => {
  it('is marked for staff, and theirs to give; nobody else gets it', async () => {
    const { houseSeats, keptBack } = await seats();
    expect(scene.labels(houseSeats)).toEqual(['C4']);
    expect(scene.labels(keptBack).toSorted()).toEqual(['B2', 'C4']);
    expect(await errorCodeOf(scene.hold(scene.visit(), ['C4']))).toBe('SEAT_NOT_FOR_SALE');
    await holdAtDesk(admin, 'C3', 'C4');
    const { holdId } = await scene.order(admin);
    const offer = await scene.call(admin, 'reservations.readDeskOffer', { holdId });
    expect(scene.labels(offer.seats.map((seat) => seat.seatId))).toEqual(['C3', 'C4']);
    const { reservation } = await reserveAtDesk();
    expect(reservation.tickets.map((ticket) => ticket.row + ticket.number)).toEqual(['C3', 'C4']);
    const [entry] = await journalOf(reservation.id);
    expect(JSON.parse(entry!.after!)).toMatchObject({
      seats: seatNames('C3', 'C4'),
      houseSeats: seatNames('C4'),
    });
  });

  it('can be given to a reservation that is moved', async () => {
    const guest = scene.visit();
    await scene.hold(guest, ['A1', 'A2']);
    const { id: reservationId } = await scene.reserve(guest);
    const move = (...labels: string[]) =>
      scene.call(admin, 'reservations.moveReservation', {
        reservationId,
        seatIds: scene.seatIds(...labels),
        allowsLoneSeats: true,
      });
    expect(await errorCodeOf(move('B1', 'B2'))).toBe('SEAT_NOT_FOR_SALE');
    const { reservation } = await move('C3', 'C4');
    expect(reservation.tickets.map((ticket) => ticket.row + ticket.number)).toEqual(['C3', 'C4']);
  });

  it('stays one while a hold is changed by the kiosk’s own way, and is given up by it', async () => {
    const { hold } = await holdAtDesk(admin, 'C4');
    const kept = { holdId: hold!.id };
    expect((await scene.hold(admin, ['C3', 'C4'], kept)).hold!.seatIds).toHaveLength(2);
    const given = await scene.hold(admin, ['C3'], kept);
    expect(scene.labels(given.notForSale)).toContain('C4');
    expect(await errorCodeOf(scene.hold(admin, ['C3', 'C4'], kept))).toBe('SEAT_NOT_FOR_SALE');
  });
});

it('a seat out of order is nobody’s to give', async () => {
  expect(await errorCodeOf(holdAtDesk(admin, 'B2'))).toBe('SEAT_NOT_FOR_SALE');
  await keepBack('C4', {});
  expect((await seats()).houseSeats).toEqual([]);
  expect(await errorCodeOf(holdAtDesk(admin, 'C4'))).toBe('SEAT_NOT_FOR_SALE');
});

it('only an admin holds at the desk', async () => {
  expect(await errorCodeOf(holdAtDesk(scene.visit(), 'C4'))).toBe('SIGN_IN_REQUIRED');
  expect(await errorCodeOf(holdAtDesk(await scene.signUp('Pat'), 'C4'))).toBe('NOT_ALLOWED');
});

describe('at the moment of release', () => {
  const told = () => scene.events.filter((event) => event.type === 'seatsChanged');
  const free = async () => scene.labels((await scene.states(scene.visit())).notForSale);

  it('open seat maps are told, once, and show it free', async () => {
    scene.clock.set(release - 1);
    await scene.foyer.sweep();
    expect(told()).toEqual([]);
    expect(await free()).toEqual(['B2', 'C4']);
    scene.clock.set(release);
    await scene.foyer.sweep();
    expect(told()).toEqual([{ type: 'seatsChanged', showtimeId: scene.showtime.id }]);
    expect(await free()).toEqual(['B2']);
    scene.clock.advance(minuteMs);
    await scene.foyer.sweep();
    expect(told()).toHaveLength(1);
  });

  it('is caught up with after a pause, and not gone through again when the clock is put back', async () => {
    scene.clock.set(release + 5 * minuteMs);
    await scene.foyer.sweep();
    expect(told()).toHaveLength(1);
    scene.clock.set(release - minuteMs);
    await scene.foyer.sweep();
    expect(told()).toHaveLength(1);
    scene.clock.set(release);
    await scene.foyer.sweep();
    expect(told()).toHaveLength(2);
  });

  it('nobody is told of other auditoriums’ showtimes, cancelled ones, or ones outside the block’s time', async () => {
    await scene.call(admin, 'booking.cancelShowtime', { showtimeId: scene.showtime.id, reason: 'No power.' });
    scene.events.length = 0;
    scene.clock.set(scene.otherShowtime.starts_at);
    await scene.foyer.sweep();
    expect(told()).toEqual([]);
  });
});

describe('tickets handed over at the desk', () => {
  it('are collected from the start, in one act that the journal tells as two', async () => {
    await holdAtDesk(admin, 'A1', 'A2');
    const order = await scene.order(admin);
    const input = {
      ...order,
      contact: guestContact,
      name: 'Lotte Reiniger',
      allowsLoneSeats: false,
      isCollected: true,
    };
    const made = await scene.call(admin, 'reservations.reserveAtDesk', input);
    expect(made).toMatchObject({ stage: 'collected', collectedAt: testNow });
    expect(made.history.map((entry) => entry.kind)).toEqual(['reservedAtDesk', 'collected']);
    expect((await seats()).counts).toMatchObject({ collected: 2, reserved: 0 });
    expect(await scene.call(admin, 'reservations.reserveAtDesk', input)).toEqual(made);
    expect(await journalOf(made.reservation.id)).toHaveLength(2);
  });

  it('are waiting where nobody says so', async () => {
    await holdAtDesk(admin, 'A1', 'A2');
    expect(await reserveAtDesk()).toMatchObject({ stage: 'waiting', collectedAt: null });
  });
});
