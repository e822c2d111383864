import { FoyerError } from '../../../contract/errors';
import type { MovieFields, MovieState } from '../../../contract/movies.contract';
import type { MovieId, PosterId } from '../../../contract/values';
import type { ReadDatabase, Transaction } from '../../../database/database';
import type { FormerTitleTable, MovieTable } from '../../../database/schema';
import { foldText } from '../../../domain/fold-text';
import type { GenreId } from '../../../domain/ids';
import type { CommandContext } from '../../context';
import { editConflict } from '../../journal/edit-conflict.service';
import { writeJournal } from '../../journal/journal.service';
import { selectCertificate } from './certificate.queries';
import { createGenreBook, type GenreBook } from './genre-book.service';
import {
  deleteMovieGenres,
  deletePosterUnlessUsed,
  insertFormerTitles,
  insertMovie,
  insertMovieGenres,
  insertPoster,
  selectGenresOfMovie,
  selectMovie,
  updateMovie,
} from './movie-record.queries';
import type { PosterEncoder, PosterImage } from './poster-encoder';

export type { PosterEncoder };

/** Everything that is known of a movie but its poster. */
export type MovieRecord = MovieFields & { state: MovieState };

/** Writes a movie and the journal. Errors: NOT_FOUND (certificate). */
export async function insertMovieRecord(
  ctx: CommandContext,
  tx: Transaction,
  genres: GenreBook,
  record: MovieRecord,
  images: readonly PosterImage[] | null,
): Promise<MovieId> {
  await refuseUnknownCertificate(tx, record.certificate);
  const id = ctx.newId<MovieId>();
  const posterId = images && (await writePoster(ctx, tx, images));
  await insertMovie(tx, { ...movieRow(id, record, posterId), created_at: ctx.clock.now() });
  await writeGenres(tx, id, await genres.idsOf(record.genres));
  const after = { ...(await readMovieRecord(tx, id))?.record, posterId };
  await writeJournal(ctx, tx, { action: 'movie.added', subjectId: id, subject: record.title, after });
  return id;
}

/**
 * Writes what has changed, if anything has, and the journal; answers with the version that it has then. `images` undefined: the poster stays; null: it goes.
 * Errors: NOT_FOUND (certificate), EDIT_CONFLICT (edited since `old` was read).
 */
export async function changeMovieRecord(
  ctx: CommandContext,
  tx: Transaction,
  old: KnownRecord,
  fields: MovieFields,
  images?: readonly PosterImage[] | null,
): Promise<number> {
  const { id, poster_id, version } = old.row;
  const genres = createGenreBook(ctx, tx);
  await refuseUnknownCertificate(tx, fields.certificate);
  const posterId = images === undefined ? poster_id : images && (await writePoster(ctx, tx, images));
  const row = movieRow(id, { ...fields, state: old.record.state }, posterId);
  const before = { ...old.record, posterId: poster_id };
  const written = { ...row, created_at: old.row.created_at };
  const after = { ...viewMovieRecord(written, await genres.namesOf(fields.genres)), posterId };
  if (JSON.stringify(before) === JSON.stringify(after)) return version;
  if (!(await updateMovie(tx, row, version))) throw await editConflict(tx, 'movie.changed', id);
  await insertFormerTitles(tx, formerTitles(id, old.row.title, row.title));
  await deleteMovieGenres(tx, [id]);
  await writeGenres(tx, id, await genres.idsOf(fields.genres));
  if (poster_id && poster_id !== posterId) await deletePosterUnlessUsed(tx, poster_id);
  const told = { subjectId: id, subject: row.title, before, after };
  await writeJournal(ctx, tx, { action: 'movie.changed', ...told });
  return version + 1;
}

/** A movie as it stands: its row, and the record that the row and its genres make. */
type KnownRecord = NonNullable<Awaited<ReturnType<typeof readMovieRecord>>>;

export async function readMovieRecord(db: ReadDatabase, id: MovieId) {
  const row = await selectMovie(db, id);
  return row && { row, record: viewMovieRecord(row, await selectGenresOfMovie(db, id)) };
}

export function viewMovieRecord(row: MovieTable, genres: string[]): MovieRecord {
  return {
    title: row.title,
    originalTitle: row.original_title,
    synopsis: row.synopsis,
    director: row.director,
    castLine: row.cast_line,
    year: row.year,
    runningMinutes: row.running_minutes,
    certificate: row.certificate_code,
    genres,
    audioLanguage: row.audio_language,
    otherLanguages: row.other_languages.split(' ').filter(Boolean),
    subtitleLanguages: row.subtitle_languages.split(' ').filter(Boolean),
    state: row.state,
  };
}

/** What was sold keeps the title that it had, and is found by it. */
export function formerTitles(id: MovieId, before: string, after: string): FormerTitleTable[] {
  return before === after ? [] : [{ movie_id: id, title: before, search_key: foldText(before) }];
}

export function movieRow(
  id: MovieId,
  record: MovieRecord,
  posterId: PosterId | null,
): Omit<MovieTable, 'created_at'> {
  return {
    id,
    title: record.title,
    original_title: record.originalTitle,
    search_key: foldText(`${record.title} ${record.originalTitle}`),
    synopsis: record.synopsis,
    director: record.director,
    cast_line: record.castLine,
    year: record.year,
    running_minutes: record.runningMinutes,
    certificate_code: record.certificate,
    audio_language: record.audioLanguage,
    other_languages: [...new Set(record.otherLanguages)].join(' '),
    subtitle_languages: [...new Set(record.subtitleLanguages)].join(' '),
    poster_id: posterId,
    state: record.state,
  };
}

async function refuseUnknownCertificate(tx: Transaction, code: string): Promise<void> {
  if (!(await selectCertificate(tx, code))) throw new FoyerError('NOT_FOUND', { what: 'certificate' });
}

async function writePoster(
  ctx: CommandContext,
  tx: Transaction,
  images: readonly PosterImage[],
): Promise<PosterId> {
  const id = ctx.newId<PosterId>();
  await insertPoster(tx, id, images, ctx.clock.now());
  return id;
}

async function writeGenres(tx: Transaction, id: MovieId, genreIds: readonly GenreId[]): Promise<void> {
  await insertMovieGenres(
    tx,
    genreIds.map((genreId, position) => ({ movie_id: id, genre_id: genreId, position })),
  );
}
