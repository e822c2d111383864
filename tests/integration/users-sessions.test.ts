import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '../../electron/ipc/sessions';
import { openScene } from '../support/booking-scene';
import { errorCodeOf } from '../support/test-foyer';

type Scene = Awaited<ReturnType<typeof openScene>>;
let scene: Scene;
let admin: Session;

beforeEach(async () => {
  scene = await openScene();
  admin = await scene.admin();
});

describe('a patron who is disabled', () => {
  it('gives back what is held, keeps what is reserved, and can go on with neither', async () => {
    const patron = await scene.signUp('Pat');
    await scene.hold(patron, ['A1', 'A2']);
    await scene.reserve(patron);
    await scene.hold(patron, ['B1', 'B2']);
    const order = await scene.order(patron);
    scene.events.length = 0;
    await scene.call(admin, 'users.disableUser', { accountId: patron.account!.id });
    expect(await scene.taken()).toEqual(['A1', 'A2']);
    expect(scene.events).toContainEqual({ type: 'seatsChanged', showtimeId: scene.showtime.id });
    expect(await errorCodeOf(scene.call(patron, 'booking.reserveSeats', order))).toBe('HOLD_EXPIRED');
    expect(await errorCodeOf(scene.call(patron, 'booking.listMyReservations', {}))).toBe('SIGN_IN_REQUIRED');
  });

  it('is signed out of every window, and nobody else is', async () => {
    const patron = await scene.signUp('Pat');
    const email = 'pat@patrons.example';
    const other = scene.visit();
    await scene.call(other, 'auth.signIn', { email, password: 'two words here' });
    const bystander = await scene.signUp('Bo');
    await scene.call(admin, 'users.disableUser', { accountId: patron.account!.id });
    expect([patron.account, other.account]).toEqual([null, null]);
    expect(bystander.account?.name).toBe('Bo');
    expect(admin.account?.role).toBe('admin');
  });
});

describe('an admin', () => {
  it('who is made a patron keeps what is held, and loses all else at once', async () => {
    const other = scene.visit();
    const password = 'an orchard quiet at dusk';
    const requestId = crypto.randomUUID() as never;
    await scene.call(other, 'auth.signUp', { requestId, name: 'Bo', email: 'bo@patrons.example', password });
    const accountId = other.account!.id;
    await scene.call(admin, 'users.changeRole', { accountId, role: 'admin' });
    await scene.hold(other, ['C1', 'C2']);
    await scene.call(admin, 'users.changeRole', { accountId, role: 'patron' });
    expect(await scene.taken()).toEqual(['C1', 'C2']);
    for (const name of ['users.listUsers', 'journal.listEntries', 'reservations.listReservations'] as const)
      expect(await errorCodeOf(scene.call(other, name, {}))).toBe('NOT_ALLOWED');
    for (const name of ['terminal.leaveKiosk', 'terminal.openBackOffice'] as const)
      expect(await errorCodeOf(scene.call(other, name, {}))).toBe('NOT_ALLOWED');
    await scene.reserve(other);
  });

  it('leaves the kiosk only with the password given a short while ago', async () => {
    scene.clock.advance(5 * 60_000);
    expect(await errorCodeOf(scene.call(admin, 'terminal.leaveKiosk', {}))).toBe('STEP_UP_REQUIRED');
    await scene.call(admin, 'auth.stepUp', { password: 'a long admin passphrase' });
    await scene.call(admin, 'terminal.leaveKiosk', {});
    expect(admin.account).toBeNull();
  });
});
