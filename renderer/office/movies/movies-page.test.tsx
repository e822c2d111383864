import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { openScene } from '../../../tests/support/booking-scene';
import { openPage } from '../../../tests/support/page';
import { movieFieldsSchema } from '../../../electron/contract/movies.contract';
import { MoviesPage } from './movies-page';
import { useMoviesStore } from './movies.store';

const soon = { timeout: 10_000 };

it('a film that another admin saves under the open form is not written over by what is typed there', async () => {
  const scene = await openScene();
  const [ada, ben] = [await scene.admin(), await scene.admin()];
  const { user } = await openPage(scene, ada);
  const movieId = scene.movie.id;
  const read = () => scene.call(ben, 'movies.readMovie', { movieId });
  render(<MoviesPage />);
  await user.click(await screen.findByRole('row', { name: new RegExp(scene.movie.title) }, soon));
  const director = await screen.findByLabelText<HTMLInputElement>('Director', undefined, soon);
  await user.clear(director);
  await user.paste('Ada’s');
  const known = await read();
  const fields = Object.entries(known).filter(([name]) => name in movieFieldsSchema.shape);
  const movie = movieFieldsSchema.parse({ ...Object.fromEntries(fields), director: 'Ben’s' });
  await scene.call(ben, 'movies.changeMovie', { movieId, seenVersion: known.version, movie });
  // The list was read anew, and with it the film.
  expect((await screen.findByText(/Somebody else changed it/, undefined, soon)).isConnected).toBe(true);
  expect(useMoviesStore.getState().seenVersion).toBe(known.version);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect((await screen.findByText(/Ada Manager saved changes to it/, undefined, soon)).isConnected).toBe(
    true,
  );
  expect(await read()).toMatchObject({ director: 'Ben’s' });
  await user.click(screen.getByRole('button', { name: 'Keep mine and save over it' }));
  await vi.waitFor(async () => expect(await read()).toMatchObject({ director: 'Ada’s' }), soon);
});
