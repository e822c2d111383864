import { describe, expect, it } from 'vitest';
import type { NewLayout } from '../../electron/contract/auditoriums.contract';
import { minuteMs, seatBlock, seatRefs, testId } from '../support/builders';
import { openScene } from '../support/booking-scene';
import { adminEmail, adminPassword, errorCodeOf } from '../support/test-foyer';

const layout = (rows: number, change: Partial<NewLayout> = {}): NewLayout => ({
  screenWidth: 9,
  focal: { x: 0, y: 3 },
  areas: [{ id: 'stalls', name: 'Stalls' }],
  seats: seatBlock(rows, 8),
  entrances: [
    { x: -5, y: 1 },
    { x: 5, y: 6.5 },
  ],
  ...change,
});

async function openOffice() {
  const scene = await openScene();
  const admin = await scene.admin();
  const auditoriumId = scene.house.auditorium.id;
  const read = () => scene.call(admin, 'auditoriums.readAuditorium', { auditoriumId });
  const save = async (next: NewLayout, as = admin) => {
    const seenVersion = (await read()).auditorium.version;
    return scene.call(as, 'auditoriums.saveLayout', { auditoriumId, seenVersion, layout: next });
  };
  const movable = () => scene.call(admin, 'auditoriums.listMovable', { auditoriumId });
  const move = (...showtimeIds: (typeof scene.showtime.id)[]) =>
    scene.call(admin, 'auditoriums.moveShowtimes', { auditoriumId, showtimeIds });
  const capacity = async (showtimeId: typeof scene.showtime.id) =>
    (await scene.call(scene.visit(), 'booking.readSeatMap', { showtimeId })).layout.seats.length;
  const actions = async () =>
    (await scene.database.read.selectFrom('journal').select('action').execute()).map((row) => row.action);
  return { ...scene, admin, auditoriumId, save, read, movable, move, capacity, actions };
}

describe('a new version of a layout', () => {
  it('reads back as it was saved, doors and companions with it, and the old one stays', async () => {
    const office = await openOffice();
    const seats = seatBlock(3, 4);
    seats[0] = { ...seats[0]!, kind: 'wheelchair' };
    seats[1] = { ...seats[1]!, kind: 'companion', companionOf: seatRefs('A1')[0]! };
    const drawn = layout(3, { seats });
    const { layoutId, version } = await office.save(drawn);
    expect(version).toBe(2);
    const found = await office.read();
    expect(found.layout).toEqual(drawn);
    expect(found.auditorium.seats).toEqual({ standard: 10, premium: 0, wheelchair: 1, companion: 1 });
    expect(
      found.versions.map(({ version, seatCount, upcomingShowtimes }) => [
        version,
        seatCount,
        upcomingShowtimes,
      ]),
    ).toEqual([
      [2, 12, 0],
      [1, 40, 2],
    ]);
    expect(await office.call(office.admin, 'auditoriums.readLayout', { layoutId })).toEqual({
      layout: drawn,
    });
    expect(await office.actions()).toContain('layout.saved');
  });

  it('leaves showtimes where they are, and takes along those that are chosen', async () => {
    const office = await openOffice();
    await office.save(layout(3));
    expect(await office.capacity(office.showtime.id)).toBe(40);
    const listed = await office.movable();
    expect(listed).toMatchObject({ kept: 0 });
    expect(listed.movable.map(({ id, version }) => [id, version])).toEqual([
      [office.showtime.id, 1],
      [office.otherShowtime.id, 1],
    ]);
    office.events.length = 0;
    expect(await office.move(office.otherShowtime.id)).toEqual({
      moved: [office.otherShowtime.id],
      kept: [],
    });
    expect(office.events).toContainEqual({ type: 'seatsChanged', showtimeId: office.otherShowtime.id });
    expect(await office.capacity(office.showtime.id)).toBe(40);
    expect(await office.capacity(office.otherShowtime.id)).toBe(24);
    expect((await office.movable()).movable.map(({ id }) => id)).toEqual([office.showtime.id]);
    expect(await office.actions()).toContain('showtimes.moved_to_layout');
  });

  it('never takes along what was sold or is held, even by a patron quicker than the manager', async () => {
    const office = await openOffice();
    await office.save(layout(3));
    const [ada, ben] = [office.visit(), office.visit()];
    await office.hold(ada, ['A1', 'A2']);
    await office.reserve(ada);
    await office.hold(ben, ['B1', 'B2'], { showtimeId: office.otherShowtime.id });
    expect(await office.movable()).toEqual({ movable: [], kept: 2 });
    const both = [office.showtime.id, office.otherShowtime.id];
    expect(await office.move(...both)).toEqual({ moved: [], kept: both });
    expect(await office.capacity(office.showtime.id)).toBe(40);
  });

  it('takes along what was held once and given up, though nobody swept it away', async () => {
    const office = await openOffice();
    await office.save(layout(3));
    await office.hold(office.visit(), ['B1', 'B2']);
    office.clock.advance(8 * minuteMs);
    expect((await office.movable()).movable).toHaveLength(2);
    expect((await office.move(office.showtime.id)).moved).toEqual([office.showtime.id]);
    expect(await office.capacity(office.showtime.id)).toBe(24);
  });

  it('takes along no showtime that began, was cancelled or is another auditorium’s', async () => {
    const office = await openOffice();
    await office.save(layout(3));
    await office.call(office.admin, 'booking.cancelShowtime', {
      showtimeId: office.otherShowtime.id,
      reason: 'Projector',
    });
    office.clock.set(office.showtime.starts_at);
    const ids = [office.showtime.id, office.otherShowtime.id, testId<typeof office.showtime.id>()];
    const session = await openAgain(office);
    expect(
      await office.call(session, 'auditoriums.moveShowtimes', {
        auditoriumId: office.auditoriumId,
        showtimeIds: ids,
      }),
    ).toEqual({ moved: [], kept: ids });
  });
});

