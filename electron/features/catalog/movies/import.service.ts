import { createHash } from 'node:crypto';
import { FoyerError } from '../../../contract/errors';
import type { OutputOf } from '../../../contract/contract';
import type { CsvEncoding, ImportPlan, Relengthened } from '../../../contract/movies.contract';
import type { ReadDatabase, Transaction } from '../../../database/database';
import { createGenreBook } from './genre-book.service';
import { listSeparator } from '../../../domain/country-formats';
import { foldText } from '../../../domain/fold-text';
import { viewMovieRecord } from './movie-record.service';
import { writeMovieRecords } from './movie-records.service';
import { listCertificates } from './certificate.service';
import type { CommandContext, QueryContext } from '../../context';
import { writeJournal } from '../../journal/journal.service';
import { formatsOf } from '../../formats';
import { readCsv, writeCsv } from './csv-file';
import type { Pause } from './import-queue';
import { cellsOf, type Decision, decideImport, type KnownMovie, lengthened } from './import.rules';
import { selectGenreCounts } from './genre.queries';
import { selectMovies } from './movies.queries';
import { countComing } from '../../coming.reads';
import { readGenresByMovie } from './movies.service';

export async function exportMovies(ctx: QueryContext) {
  const movies = await readKnownMovies(ctx.db);
  const separator = listSeparator(formatsOf(ctx.settings()).country);
  return { bytes: writeCsv(movies.map(cellsOf), separator), count: movies.length };
}

/** Read in one go, to be judged in pieces meanwhile. */
type Catalogue = { known: KnownMovie[]; certificates: string[]; genres: string[] };
/** `encoding` null: judged by the bytes. */
type CsvFile = { bytes: Uint8Array; encoding: CsvEncoding | null };
type Judged = { decision: Decision; plan: ImportPlan; catalogue: Catalogue };

export async function planImport(ctx: QueryContext, file: CsvFile, pause: Pause): Promise<ImportPlan> {
  return (await judge(ctx, await readCatalogue(ctx.db), file, pause)).plan;
}

/**
 * The file is judged again, against what is there now: what is written is what was shown, or nothing. Judging takes
 * long, and others go on meanwhile; writing is one short transaction, which first makes sure of what was judged against.
 */
export async function importMovies(
  ctx: CommandContext,
  file: CsvFile,
  fingerprint: string,
  pause: Pause,
): Promise<OutputOf<'movies.importMovies'>> {
  const before = await ctx.transaction(readCatalogue);
  const { decision, plan, catalogue } = await judge(ctx, before, file, pause);
  if (plan.fingerprint !== fingerprint) throw new FoyerError('IMPORT_CHANGED', {});
  const mark = markOf(catalogue);
  const writings = decision.steps.flatMap((step) =>
    step.kind === 'keep' ? [] : { record: step.movie, old: step.kind === 'change' ? step.old : null },
  );
  const relengthened = await ctx.transaction(async (tx) => {
    if (markOf(await readCatalogue(tx)) !== mark) throw new FoyerError('IMPORT_CHANGED', {});
    await writeMovieRecords(ctx, tx, createGenreBook(ctx, tx), writings, () => pause(1, 1));
    const after = { added: plan.added.length, changed: plan.changed.length, leftOut: plan.wrong.length };
    await writeJournal(ctx, tx, { action: 'movies.imported', subject: 'CSV', after });
    return withShowtimes(ctx, tx, lengthened(decision));
  });
  ctx.emit({ type: 'catalogChanged' });
  return { addedCount: plan.added.length, changedCount: plan.changed.length, relengthened };
}

/** Those that have showtimes to come: these end as they were planned. */
async function withShowtimes(
  ctx: CommandContext,
  tx: Transaction,
  films: readonly Omit<Relengthened, 'comingCount'>[],
): Promise<Relengthened[]> {
  if (films.length === 0) return [];
  const coming = await countComing(tx, 'movie_id', ctx.clock.now());
  return films
    .map((film) => ({ ...film, comingCount: coming.get(film.movieId) ?? 0 }))
    .filter(({ comingCount }) => comingCount > 0);
}

async function readCatalogue(db: ReadDatabase): Promise<Catalogue> {
  return {
    known: await readKnownMovies(db),
    certificates: (await listCertificates(db)).map(({ code }) => code),
    genres: (await selectGenreCounts(db)).map(({ name }) => name),
  };
}

function markOf(catalogue: Catalogue): string {
  return createHash('sha256').update(JSON.stringify(catalogue)).digest('hex');
}

async function judge(
  ctx: QueryContext | CommandContext,
  catalogue: Catalogue,
  { bytes, encoding }: CsvFile,
  pause: Pause,
): Promise<Judged> {
  const { country } = ctx.settings();
  const file = await readCsv(bytes, { encoding, country }, pause);
  const { known, certificates } = catalogue;
  const decided = await decideImport(file.rows, known, certificates, pause);
  const wrong = [...file.wrong, ...decided.wrong].toSorted((a, b) => a.line - b.line);
  const decision = { steps: decided.steps, wrong };
  const fingerprint = await fingerprintOf(decision, pause);
  return {
    decision,
    plan: { ...viewPlan(catalogue, decision, fingerprint), encoding: file.encoding },
    catalogue,
  };
}

async function fingerprintOf({ steps, wrong }: Decision, pause: Pause): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(wrong));
  for (const [index, step] of steps.entries()) {
    if (index % 500 === 0) await pause(steps.length, steps.length);
    hash.update(JSON.stringify(step));
  }
  return hash.digest('hex');
}

function viewPlan(
  catalogue: Catalogue,
  { steps, wrong }: Decision,
  fingerprint: string,
): Omit<ImportPlan, 'encoding'> {
  const known = new Set(catalogue.genres.map(foldText));
  const named = steps.flatMap((step) => (step.kind === 'keep' ? [] : step.movie.genres));
  const newGenres = [...new Map(named.toReversed().map((name) => [foldText(name), name]))]
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
    fingerprint,
  };
}

async function readKnownMovies(db: ReadDatabase): Promise<KnownMovie[]> {
  const genres = await readGenresByMovie(db);
  return (await selectMovies(db)).map((row) => ({
    ...viewMovieRecord(row, genres.get(row.id) ?? []),
    id: row.id,
    posterId: row.poster_id,
  }));
}
