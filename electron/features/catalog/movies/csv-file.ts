import { parse } from 'csv-parse';
import { stringify } from 'csv-stringify/sync';
import { FoyerError } from '../../../contract/errors';
import {
  type CsvColumn,
  csvColumns,
  type CsvEncoding,
  type WrongRow,
} from '../../../contract/movies.contract';
import { trimText } from '../../../domain/unseen-signs';
import { plainCell, safeCell } from '../../../domain/csv-cell';
import { most } from '../../../domain/bounds';
import {
  encodingOfCountry,
  isDamagedUtf8,
  lineOfDamage,
  separationOf,
  unicodeEncoding,
} from './csv-text.rules';
import type { Pause } from './import-queue';

/** A row as it stands in the file. Columns that the file does not have are absent. */
export type CsvRow = { line: number; cells: Partial<Record<CsvColumn, string>> };

const requiredColumns: readonly CsvColumn[] = [
  'title',
  'year',
  'running_minutes',
  'certificate',
  'audio_language',
];

/** Opens in Excel as it should: a byte order mark, CRLF, every cell quoted, the country's separator. */
export function writeCsv(
  rows: readonly Record<CsvColumn, string>[],
  delimiter: ';' | ',',
): Uint8Array<ArrayBuffer> {
  const cells = rows.map((row) => csvColumns.map((column) => safeCell(row[column])));
  const text = stringify([[...csvColumns], ...cells], {
    bom: true,
    delimiter,
    quoted: true,
    record_delimiter: 'windows',
  });
  return new TextEncoder().encode(text);
}

export type CsvReading = { rows: CsvRow[]; wrong: WrongRow[]; encoding: CsvEncoding };

/**
 * The rows of a CSV file with commas, semicolons, tabs or upright strokes, whatever its line ends. Unicode is told by its
 * bytes; another encoding is `encoding`, or else the one that is usual in `country`. Lines that cannot be taken apart are
 * in `wrong`. Throws CSV_UNREADABLE for what is no catalogue. Taken apart in pieces, with a pause after each.
 */
export async function readCsv(
  bytes: Uint8Array,
  how: { encoding: CsvEncoding | null; country: string },
  pause: Pause,
): Promise<CsvReading> {
  // "PK": the ZIP file that a workbook of a spreadsheet is.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3)
    throw new FoyerError('CSV_UNREADABLE', { reason: 'workbook' });
  const { text, encoding } = decode(bytes, how.encoding, how.country);
  if (text.trim() === '') throw new FoyerError('CSV_UNREADABLE', { reason: 'empty' });
  const wrong: WrongRow[] = [];
  const records = await takeApart(text, wrong, pause);
  const columns = readHeader(records.shift()?.cells ?? []);
  const rows: CsvRow[] = [];
  for (const { line, cells } of records) {
    if (cells.slice(columns.length).every((cell) => cell === '') && cells.length >= columns.length)
      rows.push({ line, cells: nameCells(columns, cells) });
    else wrong.push({ line, title: '', reason: 'columns', column: null, value: String(cells.length) });
  }
  return { rows, wrong, encoding };
}

function decode(bytes: Uint8Array, wanted: CsvEncoding | null, country: string) {
  const told = unicodeEncoding(bytes);
  const read = (encoding: CsvEncoding) => textIn(bytes, encoding);
  if (wanted && wanted !== told) return { text: mustRead(read(wanted)), encoding: wanted };
  const text = read(told);
  if (text !== null) return { text, encoding: told };
  const lossy = new TextDecoder(told).decode(bytes);
  if (told !== 'utf-8' || isDamagedUtf8(lossy))
    throw new FoyerError('CSV_UNREADABLE', { reason: 'encoding', line: lineOfDamage(lossy) });
  const usual = encodingOfCountry(country);
  return { text: mustRead(read(usual)), encoding: usual };
}

