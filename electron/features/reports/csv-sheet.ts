import { stringify } from 'csv-stringify/sync';
import { safeCell } from '../../domain/csv-cell';
import { decimalText } from '../../domain/amounts';
import { listSeparator } from '../../domain/country-formats';
import { digitsOf } from '../../domain/currencies';
import type { Formats } from '../../domain/formats';
import type { Cell, Column, Sheet } from './sheet.rules';

/**
 * Opens in a spreadsheet of the cinema's country as it should: a byte order mark, CRLF, its marks in numbers and between columns,
 * days and times as ISO 8601 has them, no cell that is a formula.
 */
export function writeCsvSheet({ columns, rows, total }: Sheet, formats: Formats): Uint8Array<ArrayBuffer> {
  const writers = columns.map((column) => writerOf(column, formats));
  const records = [
    columns.map(({ title }) => safeCell(title)),
    ...[...rows, total].map((row) => row.map((cell, index) => (cell === null ? '' : writers[index]!(cell)))),
  ];
  const text = stringify(records, {
    bom: true,
    delimiter: listSeparator(formats.country),
    quoted_string: true,
    record_delimiter: 'windows',
  });
  return new TextEncoder().encode(text);
}

function writerOf(column: Column, { plainDecimal }: Formats): (cell: NonNullable<Cell>) => string | number {
  if (column.kind === 'money') {
    const decimals = digitsOf(column.currency);
    return (cell) => plainDecimal(decimalText(Number(cell), decimals));
  }
  if (column.kind === 'share') return (cell) => plainDecimal(String(Number(Number(cell).toFixed(4))));
  if (column.kind === 'count') return Number;
  if (column.kind === 'time') return (cell) => String(cell).replace('T', ' ');
  return (cell) => safeCell(String(cell));
}
