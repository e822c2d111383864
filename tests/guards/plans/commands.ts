import sharp from 'sharp';
import { expect } from 'vitest';
import type { BusinessDay } from '../../../electron/contract/values';
import { hourMs, seatBlock, testId } from '../../support/builders';
import { type DemoHouse, guest, reserveTwo } from './demo-house';

/** A patron's visit: what is on, seats held, changed and given back, an account, a reservation found and cancelled. */
export async function visit(house: DemoHouse): Promise<void> {
  const { call, foyer, days, someShowtime, clock } = house;
  const patron = foyer.openSession();
  await call(patron, 'listing.listSoonest', {});
  for (const { businessDay } of days.slice(0, 2)) await call(patron, 'listing.listDay', { businessDay });
  const { id: showtimeId, movieId } = await someShowtime();
  await call(patron, 'listing.readMovie', { movieId });
  const { layout, states } = await call(patron, 'booking.readSeatMap', { showtimeId });
  await call(patron, 'booking.readSeatStates', { showtimeId });
  const free = layout.seats.filter(({ id, kind }) => kind === 'standard' && !states.taken.includes(id));
  const held = await call(patron, 'booking.holdSeats', {
    showtimeId,
    seatIds: [free[0]!.id, free[1]!.id],
    holdId: null,
  });
  const holdId = held.hold!.id;
  await call(patron, 'booking.holdSeats', { showtimeId, seatIds: [free[0]!.id], holdId });
  await call(patron, 'booking.readHold', { holdId });
  clock.advance(held.hold!.remainingMs - 10_000);
  await call(patron, 'booking.renewHold', { holdId });
  await call(patron, 'booking.releaseHold', {});
  const email = 'pat@patrons.example';
  const password = 'quiet orchard';
  await call(patron, 'auth.signUp', { requestId: testId(), name: 'Pat Byron', email, password });
  await reserveTwo(house, patron);
  await call(patron, 'booking.listMyReservations', {});
  await call(patron, 'auth.readLastSignIn', {});
  await call(patron, 'auth.endVisit', {});
  const guestSession = foyer.openSession();
  const { code } = await reserveTwo(house, guestSession);
  const found = await call(guestSession, 'booking.findReservation', { code, contact: guest });
  await call(guestSession, 'booking.cancelReservation', { reservationId: found.id });
  await call(guestSession, 'booking.leaveLookUp', {});
  await call(patron, 'booking.holdBestSeats', { showtimeId, partySize: 2, holdId: null });
  clock.advance(hourMs);
  await foyer.sweep();
}

export async function manageAccounts({ foyer, call, ask }: DemoHouse): Promise<void> {
  const password = 'quiet orchard of pears';
  const email = 'grace@patrons.example';
  const patron = foyer.openSession();
  await call(patron, 'auth.signUp', { requestId: testId(), name: 'Grace', email, password });
  await foyer.call(foyer.openSession(), 'auth.signIn', { email, password: 'of somebody else' });
  await call(patron, 'auth.stepUp', { password });
  await call(patron, 'auth.choosePassword', { password: `${password} again` });
  const { users } = await ask('users.listUsers', { text: 'grace' });
  const accountId = users[0]!.id;
  await ask('users.changeRole', { accountId, role: 'admin' });
  await ask('users.changeRole', { accountId, role: 'patron' });
  await ask('users.disableUser', { accountId });
  await ask('users.enableUser', { accountId });
  const { code } = await ask('users.issueResetCode', { accountId });
  await call(foyer.openSession(), 'auth.redeemResetCode', { email, code, password });
  await ask('preferences.savePreference', { key: 'users.columns', value: '[]' } as never);
  await ask('settings.changeSettings', { attractMessage: 'Good evening' });
}