/** Null where the bytes are no text in that encoding: control characters too are in no spreadsheet. */
function textIn(bytes: Uint8Array, encoding: CsvEncoding): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // oxlint-disable-next-line no-control-regex -- these are what is looked for
    return encoding !== 'utf-8' && /[\0-\x08\x0e-\x1f]/.test(text) ? null : text;
  } catch {
    return null;
  }
}

function mustRead(text: string | null): string {
  if (text === null) throw new FoyerError('CSV_UNREADABLE', { reason: 'encoding' });
  return text;
}

type Line = { line: number; cells: string[] };

const pieceBytes = 32_768;

/** The header, and the rows that have something in them. Gives up at a row too many: a list of a million helps nobody. */
async function takeApart(text: string, wrong: WrongRow[], pause: Pause): Promise<Line[]> {
  const records: Line[] = [];
  const { delimiter, body, linesBefore } = separationOf(text);
  const { parser, ending } = openParser({ delimiter, linesBefore }, records, wrong);
  const bytes = Buffer.from(body);
  for (let from = 0; from < bytes.length && !parser.destroyed; from += pieceBytes) {
    parser.write(bytes.subarray(from, from + pieceBytes));
    refuseMany(records, wrong);
    await pause(0, 1);
  }
  if (!parser.destroyed) parser.end();
  await ending;
  refuseMany(records, wrong);
  return records;
}

function refuseMany(records: readonly Line[], wrong: readonly WrongRow[]): void {
  if (records.length + wrong.length > most.csvRows + 1)
    throw new FoyerError('CSV_UNREADABLE', { reason: 'too_many_rows' });
}

type Layout = { delimiter: string; linesBefore: number };

function openParser({ delimiter, linesBefore }: Layout, records: Line[], wrong: WrongRow[]) {
  let endOfLast = linesBefore;
  const lineAfter = (end: number) => {
    const line = endOfLast + 1;
    endOfLast = end;
    return line;
  };
  const parser = parse({
    delimiter,
    // Lines that one program added to another's file may end in another way.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      const line = lineAfter(linesBefore + Number(error?.lines ?? endOfLast + 1));
      wrong.push({ line, title: '', reason: 'quotes', column: null, value: '' });
    },
    on_record: (cells: string[], { lines }) => {
      const line = lineAfter(linesBefore + lines);
      const isHeader = records.length === 0;
      if (isHeader || cells.some((cell) => cell.trim() !== '')) records.push({ line, cells });
      return null;
    },
  });
  const ending = new Promise<void>((resolve) => {
    parser.once('end', resolve);
    parser.once('error', () => {
      // A quote is opened and never closed: all that follows it is one cell.
      wrong.push({ line: endOfLast + 1, title: '', reason: 'quotes', column: null, value: '' });
      resolve();
    });
  });
  parser.resume();
  return { parser, ending };
}

function readHeader(cells: readonly string[]): (CsvColumn | null)[] {
  const names = cells.map((cell) => trimText(plainCell(cell)).toLowerCase().replace(/\s+/g, '_'));
  const columns = names.map((name) => csvColumns.find((column) => column === name) ?? null);
  const unknown = cells.filter((_, index) => columns[index] === null && names[index] !== '');
  const known = columns.filter((column) => column !== null);
  const twice = known.filter((column, index) => known.indexOf(column) < index);
  const missing = requiredColumns.filter((column) => !known.includes(column));
  if (unknown.length + twice.length + missing.length > 0)
    throw new FoyerError('CSV_UNREADABLE', {
      reason: 'columns',
      missing,
      unknown: [...unknown, ...twice].slice(0, 10).map((name) => name.slice(0, 60)),
    });
  // Spreadsheets leave empty columns behind the last one.
  while (columns.at(-1) === null) columns.pop();
  return columns;
}

function nameCells(columns: readonly (CsvColumn | null)[], cells: readonly string[]): CsvRow['cells'] {
  const named: CsvRow['cells'] = {};
  for (const [index, column] of columns.entries())
    if (column) named[column] = trimText(plainCell(cells[index]!));
  return named;
}
