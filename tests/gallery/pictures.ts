import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp, { type Sharp } from 'sharp';

/** A part as it was seen: its place in the picture, in pixels. */
export type Seen = {
  name: string;
  png: Buffer;
  box: { x: number; y: number; width: number; height: number };
};
type Kept = { name: string; width: number; height: number };

/** What is kept is half as large: enough for people, and small in the repository. */
const keptScale = 2;
/**
 * Compared by squares of 4 x 4 pixels: edges of letters, which each version of Chromium draws a little differently, are
 * lost in them; a colour, a place or a thing that changed is not.
 */
const square = 4;
const bearableShade = 32;
const bearableShare = 0.01;
const bearablePixels = 2;

const fileOf = (sheet: string, ending: string) =>
  fileURLToPath(new URL(`pictures/${sheet}.${ending}`, import.meta.url));

/** Keeps what was seen as what is right: all parts in one picture, and their sizes beside it. */
export async function keep(sheet: string, seen: readonly Seen[]): Promise<void> {
  const crops = await Promise.all(
    seen.map((it) =>
      shrink(sharp(it.png).extract({ left: it.box.x, top: it.box.y, ...sizeOf(it.box) }), it.box, keptScale),
    ),
  );
  const tops = crops.map((_, index) => crops.slice(0, index).reduce((sum, { height }) => sum + height, 0));
  const height = crops.reduce((sum, crop) => sum + crop.height, 0);
  const width = Math.max(...crops.map((crop) => crop.width));
  await sharp({ create: { width, height, channels: 3, background: '#808080' } })
    .composite(crops.map(({ data, ...raw }, index) => ({ input: data, raw, left: 0, top: tops[index]! })))
    .png({ palette: true, colours: 128 })
    .toFile(fileOf(sheet, 'png'));
  const boxes: Kept[] = seen.map(({ name, box }) => ({ name, width: box.width, height: box.height }));
  writeFileSync(fileOf(sheet, 'json'), `${JSON.stringify(boxes, null, 2)}\n`);
}

/** What is not as it was kept, in a line each. */
export async function differences(sheet: string, seen: readonly Seen[]): Promise<string[]> {
  if (!existsSync(fileOf(sheet, 'json'))) return ['no picture was kept of it'];
  const kept = JSON.parse(readFileSync(fileOf(sheet, 'json'), 'utf8')) as Kept[];
  const gone = kept.filter(({ name }) => !seen.some((it) => it.name === name));
  const found = await Promise.all(seen.map((it) => differenceOf(sheet, kept, it)));
  return [...gone.map(({ name }) => `${name} is gone`), ...found.flat()];
}

async function differenceOf(sheet: string, kept: readonly Kept[], seen: Seen): Promise<string[]> {
  const index = kept.findIndex(({ name }) => name === seen.name);
  if (index === -1) return [`${seen.name} is new`];
  const was = kept[index]!;
  const { width, height } = seen.box;
  if (Math.abs(was.width - width) > bearablePixels || Math.abs(was.height - height) > bearablePixels)
    return [`${seen.name} was ${was.width} x ${was.height} and is ${width} x ${height}`];
  const half = ({ width, height }: { width: number; height: number }) => ({
    width: Math.ceil(width / keptScale),
    height: Math.ceil(height / keptScale),
  });
  const top = kept.slice(0, index).reduce((sum, box) => sum + half(box).height, 0);
  const before = await shrink(
    sharp(fileOf(sheet, 'png')).extract({ left: 0, top, ...half(was) }),
    half(was),
    square / keptScale,
  );
  const after = await shrink(
    sharp(seen.png).extract({ left: seen.box.x, top: seen.box.y, width, height }),
    seen.box,
    square,
  );
  const share = changedShare(before, after);
  return share > bearableShare ? [`${seen.name} looks different, in ${(share * 100).toFixed(1)}% of it`] : [];
}

type Raw = { data: Buffer; width: number; height: number; channels: 3 };

async function shrink(
  picture: Sharp,
  { width, height }: { width: number; height: number },
  by: number,
): Promise<Raw> {
  const size = { width: Math.ceil(width / by), height: Math.ceil(height / by) };
  const data = await picture
    .resize({ ...size, fit: 'fill', kernel: 'linear' })
    .flatten()
    .toColourspace('srgb')
    .raw()
    .toBuffer();
  return { data, ...size, channels: 3 };
}

/** Of the squares that both have, how many have another colour. */
export function changedShare(before: Omit<Raw, 'channels'>, after: Omit<Raw, 'channels'>): number {
  const width = Math.min(before.width, after.width);
  const height = Math.min(before.height, after.height);
  let changed = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const one = (y * before.width + x) * 3;
      const other = (y * after.width + x) * 3;
      const shades = [0, 1, 2].map((at) => Math.abs(before.data[one + at]! - after.data[other + at]!));
      if (Math.max(...shades) > bearableShade) changed++;
    }
  return changed / (width * height);
}

const sizeOf = ({ width, height }: { width: number; height: number }) => ({ width, height });
