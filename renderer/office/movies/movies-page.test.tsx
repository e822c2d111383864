import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openScene } from '../../../tests/support/booking-scene';
import { openPage } from '../../../tests/support/page';
import { MoviesPage } from './movies-page';

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
