import { stringify } from 'csv-stringify/sync';
import type { JournalTable } from '../../database/schema';
import { localOf } from '../../domain/wall-clock';
import { safeCell } from '../../domain/csv-cell';

const header = ['time', 'time_utc', 'person', 'terminal', 'action', 'subject', 'before', 'after'];

/** `2026-11-22 14:05:00`, which every spreadsheet reads as a time; clocks are set by whole minutes. */
function localSecond(at: number, timeZone: string): string {
  return `${localOf(at, timeZone).replace('T', ' ')}:${new Date(at).toISOString().slice(17, 19)}`;
}

/** A CSV file that is written bit by bit: a byte order mark, CRLF, every cell quoted and safe against formulas. */
export function journalCsv(timeZone: string, delimiter: ';' | ',') {
  const options = { delimiter, quoted: true, record_delimiter: 'windows' } as const;
  const parts = [Buffer.from(stringify([header], { ...options, bom: true }))];
  return {
    add: (rows: readonly JournalTable[]) => {
      const cells = rows.map((row) => [
        localSecond(row.at, timeZone),
        new Date(row.at).toISOString(),
        ...[row.account_id === null ? '' : row.account_name, row.terminal_id, row.action].map(safeCell),
        ...[row.subject, row.before ?? '', row.after ?? ''].map(safeCell),
      ]);
      if (cells.length > 0) parts.push(Buffer.from(stringify(cells, options)));
    },
    bytes: (): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.concat(parts)),
  };
}