export async function workAtTheDesk(house: DemoHouse): Promise<void> {
  const { ask, someShowtime } = house;
  const { id: showtimeId } = await someShowtime();
  const { layout, claimed, keptBack } = await ask('reservations.readSeats', { showtimeId });
  const free = layout.seats.filter(
    ({ id, kind }) =>
      kind === 'standard' && !claimed.some(({ seatId }) => seatId === id) && !keptBack.includes(id),
  );
  const { hold } = await ask('reservations.holdAtDesk', { showtimeId, seatIds: [free[0]!.id], holdId: null });
  const { seats, ticketTypes } = await ask('reservations.readDeskOffer', { holdId: hold!.id });
  const { reservation } = await ask('reservations.reserveAtDesk', {
    requestId: testId(),
    holdId: hold!.id,
    tickets: seats.map(({ seatId }) => ({ seatId, ticketTypeId: ticketTypes[0]!.id })),
    expectedTotal: seats.reduce((sum, seat) => sum + seat.prices[0]!.amount, 0),
    isAgeConfirmed: true,
    name: 'Viktor Dvořák',
    contact: guest,
    allowsLoneSeats: true,
  });
  const reservationId = reservation.id;
  await ask('reservations.moveReservation', { reservationId, seatIds: [free[1]!.id], allowsLoneSeats: true });
  await ask('reservations.setCollected', { reservationId, isCollected: true });
  await ask('reservations.setCollected', { reservationId, isCollected: false });
  await ask('reservations.printReservation', { reservationId });
  await ask('reservations.cancelReservation', { reservationId, reason: 'Ill.' });
  const { id } = await reserveTwo(house);
  await ask('booking.cancelShowtime', { showtimeId, reason: 'No film.' });
  await ask('reservations.setCalled', { reservationId: id, isCalled: true });
  await ask('booking.restoreShowtime', { showtimeId });
}

/** A hundred days on, where nothing is scheduled yet. */
export async function changeSchedule({ ask, foyer, admin, days, someShowtime }: DemoHouse): Promise<void> {
  const { movieId } = await someShowtime();
  const { auditoriums } = await ask('schedule.readDay', { businessDay: days[1]!.businessDay });
  const { ticketTypes } = await ask('prices.listPrices', {});
  const { priceCardId } = await ask('prices.addPriceCard', {
    name: 'Any day',
    prices: [{ ticketTypeId: ticketTypes[0]!.id, amount: 900 }],
    surcharges: [],
    ...allDay,
  });
  const far = new Date(Date.parse(days[0]!.businessDay) + 100 * 24 * hourMs)
    .toISOString()
    .slice(0, 10) as BusinessDay;
  const facts = {
    movieId,
    auditoriumId: auditoriums[0]!.id,
    priceCardId,
    format: '2D',
    audioLanguage: 'en',
    subtitleLanguage: null,
    hasCaptions: false,
    hasAudioDescription: false,
  };
  const at = (hour: number) => ({ ...facts, startsAtLocal: `${far}T${hour}:00` });
  await ask('schedule.addShowtimes', { showtimes: [at(10)] });
  const { showtimeId } = await ask('schedule.addShowtime', at(14));
  await ask('schedule.makePlanned', { showtimes: [at(18)] });
  await ask('schedule.checkPlan', { showtimes: [at(21)] });
  const times = { kind: 'at' as const, at: ['20:30'] };
  await ask('schedule.planRun', { ...facts, from: far, until: far, weekdays: allDay.weekdays, times });
  const edit = { ...at(15), showtimeId, seenVersion: 0, salesCutoffMinutes: 10, state: 'planned' } as const;
  await ask('schedule.editShowtime', edit);
  await ask('schedule.editShowtime', { ...edit, seenVersion: 1, state: 'on_sale' });
  expect((await foyer.call(admin, 'schedule.editShowtime', edit)).ok).toBe(false);
  await ask('schedule.planRetime', { movieId, byMinutes: 1 });
  const showtimes = [{ showtimeId, seenVersion: 2 }];
  await ask('schedule.retimeShowtimes', { movieId, byMinutes: 1, showtimes });
  await ask('schedule.deleteShowtime', { showtimeId });
}

const allDay = { weekdays: [1, 2, 3, 4, 5, 6, 7], fromMinute: 0, untilMinute: 2880 };

export async function changeAuditoriums({ ask, someShowtime }: DemoHouse): Promise<void> {
  const { auditoriumName } = await someShowtime();
  const { auditoriums } = await ask('auditoriums.listAuditoriums', {});
  const { id: auditoriumId, version } = auditoriums.find(({ name }) => name === auditoriumName)!;
  const { layout } = await ask('auditoriums.readAuditorium', { auditoriumId });
  const block = {
    auditoriumId,
    seats: layout.seats.slice(0, 20).map(({ area, row, number }) => ({ area, row, number })),
    kind: 'house',
    fromLocal: '2026-11-22T00:00',
    untilLocal: null,
    releaseMinutes: 60,
    reason: '',
  } as const;
  await ask('auditoriums.previewBlock', block);
  const { blockIds } = await ask('auditoriums.addBlock', block);
  await ask('auditoriums.listTouched', { auditoriumId });
  await ask('auditoriums.removeBlocks', { auditoriumId, blockIds });
  await ask('auditoriums.saveLayout', { auditoriumId, seenVersion: version, layout });
  const { movable } = await ask('auditoriums.listMovable', { auditoriumId });
  const showtimeIds = movable.slice(0, 3).map(({ id }) => id);
  await ask('auditoriums.moveShowtimes', { auditoriumId, showtimeIds });
  await ask('auditoriums.renameAuditorium', { auditoriumId, name: `${auditoriumName} again` });
  const spare = { ...layout, areas: [{ id: 'stalls', name: 'Stalls' }], seats: seatBlock(2, 3) };
  const added = await ask('auditoriums.addAuditorium', { name: 'Spare', layout: spare });
  for (const state of ['archived', 'active'] as const)
    await ask('auditoriums.setAuditoriumState', { auditoriumId: added.auditoriumId, state });
}

