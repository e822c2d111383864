import { encode } from 'uqr';

export type QrPath = { path: string; size: number };

/**
 * A QR code as one SVG path in module units, dark modules only, with the quiet zone of four modules that ISO/IEC 18004
 * asks for. Level M: a screen is not torn or stained, and larger modules read better from a phone at arm's length.
 */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', boostEcc: true, border: 4 });
  const runs = data.flatMap((row, y) =>
    darkRuns(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
  );
  return { path: runs.join(''), size };
}

function darkRuns(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((isDark, x) => {
    const last = runs.at(-1);
    if (isDark && last && last[0] + last[1] === x) last[1] += 1;
    else if (isDark) runs.push([x, 1]);
  });
  return runs;
}
