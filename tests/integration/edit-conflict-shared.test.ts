import { beforeEach, describe, expect, test } from 'vitest';
import { isFoyerError } from '../../electron/contract/errors';
import type { MovieFields } from '../../electron/contract/movies.contract';
import type { Session } from '../../electron/ipc/sessions';
import { openScene, type Scene } from '../support/booking-scene';
import { minuteMs, testNow } from '../support/builders';

/** What a thing is made of may be changed elsewhere: a genre of many films, a ticket type of many price cards. */
let scene: Scene;
let ada: Session;
let ben: Session;

beforeEach(async () => {
  scene = await openScene();
  ada = await scene.admin();
  ben = await scene.admin();
});

async function conflictOf(promise: Promise<unknown>) {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!isFoyerError(error, 'EDIT_CONFLICT')) throw error ?? new Error('It succeeded');
  return error.details;
}

describe('a price card', () => {
  const readCard = async () => {
    const { priceCards } = await scene.call(ada, 'prices.listPrices', {});
    return priceCards.find(({ id }) => id === scene.priceCard.card.id)!;
  };
  type Card = Awaited<ReturnType<typeof readCard>>;
  const saveCard = (opened: Card, change: Partial<Pick<Card, 'name' | 'prices'>>) => {
    const { id, version, name, prices, surcharges, weekdays, fromMinute, untilMinute } = opened;
    const card = { name, prices, surcharges, weekdays, fromMinute, untilMinute, ...change };
    return scene.call(ada, 'prices.changePriceCard', { priceCardId: id, seenVersion: version, card });
  };

  test('whose unsure amounts were settled is not written with those of before', async () => {
    const { id } = scene.priceCard.card;
    await scene.database.transaction((tx) =>
      tx.updateTable('price_card').set({ digits: null }).where('id', '=', id).execute(),
    );
    const opened = await readCard();
    await scene.call(ben, 'prices.settleAmounts', { currency: 'GBP', writtenAs: 'whole' });
    expect(await conflictOf(saveCard(opened, { name: 'Evening' }))).toEqual({ last: null });
    const settled = await readCard();
    expect(settled.prices.map(({ amount }) => amount)).toEqual(
      opened.prices.map(({ amount }) => amount * 100),
    );
    await saveCard(settled, { name: 'Evening' });
  });

  test('of a ticket type that was restored keeps its price: an older draft does not have it', async () => {
    const [kept, archived] = (await readCard()).prices;
    const ticketTypeId = archived!.ticketTypeId;
    await scene.call(ben, 'prices.changeTicketTypeState', { ticketTypeId, state: 'archived' });
    const opened = await readCard();
    await scene.call(ben, 'prices.changeTicketTypeState', { ticketTypeId, state: 'active' });
    const draft = { name: 'Evening', prices: [kept!] };
    expect(await conflictOf(saveCard(opened, draft))).toEqual({ last: null });
    expect((await readCard()).prices).toContainEqual(archived);
  });

  test('without a price for the ticket type is left alone', async () => {
    const { ticketTypeId } = await scene.call(ben, 'prices.addTicketType', { name: 'Patron of the arts' });
    const opened = await readCard();
    await scene.call(ben, 'prices.changeTicketTypeState', { ticketTypeId, state: 'archived' });
    await saveCard(opened, { name: 'Evening' });
  });

  test('names who saved it last where nothing else can have been it since', async () => {
    const [, archived] = (await readCard()).prices;
    const ticketTypeId = archived!.ticketTypeId;
    await scene.call(ben, 'prices.changeTicketTypeState', { ticketTypeId, state: 'archived' });
    await scene.call(ben, 'prices.changeTicketTypeState', { ticketTypeId, state: 'active' });
    const opened = await readCard();
    scene.clock.advance(minuteMs);
    await saveCard(opened, { name: 'Evening' });
    expect(await conflictOf(saveCard(opened, { name: 'Night' }))).toEqual({
      last: { by: 'Ada Manager', at: testNow + minuteMs },
    });
    scene.clock.advance(minuteMs);
    await scene.call(ben, 'prices.changeTicketTypeState', { ticketTypeId, state: 'archived' });
    expect(await conflictOf(saveCard(opened, { name: 'Night' }))).toEqual({ last: null });
  });
});

describe('a film', () => {
  const readMovie = () => scene.call(ada, 'movies.readMovie', { movieId: scene.movie.id });
  const saveMovie = (opened: Awaited<ReturnType<typeof readMovie>>, change: Partial<MovieFields>) => {
    const { id, version, posterId: _p, state: _s, showtimeCount: _a, comingCount: _c, ...fields } = opened;
    const movie = { ...fields, ...change };
    return scene.call(ada, 'movies.changeMovie', { movieId: id, seenVersion: version, movie });
  };
  const genreIdOf = async (name: string) => {
    const { genres } = await scene.call(ben, 'movies.listGenres', {});
    return genres.find((genre) => genre.name === name)!.id;
  };
  const genreNames = async () =>
    (await scene.call(ben, 'movies.listGenres', {})).genres.map(({ name }) => name);

  test.each([
    ['renamed', async () => rename('Drama', 'Tragedy'), ['Tragedy']],
    ['deleted', async () => remove('Drama'), []],
  ])('whose genre was %s does not make it anew', async (_how, act, genres) => {
    await saveMovie(await readMovie(), { genres: ['Drama'] });
    const opened = await readMovie();
    scene.clock.advance(minuteMs);
    await act();
    expect(await conflictOf(saveMovie(opened, { title: 'Metropolis' }))).toEqual({ last: null });
    expect(await genreNames()).not.toContain('Drama');
    const news = await readMovie();
    expect(news.genres).toEqual(genres);
    await saveMovie(news, { title: 'Metropolis' });
  });

  test('of another genre is left alone', async () => {
    await scene.call(ben, 'movies.addGenre', { name: 'Western' });
    const opened = await readMovie();
    await rename('Western', 'Spaghetti western');
    await remove('Spaghetti western');
    await saveMovie(opened, { title: 'Metropolis' });
  });

  const rename = async (from: string, name: string) =>
    scene.call(ben, 'movies.renameGenre', { genreId: await genreIdOf(from), name });
  const remove = async (name: string) =>
    scene.call(ben, 'movies.deleteGenre', { genreId: await genreIdOf(name) });
});
