import { stringify } from 'csv-stringify/sync';
import { safeCell } from '../movies/csv-cell.rules';
import { type Cell, type Column, decimalsOf, decimalText, type Sheet } from './sheet.rules';

/** Opens in a spreadsheet as it should: a byte order mark, CRLF, numbers with a point, no cell that is a formula. */
export function writeCsvSheet({ columns, rows, total }: Sheet): Uint8Array<ArrayBuffer> {
  const writers = columns.map(writerOf);
  const records = [
    columns.map(({ title }) => safeCell(title)),
    ...[...rows, total].map((row) => row.map((cell, index) => (cell === null ? '' : writers[index]!(cell)))),
  ];
  const text = stringify(records, { bom: true, quoted_string: true, record_delimiter: 'windows' });
  return new TextEncoder().encode(text);
}

function writerOf(column: Column): (cell: NonNullable<Cell>) => string | number {
  if (column.kind === 'money') {
    const decimals = decimalsOf(column.currency);
    return (cell) => Number(decimalText(Number(cell), decimals)).toFixed(decimals);
  }
  if (column.kind === 'share') return (cell) => Number(Number(cell).toFixed(4));
  if (column.kind === 'count') return Number;
  if (column.kind === 'time') return (cell) => String(cell).replace('T', ' ');
  return (cell) => safeCell(String(cell));
}
