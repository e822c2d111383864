import type { MovieId, PosterId } from '../../../contract/values';
import type { Transaction } from '../../../database/database';
import type { MovieGenreTable, MovieTable } from '../../../database/schema';
import type { CommandContext } from '../../context';
import { type JournalEntry, writeJournalEntries } from '../../journal/journal.service';
import type { GenreBook } from './genre-book.service';
import {
  deleteMovieGenres,
  insertFormerTitles,
  insertMovieGenres,
  upsertMovies,
} from './movie-record.queries';
import { formerTitles, type MovieRecord, movieRow, viewMovieRecord } from './movie-record.service';

/** A movie to be written: what it was, as it was read in the same transaction, or null for a new one. */
export type MovieWriting = {
  record: MovieRecord;
  old: (MovieRecord & { id: MovieId; posterId: PosterId | null }) | null;
};
const writtenAtOnce = 50;

/**
 * Writes movies and the journal as `insertMovieRecord` and `changeMovieRecord` do, many in one statement. The caller has
 * seen to it that their certificates are there, and that those that were there do change. `pause` comes before each
 * statement: it may let windows be answered, and asks nothing of the database, which waits for this transaction.
 */
export async function writeMovieRecords(
  ctx: CommandContext,
  tx: Transaction,
  genres: GenreBook,
  writings: readonly MovieWriting[],
  pause: () => Promise<void>,
): Promise<void> {
  for (let from = 0; from < writings.length; from += writtenAtOnce) {
    await pause();
    await writeSome(ctx, tx, genres, writings.slice(from, from + writtenAtOnce));
  }
}

async function writeSome(
  ctx: CommandContext,
  tx: Transaction,
  genres: GenreBook,
  writings: readonly MovieWriting[],
): Promise<void> {
  const now = ctx.clock.now();
  const rows: MovieTable[] = [];
  const links: MovieGenreTable[] = [];
  const entries: JournalEntry[] = [];
  for (const { record, old } of writings) {
    const id = old?.id ?? ctx.newId<MovieId>();
    const posterId = old?.posterId ?? null;
    const row = { ...movieRow(id, record, posterId), created_at: now };
    const genreIds = await genres.idsOf(record.genres);
    rows.push(row);
    links.push(...genreIds.map((genreId, position) => ({ movie_id: id, genre_id: genreId, position })));
    const after = { ...viewMovieRecord(row, await genres.namesOf(record.genres)), posterId };
    const told = { subjectId: id, subject: record.title, after };
    entries.push(
      old ? { ...told, action: 'movie.changed', before: journaled(old) } : { ...told, action: 'movie.added' },
    );
  }
  const changed = writings.flatMap(({ old }) => (old ? [old.id] : []));
  await upsertMovies(tx, rows);
  await insertFormerTitles(
    tx,
    writings.flatMap(({ old, record }) => (old ? formerTitles(old.id, old.title, record.title) : [])),
  );
  if (changed.length > 0) await deleteMovieGenres(tx, changed);
  await insertMovieGenres(tx, links);
  await writeJournalEntries(ctx, tx, entries);
}

function journaled({ id: _id, posterId, ...record }: NonNullable<MovieWriting['old']>) {
  return { ...record, posterId };
}
