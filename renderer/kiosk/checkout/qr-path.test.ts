import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { qrPath } from './qr-path';

/** Paints the path with four pixels a module, as the screen would. */
function paint(path: string, size: number): ImageData {
  const scale = 4;
  const side = size * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let py = Number(y) * scale; py < (Number(y) + 1) * scale; py++)
      for (let px = Number(x) * scale; px < (Number(x) + Number(length)) * scale; px++)
        data.fill(0, (py * side + px) * 4, (py * side + px) * 4 + 3);
  }
  return { data, width: side, height: side, colorSpace: 'srgb' } as ImageData;
}

it('reads back, by another reader, as what went in', async () => {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  prepareZXingModule({ overrides: { wasmBinary: (await readFile(wasm)).buffer as ArrayBuffer } });
  const text = '7KQM2XRD\nDie Büchse der Pandora\nSaal 1, Reihe G, Plätze 9, 10, 11\n£32.00';
  const { path, size } = qrPath(text);
  const [found] = await readBarcodes(paint(path, size), { formats: ['QRCode'] });
  expect(found?.text).toBe(text);
});

it('keeps four modules clear on every side', () => {
  const { path, size } = qrPath('7KQM2XRD');
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, length]) => [
    Number(x),
    Number(y),
    Number(length),
  ]);
  expect(Math.min(...runs.map(([x]) => x as number))).toBe(4);
  expect(Math.min(...runs.map(([, y]) => y as number))).toBe(4);
  expect(Math.max(...runs.map(([x, , length]) => (x as number) + (length as number)))).toBe(size - 4);
});
