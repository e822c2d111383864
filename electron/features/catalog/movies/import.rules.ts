import {
  type CsvColumn,
  csvColumns,
  type MovieFields,
  movieFieldsSchema,
  type MovieState,
  type WrongRow,
} from '../../../contract/movies.contract';
import type { MovieId, PosterId } from '../../../contract/values';
import { foldText } from '../../../domain/fold-text';
import { languageTag } from '../../../domain/languages';
import { joinValues, splitValues, wholeNumber } from '../../../domain/csv-cell';

type Movie = MovieFields & { state: MovieState };
export type KnownMovie = Movie & { id: MovieId; posterId: PosterId | null };
type Row = { line: number; cells: Partial<Record<CsvColumn, string>> };
type Cells = Record<CsvColumn, string>;
export type CellChange = { column: CsvColumn; before: string; after: string };

/** What a row asks for. */
export type Step =
  | { kind: 'add'; line: number; movie: Movie }
  | { kind: 'change'; line: number; old: KnownMovie; movie: Movie; changes: CellChange[] }
  | { kind: 'keep'; line: number };
export type Decision = { steps: Step[]; wrong: WrongRow[] };

const rowsAtOnce = 50;

const columnOfField: Record<keyof MovieFields, CsvColumn> = {
  title: 'title',
  originalTitle: 'original_title',
  synopsis: 'synopsis',
  director: 'director',
  castLine: 'cast',
  year: 'year',
  runningMinutes: 'running_minutes',
  certificate: 'certificate',
  genres: 'genres',
  audioLanguage: 'audio_language',
  otherLanguages: 'other_languages',
  subtitleLanguages: 'subtitle_languages',
};

/** A movie as its row in a file. */
export function cellsOf(movie: Omit<KnownMovie, 'posterId'>): Cells {
  return {
    id: movie.id,
    title: movie.title,
    original_title: movie.originalTitle,
    year: String(movie.year),
    running_minutes: String(movie.runningMinutes),
    certificate: movie.certificate,
    genres: joinValues(movie.genres),
    audio_language: movie.audioLanguage,
    other_languages: joinValues(movie.otherLanguages),
    subtitle_languages: joinValues(movie.subtitleLanguages),
    director: movie.director,
    cast: movie.castLine,
    synopsis: movie.synopsis,
    state: movie.state,
  };
}

/**
 * What each row would do. A row with an id is that movie; one without is the movie of that title and year, or a new one.
 * Columns that the file does not have stay as they are. A row with anything wrong does nothing at all. There is a pause
 * after each few rows.
 */
export async function decideImport(
  rows: readonly Row[],
  known: readonly KnownMovie[],
  certificates: readonly string[],
  pause: (done: number, of: number) => Promise<void>,
): Promise<Decision> {
  const decision: Decision = { steps: [], wrong: [] };
  const finder = createFinder(known);
  for (const [index, row] of rows.entries()) {
    if (index % rowsAtOnce === 0) await pause(index, rows.length);
    const found = finder.find(row);
    if ('reason' in found) decision.wrong.push(found);
    else decide(row, found.movie, certificates, decision);
  }
  return decision;
}

/** The films that become longer or shorter, in the order of their rows. */
export function lengthened({ steps }: Decision) {
  return steps.flatMap((step) => {
    if (step.kind !== 'change') return [];
    const { old, movie } = step;
    const lengthenedBy = movie.runningMinutes - old.runningMinutes;
    return lengthenedBy === 0 ? [] : [{ movieId: old.id, title: movie.title, lengthenedBy }];
  });
}

function createFinder(known: readonly KnownMovie[]) {
  const byId = new Map(known.map((movie) => [movie.id as string, movie]));
  const byName = new Map<string, KnownMovie[]>();
  for (const movie of known) {
    const key = nameKey(movie.title, movie.year);
    byName.set(key, [...(byName.get(key) ?? []), movie]);
  }
  const seen = new Set<string>();
  return {
    find(row: Row): { movie: KnownMovie | null } | WrongRow {
      const id = row.cells.id?.trim().toLowerCase() ?? '';
      const key = nameKey(row.cells.title ?? '', wholeNumber(row.cells.year ?? '') ?? 0);
      const named = byName.get(key) ?? [];
      const movie = id ? byId.get(id) : (named[0] ?? null);
      if (movie === undefined) return wrongRow(row, 'unknown_id', 'id');
      if (!id && named.length > 1) return wrongRow(row, 'ambiguous', 'title');
      const mark = movie?.id ?? key;
      if (seen.has(mark)) return wrongRow(row, 'twice', 'title');
      seen.add(mark);
      return { movie };
    },
  };
}

