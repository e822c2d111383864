import type { Locator } from '@playwright/test';
import type { CallInputOf } from '../../electron/contract/contract';
import type { BusinessDay, ShowtimeId } from '../../electron/contract/values';
import type { FoyerApp } from '../support/foyer-app';
import { expect, test } from '../support/test';
import { begin, homeOn } from './pages/browse';
import { demoAdmin } from './pages/office';
import { endByIdling, onScreen } from './pages/screen';
import { seatPickerOn } from './pages/seat-picker';
import { whoOn } from './pages/who';

const film = 'The General';
const hall = 'Annexe';
const today = '2026-11-22' as BusinessDay;
const saturday = '2026-12-05' as BusinessDay;
const minuteMs = 60_000;

type Elsewhere = FoyerApp['elsewhere'];

/** A hall of its own, so that nothing of the demo cinema is in the way. */
async function buildHall(elsewhere: Elsewhere): Promise<void> {
  await elsewhere('auth.signIn', demoAdmin);
  const { auditoriums } = await elsewhere('auditoriums.listAuditoriums', {});
  const { id: auditoriumId } = auditoriums.find(({ name }) => name === 'Hall 4')!;
  const { layout } = await elsewhere('auditoriums.readAuditorium', { auditoriumId });
  await elsewhere('auditoriums.addAuditorium', { name: hall, layout });
}

async function putOn(elsewhere: Elsewhere, businessDay: BusinessDay, time: string, salesCutoffMinutes = 0) {
  const { movies, priceCards, auditoriums } = await elsewhere('schedule.readDay', { businessDay });
  const movie = movies.find(({ title }) => title === film)!;
  const weekday = businessDay === today ? 7 : 6;
  const { showtimeId } = await elsewhere('schedule.addShowtime', {
    movieId: movie.id,
    auditoriumId: auditoriums.find(({ name }) => name === hall)!.id,
    priceCardId: priceCards.find(({ weekdays }) => weekdays.includes(weekday))!.id,
    startsAtLocal: `${businessDay}T${time}`,
    format: 'DCP',
    audioLanguage: movie.audioLanguage,
    subtitleLanguage: null,
    hasCaptions: false,
    hasAudioDescription: false,
    salesCutoffMinutes,
  });
  return { showtimeId, movieId: movie.id };
}

/** As staff save it in the schedule, with that changed. */
async function edit(
  elsewhere: Elsewhere,
  showtimeId: ShowtimeId,
  change: Partial<CallInputOf<'schedule.editShowtime'>>,
): Promise<void> {
  const { showtimes } = await elsewhere('schedule.readDay', { businessDay: saturday });
  const { version, ...shown } = showtimes.find(({ id }) => id === showtimeId)!;
  await elsewhere('schedule.editShowtime', {
    showtimeId,
    seenVersion: version,
    movieId: shown.movieId,
    auditoriumId: shown.auditoriumId,
    priceCardId: shown.priceCardId,
    startsAtLocal: shown.startsAtLocal,
    format: shown.format,
    audioLanguage: shown.audioLanguage,
    subtitleLanguage: shown.subtitleLanguage,
    hasCaptions: shown.hasCaptions,
    hasAudioDescription: shown.hasAudioDescription,
    salesCutoffMinutes: shown.salesCutoffMinutes,
    state: 'on_sale',
    ...change,
  });
}

type Place = 'seats' | 'tickets' | 'who';

/** Holds two seats, and goes on with them as far as that. */
async function holdAt({ page }: FoyerApp, place: Place, day: number, time: string): Promise<Locator> {
  const home = await homeOn(page);
  await home.chooseDay(day);
  const seats = await home.choose(film, time);
  await seats.takeBest();
  if (place === 'seats') return seats.screen;
  const tickets = await seats.continue();
  return place === 'tickets' ? tickets.screen : (await tickets.continue()).screen;
}

/** The end in its own words, and what comes next: the film's other showtimes, from where it goes on to the list. */
async function expectEnd({ page }: FoyerApp, words: string): Promise<void> {
  const over = await onScreen(page, 'expired');
  await expect(over.getByRole('heading', { name: words, exact: true })).toBeVisible();
  await expect(over).toContainText(new RegExp(`It was ${film} on .+, ${hall}\\.`));
  await expect(over).toContainText('Nothing has been reserved, and your seats are no longer held.');
  await over.getByRole('button', { name: 'Other showtimes of this film' }).click();
  const movie = await onScreen(page, 'movie');
  await expect(movie.getByRole('heading', { name: film }).first()).toBeVisible();
  await movie.getByRole('button', { name: 'Films' }).click();
}

