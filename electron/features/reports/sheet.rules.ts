/**
 * A report as a flat table, before any file format. Cells by kind of column: text; a business day (`2026-11-22`); a local
 * time (`2026-11-22T20:30`); a whole number; a share of 1; money in minor units. Null is an empty cell.
 */
export type Column = { title: string; isOffPaper?: true } & (
  { kind: 'text' | 'day' | 'time' | 'count' | 'share' } | { kind: 'money'; currency: string }
);
export type Cell = string | number | null;
export type Sheet = {
  title: string;
  cinemaName: string;
  /** In words: the time, and what else the report was narrowed to. */
  notes: string[];
  /** Without an ending. */
  fileName: string;
  language: string;
  columns: Column[];
  rows: Cell[][];
  total: Cell[];
};