function decide(row: Row, old: KnownMovie | null, certificates: readonly string[], into: Decision): void {
  const before = old && cellsOf(old);
  const cells = completeCells(row, before);
  const wrong = wrongNumbers(row, cells);
  const parsed = movieFieldsSchema.safeParse(fieldsOf(cells));
  if (!parsed.success)
    for (const issue of parsed.error.issues) wrong.push(wrongIssue(row, issue.path[0], issue.code));
  if (!certificates.includes(cells.certificate.trim()) && cells.certificate.trim() !== '')
    wrong.push(wrongRow(row, 'unknown_certificate', 'certificate'));
  const state = cells.state.trim().toLowerCase() || 'active';
  if (state !== 'active' && state !== 'archived') wrong.push(wrongRow(row, 'unknown_state', 'state'));
  else if (parsed.success && wrong.length === 0) {
    into.steps.push(stepOf(row.line, old, { ...parsed.data, state }));
    return;
  }
  into.wrong.push(...onePerColumn(wrong));
}

function stepOf(line: number, old: KnownMovie | null, movie: Movie): Step {
  if (!old) return { kind: 'add', line, movie };
  const before = cellsOf(old);
  const after = cellsOf({ ...movie, id: old.id });
  const changes = csvColumns
    .filter((column) => !isSame(column, before[column], after[column]))
    .map((column) => ({ column, before: before[column], after: after[column] }));
  return changes.length === 0 ? { kind: 'keep', line } : { kind: 'change', line, old, movie, changes };
}

/** A genre that is written in other letters is the same genre, and keeps those that it has. */
function isSame(column: CsvColumn, before: string, after: string): boolean {
  return column === 'genres' ? foldText(before) === foldText(after) : before === after;
}

function completeCells({ cells }: Row, before: Cells | null): Cells {
  const complete = {} as Cells;
  for (const column of csvColumns) complete[column] = cells[column] ?? before?.[column] ?? '';
  return complete;
}

function fieldsOf(cells: Cells) {
  return {
    title: cells.title,
    originalTitle: cells.original_title,
    synopsis: cells.synopsis,
    director: cells.director,
    castLine: cells.cast,
    year: wholeNumber(cells.year) ?? Number.NaN,
    runningMinutes: wholeNumber(cells.running_minutes) ?? Number.NaN,
    certificate: cells.certificate,
    genres: splitValues(cells.genres),
    audioLanguage: languageTag(cells.audio_language),
    otherLanguages: splitValues(cells.other_languages).map(languageTag),
    subtitleLanguages: splitValues(cells.subtitle_languages).map(languageTag),
  };
}

function wrongNumbers(row: Row, cells: Cells): WrongRow[] {
  return (['year', 'running_minutes'] as const)
    .filter((column) => wholeNumber(cells[column]) === null)
    .map((column) => wrongRow(row, cells[column].trim() ? 'not_a_number' : 'missing', column));
}

const languageColumns: readonly CsvColumn[] = ['audio_language', 'other_languages', 'subtitle_languages'];
const numberColumns: readonly CsvColumn[] = ['year', 'running_minutes'];

function wrongIssue(row: Row, field: PropertyKey | undefined, code: string | undefined): WrongRow {
  const column = columnOfField[field as keyof MovieFields];
  const isEmpty = (row.cells[column] ?? '').trim() === '';
  if (isEmpty) return wrongRow(row, 'missing', column);
  if (numberColumns.includes(column)) return wrongRow(row, 'out_of_range', column);
  if (code === 'too_big') return wrongRow(row, 'too_long', column);
  return wrongRow(row, languageColumns.includes(column) ? 'not_a_language' : 'text', column);
}

function wrongRow(row: Row, reason: WrongRow['reason'], column: CsvColumn): WrongRow {
  const cut = (text: string) => text.slice(0, 200);
  const { line, cells } = row;
  return { line, title: cut(cells.title ?? ''), reason, column, value: cut(cells[column] ?? '') };
}

/** The first thing said of a column is the plainest. */
function onePerColumn(wrong: readonly WrongRow[]): WrongRow[] {
  return wrong.filter((row, index) => wrong.findIndex((other) => other.column === row.column) === index);
}

function nameKey(title: string, year: number): string {
  return `${foldText(title) || title.trim()}\n${year}`;
}
