import { beforeEach, describe, expect, it } from 'vitest';
import type { CallInputOf } from '../../electron/contract/contract';
import type { Session } from '../../electron/ipc/sessions';
import { seatNames } from '../support/builders';
import { openScene, type Scene } from '../support/booking-scene';

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
const list = (input: CallInputOf<'reservations.listReservations'> = {}) =>
  scene.call(admin, 'reservations.listReservations', input);
const codes = async (input: CallInputOf<'reservations.listReservations'>) =>
  (await list(input)).reservations.map((row) => row.code);

describe('finding', () => {
  it('finds by the beginning of a code, a contact, an e-mail or any word of a name, and by film, day and stage', async () => {
    const ida = await scene.signUp('Ida van der Berg'.replaceAll(' ', '_'));
    await scene.hold(ida, ['C1', 'C2']);
    const hers = await scene.reserve(ida, { contact: undefined } as never);
    scene.clock.advance(1);
    const guests = await reserved('A1');
    expect(await codes({})).toEqual([guests.code, hers.code]);
    expect(await codes({ search: guests.code.slice(0, 6).toLowerCase() })).toEqual([guests.code]);
    expect(await codes({ search: '+44 20 7946' })).toEqual([guests.code]);
    expect(await codes({ search: 'ida_van' })).toEqual([hers.code]);
    expect(await codes({ search: 'berg' })).toEqual([hers.code]);
    expect(await codes({ search: 'BER id' })).toEqual([hers.code]);
    expect(await codes({ search: 'ber nobody' })).toEqual([]);
    expect(await codes({ film: scene.movie.title.slice(2) })).toHaveLength(2);
    expect(await codes({ film: 'no such film' })).toEqual([]);
    expect(await codes({ businessDay: scene.showtime.business_day })).toHaveLength(2);
    expect(await codes({ businessDay: scene.otherShowtime.business_day })).toEqual([]);
    expect(await codes({ showtimeId: scene.otherShowtime.id })).toEqual([]);
    await scene.call(admin, 'reservations.setCollected', { reservationId: hers.id, isCollected: true });
    expect(await codes({ stage: 'collected' })).toEqual([hers.code]);
    expect(await codes({ stage: 'waiting' })).toEqual([guests.code]);
    expect(await codes({ stage: 'cancelled', search: guests.code })).toEqual([]);
    const [row] = (await list({ search: 'berg' })).reservations;
    expect(row).toMatchObject({
      name: 'Ida_van_der_Berg',
      contact: 'ida_van_der_berg@patrons.example',
      seats: seatNames('C1', 'C2'),
      total: { amount: 2000, currency: 'GBP' },
      stage: 'collected',
      isFromDesk: false,
    });
  });

  it('finds however a name or a title is written, and what was scanned or pasted', async () => {
    scene = await openScene({ movie: { title: 'Amélie', original_title: 'Le Fabuleux Destin d’Amélie' } });
    admin = await scene.admin();
    const made: Record<string, string> = {};
    for (const [index, name] of [
      'Núñez',
      'Dvořák',
      'Groß',
      'Пушкарёва',
      'O’Brien',
      'Anna Stephens',
    ].entries()) {
      const session = await scene.signUp(name, `person${index}@patrons.example`);
      await scene.hold(session, [['A1', 'B1', 'C1', 'D1', 'E1', 'A8'][index]!]);
      made[name] = (await scene.reserve(session, { contact: undefined } as never)).code;
      scene.clock.advance(1);
    }
    const typed = {
      nunez: 'Núñez',
      DVORAK: 'Dvořák',
      GROSS: 'Groß',
      пушкарева: 'Пушкарёва',
      obrien: 'O’Brien',
    };
    for (const [search, name] of Object.entries({
      ...typed,
      brien: 'O’Brien',
      "o'br": 'O’Brien',
      'STEPHENS ANNA': 'Anna Stephens',
    }))
      expect([search, await codes({ search })]).toEqual([search, [made[name]]]);
    for (const film of ['amelie', 'AMÉLIE fabuleux', "d'amelie"])
      expect(await codes({ film })).toHaveLength(6);
    const code = made['Groß']!;
    const scanned = `${code}\nThe Electric Palace\nMetropolis\nSat 28 November, 19:30`;
    for (const search of [
      scanned,
      scanned.replaceAll('\n', '\r\n'),
      // What a field of one line makes of it, and a scanner that drops line breaks.
      scanned.replaceAll('\n', ' '),
      scanned.replaceAll('\n', ''),
      `${scanned}\n${'A long title. '.repeat(40)}`,
      `\u202D${code}\u202C`,
      code.toLowerCase(),
    ])
      expect([search, await codes({ search })]).toEqual([search, [code]]);
  });

  it('finds by the last signs of a code or a phone, whatever digits are typed', async () => {
    const guests = await reserved('A1');
    for (const search of [
      guests.code.slice(-4),
      guests.code.slice(1),
      '0001',
      '460001',
      '7946 0001',
      '٠٠٠١',
      '020 7946 0001',
    ])
      expect([search, await codes({ search })]).toEqual([search, [guests.code]]);
    for (const search of ['+0001', '9990001', `${guests.code.slice(1, 6)}2`])
      expect([search, await codes({ search })]).toEqual([search, []]);
  });

  it('pages without a gap or a repeat, also among reservations of one moment', async () => {
    scene = await openScene({ rows: 8 });
    admin = await scene.admin();
    const all: string[] = [];
    for (const showtimeId of [scene.showtime.id, scene.otherShowtime.id])
      for (const seat of scene.house.seats.filter((_, index) => index % 2 === 0)) {
        const guest = scene.visit();
        const next = `${seat.row_label}${Number(seat.number_label) + 1}`;
        const seats = [seat.row_label + seat.number_label, next];
        const { hold } = await scene.hold(guest, seats, { showtimeId });
        const tickets = hold!.seatIds.map((seatId) => ({
          seatId,
          ticketTypeId: scene.priceCard.ticketTypes[0]!.id,
        }));
        all.push((await scene.reserve(guest, { holdId: hold!.id, tickets, expectedTotal: 2000 })).code);
      }
    const first = await list();
    expect(first.reservations).toHaveLength(50);
    const second = await list({ after: first.next });
    expect(second.next).toBeNull();
    const seen = [...first.reservations, ...second.reservations].map((row) => row.code);
    expect(new Set(seen)).toEqual(new Set(all));
    expect(seen).toHaveLength(all.length);
  });
});
