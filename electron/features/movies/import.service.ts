import { createHash } from 'node:crypto';
import { FoyerError } from '../../contract/errors';
import type { ImportPlan } from '../../contract/movies.contract';
import type { ReadDatabase } from '../../database/database';
import { createGenreBook } from '../catalog/genre-book.service';
import { genreKey } from '../catalog/genre.rules';
import { changeMovieRecord, insertMovieRecord, viewMovieRecord } from '../catalog/movie-record.service';
import { listCertificates } from '../catalog/movie.service';
import type { CommandContext, QueryContext } from '../context';
import { writeJournal } from '../journal/journal.service';
import { readCsv, writeCsv } from './csv-file';
import { cellsOf, type Decision, decideImport, type KnownMovie } from './import.rules';
import { selectGenreCounts, selectMovies } from './movies.queries';
import { readGenresByMovie } from './movies.service';

export async function exportMovies(ctx: QueryContext) {
  const movies = await readKnownMovies(ctx.db);
  return { bytes: writeCsv(movies.map(cellsOf)), count: movies.length };
}

export async function planImport(ctx: QueryContext, bytes: Uint8Array): Promise<ImportPlan> {
  return viewPlan(ctx.db, await decideFor(ctx.db, bytes));
}

/** The file is judged again, against what is there now: what is written is what was shown, or nothing. */
export async function importMovies(ctx: CommandContext, bytes: Uint8Array, fingerprint: string) {
  const counts = await ctx.transaction(async (tx) => {
    const decision = await decideFor(tx, bytes);
    const plan = await viewPlan(tx, decision);
    if (plan.fingerprint !== fingerprint) throw new FoyerError('IMPORT_CHANGED', {});
    const genres = createGenreBook(ctx, tx);
    for (const step of decision.steps) {
      if (step.kind === 'add') await insertMovieRecord(ctx, tx, genres, step.movie, null);
      if (step.kind === 'change') await changeMovieRecord(ctx, tx, genres, step.id, step.movie);
    }
    const after = { added: plan.added.length, changed: plan.changed.length, leftOut: plan.wrong.length };
    await writeJournal(ctx, tx, { action: 'movies.imported', subject: 'CSV', after });
    return { addedCount: plan.added.length, changedCount: plan.changed.length };
  });
  ctx.emit({ type: 'catalogChanged' });
  return counts;
}

async function decideFor(db: ReadDatabase, bytes: Uint8Array): Promise<Decision> {
  const file = readCsv(bytes);
  const codes = (await listCertificates(db)).map(({ code }) => code);
  const decision = decideImport(file.rows, await readKnownMovies(db), codes);
  const wrong = [...file.wrong, ...decision.wrong].toSorted((a, b) => a.line - b.line);
  return { steps: decision.steps, wrong };
}

async function viewPlan(db: ReadDatabase, { steps, wrong }: Decision): Promise<ImportPlan> {
  const known = new Set((await selectGenreCounts(db)).map(({ name }) => genreKey(name)));
  const named = steps.flatMap((step) => (step.kind === 'keep' ? [] : step.movie.genres));
  const newGenres = [...new Map(named.toReversed().map((name) => [genreKey(name), name]))]
    .filter(([key]) => !known.has(key))
    .map(([, name]) => name)
    .toSorted();
  return {
    added: steps.flatMap((step) =>
      step.kind === 'add' ? [{ line: step.line, title: step.movie.title, year: step.movie.year }] : [],
    ),
    changed: steps.flatMap((step) =>
      step.kind === 'change' ? [{ line: step.line, title: step.movie.title, changes: step.changes }] : [],
    ),
    unchangedCount: steps.filter((step) => step.kind === 'keep').length,
    newGenres,
    wrong,
    fingerprint: createHash('sha256')
      .update(JSON.stringify([steps, wrong]))
      .digest('hex'),
  };
}

async function readKnownMovies(db: ReadDatabase): Promise<KnownMovie[]> {
  const genres = await readGenresByMovie(db);
  return (await selectMovies(db)).map((row) => ({
    ...viewMovieRecord(row, genres.get(row.id) ?? []),
    id: row.id,
  }));
}