export async function changeMovies({ ask, foyer, admin, someShowtime }: DemoHouse): Promise<void> {
  const { movieId: shown } = await someShowtime();
  const { version, ...row } = await ask('movies.readMovie', { movieId: shown });
  const { id: _id, posterId: _p, state: _s, showtimeCount: _c, comingCount: _n, ...movie } = row;
  const bytes = new Uint8Array(await aPicture());
  await ask('movies.checkPoster', { bytes });
  const poster = { bytes, crop: { left: 0, top: 0, width: 1, height: 1 } };
  const renamed = { ...movie, title: `${movie.title} again` };
  await ask('movies.changeMovie', { movieId: shown, seenVersion: version, movie: renamed, poster });
  const { posterId } = await ask('movies.readMovie', { movieId: shown });
  await foyer.readPoster(posterId!, 400);
  const { movieId } = await ask('movies.addMovie', {
    movie: { ...movie, title: 'Another', genres: ['Krimi'] },
    poster: null,
  });
  await ask('movies.archiveMovie', { movieId });
  await ask('movies.restoreMovie', { movieId });
  await ask('movies.deleteMovie', { movieId });
  expect((await foyer.call(admin, 'movies.deleteMovie', { movieId: shown })).ok).toBe(false);
  const { genreId } = await ask('movies.addGenre', { name: 'Heimatfilm' });
  await ask('movies.renameGenre', { genreId, name: 'Mountain film' });
  await ask('movies.deleteGenre', { genreId });
  const csv = Buffer.from('title,year,running_minutes,certificate,audio_language\nNew One,1931,80,U,de\n');
  const { fingerprint } = await ask('movies.planImport', { bytes: new Uint8Array(csv) });
  await ask('movies.importMovies', { bytes: new Uint8Array(csv), fingerprint });
  await ask('movies.saveCertificates', {
    certificates: [{ code: 'U', label: 'Suitable for all', minimumAge: null }],
  });
}

const aPicture = () =>
  sharp({ create: { width: 400, height: 600, channels: 3, background: '#804020' } })
    .png()
    .toBuffer();

export async function changePrices({ ask, foyer, admin, database }: DemoHouse): Promise<void> {
  const { ticketTypeId } = await ask('prices.addTicketType', { name: 'Usher' });
  await ask('prices.renameTicketType', { ticketTypeId, name: 'Usher, off duty' });
  const { ticketTypes, priceCards } = await ask('prices.listPrices', {});
  await ask('prices.orderTicketTypes', { ticketTypeIds: ticketTypes.map(({ id }) => id) });
  for (const state of ['archived', 'active'] as const)
    await ask('prices.changeTicketTypeState', { ticketTypeId, state });
  const { id: priceCardId, version, name, prices, surcharges, ...when } = priceCards[0]!;
  const { weekdays, fromMinute, untilMinute } = when;
  const card = { name, weekdays, fromMinute, untilMinute, prices, surcharges };
  const edit = { priceCardId, seenVersion: version, card };
  await ask('prices.changePriceCard', edit);
  // Of a version that is no longer the newest: the journal is asked by whom that was.
  expect((await foyer.call(admin, 'prices.changePriceCard', edit)).ok).toBe(false);
  for (const state of ['archived', 'active'] as const)
    await ask('prices.changePriceCardState', { priceCardId, state });
  database.sqlite.exec("update price_card set digits = null, currency = 'HUF' where name = 'Matinee'");
  await ask('prices.readUnsureAmounts', {});
  await ask('prices.settleAmounts', { currency: 'HUF', writtenAs: 'shown' });
}