test('staff end a sale: wherever the patron is, the kiosk says at once why, and what can be done', async ({
  start,
}) => {
  test.slow();
  const app = await start();
  const { page, elsewhere } = app;
  await buildHall(elsewhere);
  await begin(page);

  await test.step('cancelled, while contact is asked for', async () => {
    const { showtimeId } = await putOn(elsewhere, saturday, '09:03');
    await holdAt(app, 'who', 5, '09:03');
    await elsewhere('booking.cancelShowtime', { showtimeId, reason: 'The projector is broken.' });
    await expectEnd(app, 'This showtime has been cancelled');
  });
  await test.step('closed, while tickets are chosen', async () => {
    const { showtimeId } = await putOn(elsewhere, saturday, '11:33');
    await holdAt(app, 'tickets', 5, '11:33');
    await edit(elsewhere, showtimeId, { state: 'closed' });
    await expectEnd(app, 'The cinema has closed the sale for this showtime');
  });
  await test.step('planned again, on the seat map', async () => {
    const { showtimeId } = await putOn(elsewhere, saturday, '14:03');
    await holdAt(app, 'seats', 5, '14:03');
    await edit(elsewhere, showtimeId, { state: 'planned' });
    await expectEnd(app, 'This showtime is not on sale any more');
  });
  await test.step('taken out of the programme: nothing is left to tell of it', async () => {
    const { showtimeId } = await putOn(elsewhere, saturday, '16:33');
    await holdAt(app, 'who', 5, '16:33');
    await elsewhere('schedule.deleteShowtime', { showtimeId });
    const over = await onScreen(page, 'expired');
    await expect(
      over.getByRole('heading', { name: 'This showtime is no longer in the programme' }),
    ).toBeVisible();
    await expect(over.getByRole('button', { name: 'Other showtimes of this film' })).toHaveCount(0);
    await over.getByRole('button', { name: 'Choose something else' }).click();
  });
  await test.step('moved to another hour: its seats can be chosen again', async () => {
    const { showtimeId } = await putOn(elsewhere, saturday, '19:03');
    await holdAt(app, 'tickets', 5, '19:03');
    await edit(elsewhere, showtimeId, { startsAtLocal: `${saturday}T19:33` });
    const over = await onScreen(page, 'expired');
    await expect(over.getByRole('heading', { name: 'This showtime has been changed' })).toBeVisible();
    await expect(over).toContainText(new RegExp(`${film} is now on .+, 19:33, ${hall}\\.`));
    await over.getByRole('button', { name: 'Choose seats again' }).click();
    const seats = await seatPickerOn(page);
    await expect(seats.screen).toContainText('19:33');
    await seats.back();
  });
  await test.step('a film that is put away ends no sale', async () => {
    const { movieId } = await putOn(elsewhere, saturday, '22:03');
    await holdAt(app, 'who', 5, '22:03');
    await elsewhere('movies.archiveMovie', { movieId });
    const done = await (await whoOn(page)).reserveAs({ phone: '+44 20 7946 0322' });
    await expect(done.screen).toContainText(film);
    await done.finish();
  });
});

test('the clock ends a sale: the kiosk says whether that was before the start, at it, or at the end', async ({
  start,
}) => {
  test.slow();
  const app = await start();
  const { page, elsewhere, advance } = app;
  await buildHall(elsewhere);
  const ends: readonly [place: Place, time: string, cutoff: number, words: string][] = [
    ['who', '14:03', -15, 'The sale for this showtime has ended'],
    ['tickets', '16:33', 0, 'This showtime has begun'],
    ['seats', '19:03', 240, 'This showtime is over'],
  ];
  for (const [, time, cutoff] of ends) await putOn(elsewhere, today, time, cutoff);
  let now = Date.UTC(2026, 10, 22, 12);
  const until = async (instant: number) => {
    await advance(instant - now);
    now = instant;
  };
  const { showtimes } = await elsewhere('schedule.readDay', { businessDay: today });
  for (const [place, time, , words] of ends)
    await test.step(words, async () => {
      const { startsAt, endsAt, salesCutoffMinutes } = showtimes.find(
        ({ startsAtLocal }) => startsAtLocal === `${today}T${time}`,
      )!;
      const end = Math.min(startsAt + salesCutoffMinutes * minuteMs, endsAt);
      await until(end - 3 * minuteMs);
      await begin(page);
      const screen = await holdAt(app, place, 22, time);
      // Somebody who thinks it over touches the screen now and then: without that the visit itself would end.
      for (let minutes = 2; minutes >= 0; minutes -= 1) {
        await screen.getByRole('heading', { level: 1 }).click();
        await until(end - minutes * minuteMs);
      }
      await expectEnd(app, words);
      await endByIdling(page, async (ms) => until(now + ms));
    });
});
