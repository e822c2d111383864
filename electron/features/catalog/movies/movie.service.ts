import type { Certificate, NewMovie } from '../../../contract/catalog.contract';
import { FoyerError } from '../../../contract/errors';
import type { MovieId, PosterId } from '../../../contract/values';
import type { ReadDatabase } from '../../../database/database';
import type { CertificateTable, MovieTable } from '../../../database/schema';
import type { CommandContext } from '../../context';
import { writeJournal } from '../../journal/journal.service';
import { createGenreBook } from './genre-book.service';
import { insertMovieRecord, readMovieRecord } from './movie-record.service';
import {
  deleteMovieRow,
  deletePosterUnlessUsed,
  selectAnyShowtimeOfMovie,
  selectCertificates,
  selectMovie,
  selectPosterImage,
  selectReservationCountOfMovie,
  updateMovieState,
  upsertCertificate,
} from './movie.queries';
import type { PosterEncoder } from './poster-encoder';

export async function saveCertificates(ctx: CommandContext, certificates: readonly Certificate[]) {
  await ctx.transaction(async (tx) => {
    const known = new Map((await selectCertificates(tx)).map((row) => [row.code, viewCertificate(row)]));
    for (const after of certificates) {
      const before = known.get(after.code);
      if (before && JSON.stringify(before) === JSON.stringify(after)) continue;
      await upsertCertificate(tx, { code: after.code, label: after.label, minimum_age: after.minimumAge });
      const action = before ? 'certificate.changed' : 'certificate.added';
      await writeJournal(ctx, tx, { action, subject: after.code, before, after });
    }
  });
  ctx.emit({ type: 'catalogChanged' });
}

export async function listCertificates(db: ReadDatabase): Promise<Certificate[]> {
  return (await selectCertificates(db)).map(viewCertificate);
}

function viewCertificate({ code, label, minimum_age }: CertificateTable): Certificate {
  return { code, label, minimumAge: minimum_age };
}

/** The poster is decoded and encoded before the transaction, which is for rows only. */
export async function addMovie(ctx: CommandContext, encoder: PosterEncoder, { poster, ...movie }: NewMovie) {
  const images = poster ? await encoder.encode(poster) : null;
  const record = { ...movie, otherLanguages: [], subtitleLanguages: [], state: 'active' as const };
  const movieId = await ctx.transaction((tx) =>
    insertMovieRecord(ctx, tx, createGenreBook(ctx, tx), record, images),
  );
  ctx.emit({ type: 'catalogChanged' });
  return { movieId };
}

/** Out of use, or back into it. Twice is once. */
export async function changeMovieState(ctx: CommandContext, movieId: MovieId, state: MovieTable['state']) {
  await ctx.transaction(async (tx) => {
    const movie = await selectMovie(tx, movieId);
    if (!movie) throw new FoyerError('NOT_FOUND', { what: 'movie' });
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
    const movie = await selectMovie(tx, movieId);
    if (!movie) throw new FoyerError('NOT_FOUND', { what: 'movie' });
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

/** A poster at one of `posterWidths`; undefined for any other width and for one that does not exist. */
export async function readPosterImage(
  db: ReadDatabase,
  posterId: PosterId,
  width: number,
): Promise<{ mediaType: string; bytes: Uint8Array } | undefined> {
  const image = await selectPosterImage(db, posterId, width);
  return image && { mediaType: image.media_type, bytes: image.bytes };
}
