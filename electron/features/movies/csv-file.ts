import { parse } from 'csv-parse';
import { stringify } from 'csv-stringify/sync';
import { FoyerError } from '../../contract/errors';
import { type CsvColumn, csvColumns, csvRowsAtMost, type WrongRow } from '../../contract/movies.contract';
import { plainCell, safeCell } from './csv-cell.rules';
import type { Pause } from './import-desk';

/** A row as it stands in the file. Columns that the file does not have are absent. */
export type CsvRow = { line: number; cells: Partial<Record<CsvColumn, string>> };

const requiredColumns: readonly CsvColumn[] = [
  'title',
  'year',
  'running_minutes',
  'certificate',
  'audio_language',
];

/** Opens in Excel as it should: a byte order mark, CRLF, every cell quoted. */
export function writeCsv(rows: readonly Record<CsvColumn, string>[]): Uint8Array<ArrayBuffer> {
  const cells = rows.map((row) => csvColumns.map((column) => safeCell(row[column])));
  const text = stringify([[...csvColumns], ...cells], {
    bom: true,
    quoted: true,
    record_delimiter: 'windows',
  });
  return new TextEncoder().encode(text);
}

/**
 * The rows of a CSV file with commas, semicolons or tabs, in UTF-8 or UTF-16. Lines that cannot be taken apart are in
 * `wrong`. Throws CSV_UNREADABLE for what is no catalogue. Taken apart in pieces, with a pause after each.
 */
export async function readCsv(
  bytes: Uint8Array,
  pause: Pause,
): Promise<{ rows: CsvRow[]; wrong: WrongRow[] }> {
  const text = decode(bytes);
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
  return { rows, wrong };
}

function decode(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new FoyerError('CSV_UNREADABLE', { reason: 'encoding' });
  }
}

type Line = { line: number; cells: string[] };

const pieceBytes = 32_768;

/** The header, and the rows that have something in them. Gives up at a row too many: a list of a million helps nobody. */
async function takeApart(text: string, wrong: WrongRow[], pause: Pause): Promise<Line[]> {
  const records: Line[] = [];
  const { parser, ending } = openParser(delimiterOf(text), records, wrong);
  const bytes = Buffer.from(text);
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
  if (records.length + wrong.length > csvRowsAtMost + 1)
    throw new FoyerError('CSV_UNREADABLE', { reason: 'too_many_rows' });
}

function openParser(delimiter: string, records: Line[], wrong: WrongRow[]) {
  let endOfLast = 0;
  const lineAfter = (end: number) => {
    const line = endOfLast + 1;
    endOfLast = end;
    return line;
  };
  const parser = parse({
    delimiter,
    relax_column_count: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      const line = lineAfter(Number(error?.lines ?? endOfLast + 1));
      wrong.push({ line, title: '', reason: 'quotes', column: null, value: '' });
    },
    on_record: (cells: string[], { lines }) => {
      const line = lineAfter(lines);
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

/** Spreadsheets write semicolons where the comma is the decimal sign; the header tells. */
function delimiterOf(text: string): string {
  const [header = ''] = text.split(/\r?\n|\r/, 1);
  const count = (delimiter: string) => header.split(delimiter).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0]!;
}

function readHeader(cells: readonly string[]): (CsvColumn | null)[] {
  const names = cells.map((cell) => plainCell(cell).trim().toLowerCase().replace(/\s+/g, '_'));
  const columns = names.map((name) => csvColumns.find((column) => column === name) ?? null);
  const isUnknown = names.some((name, index) => name !== '' && columns[index] === null);
  const known = columns.filter((column) => column !== null);
  const isTwice = new Set(known).size < known.length;
  if (isUnknown || isTwice || !requiredColumns.every((column) => known.includes(column)))
    throw new FoyerError('CSV_UNREADABLE', { reason: 'columns' });
  // Spreadsheets leave empty columns behind the last one.
  while (columns.at(-1) === null) columns.pop();
  return columns;
}

function nameCells(columns: readonly (CsvColumn | null)[], cells: readonly string[]): CsvRow['cells'] {
  const named: CsvRow['cells'] = {};
  for (const [index, column] of columns.entries()) if (column) named[column] = plainCell(cells[index]!);
  return named;
}
