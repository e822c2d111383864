export type ChartPoint = {
  key: string;
  /** In full, `Sunday 22 November`. */
  name: string;
  /** Below the axis, `22 Nov`. */
  tick: string;
};

export type ChartSeries = {
  title: string;
  mark: 'bars' | 'line';
  /** One a point; null where there is none. */
  values: readonly (number | null)[];
  /** What it is compared with, drawn as a broken line. */
  before?: readonly (number | null)[];
  format: (value: number) => string;
  /** Short, for the axis; else `format`. */
  formatTick?: (value: number) => string;
  /** What is counted has no halves on its axis. */
  isWhole?: boolean;
};

/** Where an axis has its lines, and what stands beside them. */
export type Axis = { ticks: number[]; names: string[] };
