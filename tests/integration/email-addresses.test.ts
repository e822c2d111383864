import { beforeEach, describe, expect, it } from 'vitest';
import { FoyerError } from '../../electron/contract/errors';
import { openScene, type Scene } from '../support/booking-scene';
import { testId } from '../support/builders';
import { adminPassword, openTestFoyer } from '../support/test-foyer';

const unfit = ['foo@bar', 'name@patrons,example'];
const password = 'two words here';
let scene: Scene;

beforeEach(async () => {
  scene = await openScene();
});

async function refusedFieldsOf(call: Promise<unknown>): Promise<string[]> {
  const error = await call.catch((thrown: unknown) => thrown);
  if (error instanceof FoyerError && error.code === 'INVALID_INPUT')
    return (error as FoyerError<'INVALID_INPUT'>).details.fields;
  throw new Error('It was taken', { cause: error });
}

describe.each(unfit)('the address %s, at which no mail arrives', (value) => {
  const contact = { kind: 'email', value } as const;

  it('is kept for nobody', async () => {
    const guest = scene.visit();
    await scene.hold(guest, ['A1', 'A2']);
    expect(await refusedFieldsOf(scene.reserve(guest, { contact }))).toEqual(['contact.value']);
    const signUp = { requestId: testId<never>(), name: 'Lotte', email: value, password };
    expect(await refusedFieldsOf(scene.call(guest, 'auth.signUp', signUp))).toEqual(['email']);
    const admin = await scene.admin();
    await scene.hold(admin, ['B1', 'B2']);
    const atDesk = { ...(await scene.order(admin)), contact, name: 'Lotte', allowsLoneSeats: false };
    expect(await refusedFieldsOf(scene.call(admin, 'reservations.reserveAtDesk', atDesk))).toEqual([
      'contact.value',
    ]);
  });

  it('is no first admin’s', async () => {
    const { call, visit } = await openTestFoyer();
    const finish = call(visit(), 'settings.finishSetup', {
      cinemaName: 'Electric Palace',
      timeZone: 'Europe/London',
      currency: 'GBP',
      admin: { name: 'Ada', email: value, password: adminPassword },
    });
    expect(await refusedFieldsOf(finish)).toEqual(['admin.email']);
  });

  it('finds what was kept with it before: an account and a reservation', async () => {
    const patron = await scene.signUp('Lotte');
    await scene.hold(patron, ['A1', 'A2']);
    await scene.reserve(patron, {});
    const guest = scene.visit();
    await scene.hold(guest, ['B1', 'B2']);
    const { code } = await scene.reserve(guest, { contact: { kind: 'email', value: 'eve@patrons.example' } });
    await scene.database.transaction(async (tx) => {
      await tx.updateTable('account').set({ email: value, email_key: value }).execute();
      await tx
        .updateTable('reservation')
        .set({ contact: value, contact_key: value })
        .where('code', '=', code)
        .execute();
    });
    const { account } = await scene.call(scene.visit(), 'auth.signIn', { email: value, password });
    expect(account?.name).toBe('Lotte');
    const found = await scene.call(scene.visit(), 'booking.findReservation', { code, contact });
    expect(found.code).toBe(code);
  });
});