/** An admin's session ends by itself when nothing was done for long. */
async function openAgain(office: Awaited<ReturnType<typeof openOffice>>) {
  const session = office.visit();
  await office.call(session, 'auth.signIn', { email: adminEmail, password: adminPassword });
  return session;
}

describe('an auditorium', () => {
  it('is renamed, never to another one’s name', async () => {
    const office = await openOffice();
    await office.call(office.admin, 'auditoriums.addAuditorium', { name: 'Blue Hall', layout: layout(2) });
    const rename = (name: string) =>
      office.call(office.admin, 'auditoriums.renameAuditorium', { auditoriumId: office.auditoriumId, name });
    expect(await errorCodeOf(rename('Blue Hall'))).toBe('NAME_TAKEN');
    await rename('Red Hall');
    const { auditoriums } = await office.call(office.admin, 'auditoriums.listAuditoriums', {});
    expect(auditoriums.map(({ name, version }) => [name, version])).toEqual(
      expect.arrayContaining([
        ['Red Hall', 1],
        ['Blue Hall', 1],
      ]),
    );
    expect(await office.actions()).toEqual(
      expect.arrayContaining(['auditorium.added', 'auditorium.renamed']),
    );
  });

  it('with showtimes to come stays in use; without, it goes and comes back', async () => {
    const office = await openOffice();
    const set = (auditoriumId: typeof office.auditoriumId, state: 'active' | 'archived') =>
      office.call(office.admin, 'auditoriums.setAuditoriumState', { auditoriumId, state });
    expect(await errorCodeOf(set(office.auditoriumId, 'archived'))).toBe('AUDITORIUM_IN_USE');
    const { auditoriumId } = await office.call(office.admin, 'auditoriums.addAuditorium', {
      name: 'Attic',
      layout: layout(1),
    });
    await set(auditoriumId, 'archived');
    const last = async () =>
      (await office.call(office.admin, 'auditoriums.listAuditoriums', {})).auditoriums.at(-1);
    expect(await last()).toMatchObject({ name: 'Attic', state: 'archived' });
    await set(auditoriumId, 'active');
    expect(await last()).toMatchObject({ name: 'Attic', state: 'active' });
  });
});
