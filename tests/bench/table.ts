/** The value below which `share` of the samples lie. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function milliseconds(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 3);
}

/** Prints rows under their headings, the first column to the left, the others to the right. */
export function printTable(
  title: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const all = [headings, ...rows];
  const widths = headings.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('  ');
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  console.log(`\n${title}\n${[line(headings), rule, ...rows.map(line)].join('\n')}\n`);
}

export function summaryRow(name: string, samples: readonly number[]): string[] {
  const total = samples.reduce((sum, sample) => sum + sample, 0);
  return [
    name,
    milliseconds(percentile(samples, 0.5)),
    milliseconds(percentile(samples, 0.99)),
    (samples.length / (total / 1000)).toFixed(0),
  ];
}
