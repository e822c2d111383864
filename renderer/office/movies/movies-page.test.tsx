import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { movieFieldsSchema } from '../../../electron/contract/movies.contract';
import { openScene } from '../../../tests/support/booking-scene';
import { openPage } from '../../../tests/support/page';
import { MoviesPage } from './movies-page';
import { useMoviesStore } from './movies.store';

async function openMovies() {
  const scene = await openScene();
  const page = await openPage(scene, await scene.admin('office'));
  render(<MoviesPage />);
  await page.user.click(await screen.findByRole('button', { name: 'Add film' }));
  const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
  const add = () => page.user.click(screen.getByRole('button', { name: 'Add' }));
  return { ...page, scene, field, add };
}

it('says what is wrong once adding was tried, with the focus on the first such field', async () => {
  const { fill, field, add, calls } = await openMovies();
  await fill(field('Year'), 'soon');
  expect(screen.queryByText(/not right yet/)).toBeNull();
  await add();
  expect(document.activeElement).toBe(field('Title'));
  expect(field('Year').getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText('Something is not right yet: it is marked above.')).toBeTruthy();
  await fill(field('Title'), 'The Hitch-Hiker');
  expect(document.activeElement).toBe(field('Title'));
  expect(field('Title').getAttribute('aria-invalid')).toBe('false');
  expect(calls).not.toContain('movies.addMovie');
});

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
