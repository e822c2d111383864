import { expect, it } from 'vitest';
import { aMovie, anAuditorium, aPriceCard, aShowtime } from '../support/builders';
import { openTestFoyer } from '../support/test-foyer';

it('reads how far a new cinema has come from what is there', async () => {
  const { admin, call, database } = await openTestFoyer();
  const session = await admin();
  const progress = () => call(session, 'settings.readProgress', {});
  const done = { hasAuditorium: false, hasPriceCard: false, hasMovie: false, hasShowtime: false };
  expect(await progress()).toEqual(done);

  const movie = await aMovie(database);
  expect(await progress()).toEqual({ ...done, hasMovie: true });
  const house = await anAuditorium(database);
  expect(await progress()).toEqual({ ...done, hasMovie: true, hasAuditorium: true });
  await aPriceCard(database, { change: { state: 'archived' } });
  expect(await progress()).toMatchObject({ hasPriceCard: false });
  const priceCard = await aPriceCard(database);
  expect(await progress()).toMatchObject({ hasPriceCard: true, hasShowtime: false });

  await aShowtime(database, {
    movie,
    house,
    priceCard,
    change: { state: 'cancelled', cancel_reason: 'The projector is broken.' },
  });
  expect(await progress()).toEqual({
    hasAuditorium: true,
    hasPriceCard: true,
    hasMovie: true,
    hasShowtime: true,
  });
});
