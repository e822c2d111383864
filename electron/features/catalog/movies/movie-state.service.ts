import { FoyerError } from '../../../contract/errors';
import type { MovieId } from '../../../contract/values';
import type { MovieTable } from '../../../database/schema';
import type { CommandContext } from '../../context';
import { writeJournal } from '../../journal/journal.service';
import { readMovieRecord } from './movie-record.service';
import {
  deleteMovieRow,
  deletePosterUnlessUsed,
  selectAnyShowtimeOfMovie,
  selectMovie,
  selectReservationCountOfMovie,
  updateMovieState,
} from './movie-record.queries';
import { orNotFound } from '../../or-not-found';

/** Out of use, or back into it. Twice is once. */
export async function changeMovieState(ctx: CommandContext, movieId: MovieId, state: MovieTable['state']) {
  await ctx.transaction(async (tx) => {
    const movie = orNotFound('movie', await selectMovie(tx, movieId));
    if (movie.state === state) return;
    await updateMovieState(tx, movieId, state);
    await writeJournal(ctx, tx, {
      action: state === 'archived' ? 'movie.archived' : 'movie.restored',
      subjectId: movieId,
      subject: movie.title,
      before: { state: movie.state },
      after: { state },
    });
  });
  ctx.emit({ type: 'catalogChanged' });
}

/** Only a movie that was never scheduled: what has showtimes has a history, and is archived instead. */
export async function deleteMovie(ctx: CommandContext, movieId: MovieId) {
  await ctx.transaction(async (tx) => {
    const movie = orNotFound('movie', await selectMovie(tx, movieId));
    const count = await selectReservationCountOfMovie(tx, movieId);
    if (count > 0) throw new FoyerError('HAS_RESERVATIONS', { count });
    if (await selectAnyShowtimeOfMovie(tx, movieId)) throw new FoyerError('NOT_ALLOWED', {});
    const before = (await readMovieRecord(tx, movieId))?.record;
    await deleteMovieRow(tx, movieId);
    await writeJournal(ctx, tx, {
      action: 'movie.deleted',
      subjectId: movieId,
      subject: movie.title,
      before,
    });
    if (movie.poster_id) await deletePosterUnlessUsed(tx, movie.poster_id);
  });
  ctx.emit({ type: 'catalogChanged' });
}
