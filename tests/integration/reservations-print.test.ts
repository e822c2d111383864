import { beforeEach, describe, expect, it } from 'vitest';
import type { ReservationId } from '../../electron/contract/values';
import type { Session } from '../../electron/ipc/sessions';
import { openScene } from '../support/booking-scene';
import { errorCodeOf } from '../support/test-foyer';

type Scene = Awaited<ReturnType<typeof openScene>>;
let scene: Scene;
let admin: Session;

beforeEach(async () => {
  scene = await openScene({ movie: { title: 'Mädchen <b>in</b> "Uniform" & more' } });
  admin = await scene.admin();
});

async function aReservation() {
  const guest = scene.visit();
  await scene.hold(guest, ['A1', 'A2']);
  return scene.reserve(guest);
}

function print(reservationId: ReservationId, session = admin) {
  return scene.call(session, 'reservations.printReservation', { reservationId });
}

const lastPage = () => scene.printer.pages.at(-1)!;

async function prints() {
  const { entries } = await scene.call(admin, 'journal.listEntries', { action: 'reservation.printed' });
  return entries;
}

describe('a slip', () => {
  it('says what was reserved, in words of the cinema’s country and clock', async () => {
    const { id, code } = await aReservation();
    expect(await print(id)).toEqual({ isPrinted: true });
    const text = lastPage()
      .replace(/<style>.*?<\/style>/su, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
    for (const part of [
      'Electric Palace',
      'Row A, seat 1',
      'Row A, seat 2',
      'Adult',
      '£10.00',
      'Total £20.00',
      'To pay at the box office',
      'Sunday',
      'November',
    ])
      expect(text).toContain(part);
    expect(text).toContain(`${code.slice(0, 4)} ${code.slice(4)}`);
    expect(lastPage()).toContain('<svg');
    expect(text).not.toContain('DUPLICATE');
  });

  it.each([
    ['PL', 'Sunday 22 November 2026', '14:00', '20,00 £'],
    ['US', 'Sunday, November 22, 2026', '2:00 PM', '£20.00'],
    ['HU', 'Sunday, 2026 November 22', '14:00', '20,00 £'],
  ] as const)('is written as in %s', async (country, day, time, total) => {
    await scene.call(admin, 'settings.changeSettings', { country });
    const { id } = await aReservation();
    await print(id);
    const text = lastPage().replaceAll('\u00a0', ' ');
    for (const part of [day, time, total]) expect(text).toContain(part);
  });

  it('says that it is paid once the tickets were handed over', async () => {
    const { id } = await aReservation();
    await scene.call(admin, 'reservations.setCollected', { reservationId: id, isCollected: true });
    await print(id);
    expect(lastPage()).toContain('>Paid<');
    expect(lastPage()).not.toContain('To pay');
  });

  it('takes what anybody typed as text and never as markup', async () => {
    const { id } = await aReservation();
    await print(id);
    expect(lastPage()).toContain('Mädchen &lt;b&gt;in&lt;/b&gt; &quot;Uniform&quot; &amp; more');
    await scene.call(admin, 'settings.changeSettings', { cinemaName: '<script>alert(1)</script>' });
    await print(id);
    expect(lastPage()).not.toContain('<script');
    expect(lastPage()).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('is a duplicate from the second time on, and each stands in journal and history', async () => {
    const { id, code } = await aReservation();
    await print(id);
    scene.clock.advance(60_000);
    await print(id);
    expect(lastPage()).toContain('DUPLICATE');
    expect(lastPage()).toContain('Printed before, at 22 Nov 2026, 12:00');
    const entries = await prints();
    expect(entries.map(({ after, subject }) => [after, subject])).toEqual([
      ['{"prints":2}', code],
      ['{"prints":1}', code],
    ]);
    const { history } = await scene.call(admin, 'reservations.readReservation', { reservationId: id });
    expect(history.filter(({ kind }) => kind === 'printed').map(({ by }) => by)).toEqual([
      'Ada Manager',
      'Ada Manager',
    ]);
  });

  it('that was not printed is none: the person turned back, or the printer failed', async () => {
    const { id } = await aReservation();
    scene.printer.answer = async () => false;
    expect(await print(id)).toEqual({ isPrinted: false });
    scene.printer.answer = async () => {
      throw new Error('out of paper');
    };
    expect(await errorCodeOf(print(id))).toBe('PRINT_FAILED');
    expect(await prints()).toEqual([]);
    scene.printer.answer = async () => true;
    await print(id);
    expect(lastPage()).not.toContain('DUPLICATE');
  });

  it('asked for twice at once is printed once as the original', async () => {
    const { id } = await aReservation();
    await Promise.all([print(id), print(id), print(id)]);
    expect(scene.printer.pages.map((page) => page.includes('DUPLICATE'))).toEqual([false, true, true]);
    expect(await prints()).toHaveLength(3);
  });

  it('is for staff, and of a reservation that stands', async () => {
    const { id } = await aReservation();
    const patron = await scene.signUp('Pat');
    expect(await errorCodeOf(print(id, scene.visit()))).toBe('SIGN_IN_REQUIRED');
    expect(await errorCodeOf(print(id, patron))).toBe('NOT_ALLOWED');
    expect(await errorCodeOf(print(crypto.randomUUID() as ReservationId))).toBe('RESERVATION_NOT_FOUND');
    await scene.call(admin, 'reservations.cancelReservation', { reservationId: id, reason: 'Asked for it.' });
    expect(await errorCodeOf(print(id))).toBe('RESERVATION_CANCELLED');
    expect(scene.printer.pages).toEqual([]);
  });
});
