import { beforeEach, describe, expect, it } from 'vitest';
import { errorCodeOf } from '../support/test-foyer';
import { openScene } from '../support/booking-scene';

type Scene = Awaited<ReturnType<typeof openScene>>;
let scene: Scene;

beforeEach(async () => {
  scene = await openScene();
});

/** A reservation with that phone number; gives its code. */
async function reserveWith(value: string, seats = ['A1', 'A2']): Promise<string> {
  const guest = scene.visit();
  await scene.hold(guest, seats);
  return (await scene.reserve(guest, { contact: { kind: 'phone', value } })).code;
}

function find(code: string, value: string) {
  return scene.call(scene.visit(), 'booking.findReservation', { code, contact: { kind: 'phone', value } });
}

async function setCountry(country: string) {
  await scene.call(await scene.admin(), 'settings.changeSettings', { country });
}

async function searchFor(search: string): Promise<string[]> {
  const { reservations } = await scene.call(await scene.admin(), 'reservations.listReservations', { search });
  return reservations.map(({ code }) => code);
}

const writings = ['020 7946 0001', '+44 20 7946 0001', '0044 (0)20-7946-0001', '(020) 7946.0001'];

describe('a phone number', () => {
  it.each(writings)('given as %s is found in every writing, and no other is', async (given) => {
    const code = await reserveWith(given);
    for (const writing of writings) expect((await find(code, writing)).code).toBe(code);
    for (const other of ['020 7946 0002', '+33 20 7946 0001', '7946 0001'])
      expect(await errorCodeOf(find(code, other))).toBe('RESERVATION_NOT_FOUND');
  });

  it('is of the cinema’s country, which can be changed', async () => {
    await setCountry('FR');
    const code = await reserveWith('01 99 00 12 34');
    expect((await find(code, '+33 1 99 00 12 34')).code).toBe(code);
    await setCountry('GB');
    // What was typed stands, and so does what it meant.
    expect((await find(code, '01 99 00 12 34')).code).toBe(code);
    expect((await find(code, '+33 1 99 00 12 34')).code).toBe(code);
  });

  it('that is no number there is compared as before, by its digits', async () => {
    const code = await reserveWith('12 34 56', ['A1', 'A2']);
    expect((await find(code, '123-456')).code).toBe(code);
    expect(await errorCodeOf(find(code, '123457'))).toBe('RESERVATION_NOT_FOUND');
    await setCountry('ZZ');
    const other = await reserveWith('020 7946 0001', ['B1', 'B2']);
    expect((await find(other, '02079460001')).code).toBe(other);
    expect(await errorCodeOf(find(other, '+44 20 7946 0001'))).toBe('RESERVATION_NOT_FOUND');
  });

  it('of before there was a country is found all the same', async () => {
    const code = await reserveWith('020 7946 0001');
    await scene.database.transaction((tx) =>
      tx.updateTable('reservation').set({ contact_key: '02079460001' }).where('code', '=', code).execute(),
    );
    for (const writing of writings) expect((await find(code, writing)).code).toBe(code);
  });

  it('is slowed down as one, however it is written', async () => {
    await reserveWith('020 7946 0001');
    const answers: string[] = [];
    for (let turn = 0; turn < 8; turn += 1)
      answers.push(await errorCodeOf(find(`2222222${2 + turn}`, writings[turn % writings.length]!)));
    expect(answers).toContain('TOO_MANY_ATTEMPTS');
    // Another number has no wait of its own.
    expect(await errorCodeOf(find('33333333', '020 7946 0002'))).toBe('RESERVATION_NOT_FOUND');
  });

  it.each(['020 794', '+44 20 79', '02079460001', '442079', '0044 20'])(
    'is found in the office by its beginning %s',
    async (beginning) => {
      const codes = [await reserveWith('020 7946 0001'), await reserveWith('+442079460002', ['B1', 'B2'])];
      const found = await searchFor(beginning);
      expect(found).toContain(codes[0]);
      expect(found.includes(codes[1]!)).toBe(beginning !== '02079460001');
      expect(await searchFor('020 795')).toEqual([]);
    },
  );
});

describe('the country', () => {
  it('is one that there is', async () => {
    expect(await errorCodeOf(setCountry('QQ'))).toBe('INVALID_INPUT');
    expect(await errorCodeOf(setCountry('gb'))).toBe('INVALID_INPUT');
    await setCountry('JP');
  });
});
