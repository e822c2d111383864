import { expect, test } from 'vitest';
import type { MovieId, ShowtimeId } from '../../../electron/contract/values';
import { coloursOfMovies } from './movie-colour';

const shows = (...films: number[]) =>
  films.map((film, at) => ({
    id: `01900000-0000-7000-8000-${String(at).padStart(12, '0')}` as ShowtimeId,
    movieId: `01900000-0000-7000-8000-0000000000${film.toString(16).padStart(2, '0')}` as MovieId,
  }));
const upTo = (count: number) => shows(...Array.from({ length: count }, (_, film) => film));

test('no two films that are shown share a colour, up to thirty-six of them', () => {
  for (const count of [2, 7, 12, 24, 36]) {
    const colours = coloursOfMovies(upTo(count));
    expect(new Set(colours.values()).size, `${count} films`).toBe(count);
  }
  expect(coloursOfMovies(upTo(60)).size).toBe(60);
});

test("a film that is added changes no other film's colour, whichever it is and wherever it starts", () => {
  const before = shows(200, 3, 141, 90, 17, 60, 61, 62);
  const colours = coloursOfMovies(before);
  for (let film = 0; film < 256; film += 1) {
    const added = shows(200, 3, 141, 90, 17, 60, 61, 62, film);
    // By start it may stand first.
    const after = coloursOfMovies([added.at(-1)!, ...added.slice(0, -1)]);
    for (const [movieId, colour] of colours) expect(after.get(movieId)).toBe(colour);
    expect(coloursOfMovies(before, added.at(-1)!.movieId)).toEqual(after);
  }
});

test('a film has the same colour on every day on which nobody else has it', () => {
  expect(coloursOfMovies(shows(9)).get(shows(9)[0]!.movieId)).toBe(
    coloursOfMovies(shows(9, 30)).get(shows(9)[0]!.movieId),
  );
});
