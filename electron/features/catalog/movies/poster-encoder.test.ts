import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { posterWidths } from '../../../domain/bounds';
import { isFoyerError } from '../../../contract/errors';
import { createPosterEncoder } from './poster-encoder';

const encoder = createPosterEncoder();
const text = (content: string) => new TextEncoder().encode(content);
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c33' } });

async function codeFor(bytes: Uint8Array): Promise<string> {
  try {
    await encoder.encode(bytes);
    return 'accepted';
  } catch (error) {
    return isFoyerError(error) ? error.code : `unexpected: ${String(error)}`;
  }
}

/** A PNG of two rows that says of itself to be of any size. */
function pngThatClaims(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(64))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

describe('a picture', () => {
  test.each([
    ['JPEG', () => picture(900, 1300).jpeg().toBuffer()],
    ['PNG', () => picture(900, 1300).png().toBuffer()],
    ['WebP', () => picture(900, 1300).webp().toBuffer()],
    ['a wide one', () => picture(1600, 400).jpeg().toBuffer()],
    ['a small one', () => picture(40, 60).png().toBuffer()],
    ['one in CMYK', () => picture(300, 400).toColourspace('cmyk').jpeg().toBuffer()],
    ['a grey one', () => picture(300, 400).greyscale().png().toBuffer()],
    ['a grey one in sixteen bits', () => picture(300, 400).toColourspace('grey16').png().toBuffer()],
  ])('is kept at each width, 2:3, as WebP: %s', async (_, make) => {
    const images = await encoder.encode(await make());
    expect(images.map((image) => image.width)).toEqual([...posterWidths]);
    for (const image of images) {
      const read = await sharp(image.bytes).metadata();
      expect([read.format, read.width, read.height]).toEqual(['webp', image.width, (image.width * 3) / 2]);
      expect([image.mediaType, image.height]).toEqual(['image/webp', read.height]);
    }
  });

  test('is cut at its edges, not squeezed', async () => {
    const flag = await sharp({ create: { width: 900, height: 300, channels: 3, background: '#f00' } })
      .composite([{ input: await picture(200, 300).tint('#00f').png().toBuffer(), left: 350, top: 0 }])
      .png()
      .toBuffer();
    const [small] = await encoder.encode(flag);
    const { dominant } = await sharp(small!.bytes).stats();
    expect(dominant.r).toBeLessThan(120);
  });

  test('loses what it says of the camera and the place', async () => {
    const bytes = await picture(300, 400)
      .withExif({ IFD0: { Copyright: 'a secret' } })
      .jpeg()
      .toBuffer();
    const [small] = await encoder.encode(bytes);
    expect((await sharp(small!.bytes).metadata()).exif).toBeUndefined();
  });

  test('that lies on its side by its own word is turned', async () => {
    const halves = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#000' } })
      .composite([{ input: await picture(300, 400).png().toBuffer(), left: 0, top: 0 }])
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const [small] = await encoder.encode(halves);
    const redness = async (top: number) => {
      const strip = sharp(small!.bytes).extract({ left: 0, top, width: 240, height: 60 });
      // `stats` speaks of what sharp was given, not of what `extract` leaves.
      return (await sharp(await strip.png().toBuffer()).stats()).channels[0]!.mean;
    };
    expect(await redness(10)).toBeGreaterThan(150);
    expect(await redness(290)).toBeLessThan(50);
  });
});

describe('what is no poster', () => {
  test.each([
    ['nothing', () => new Uint8Array()],
    ['text', () => text('A poster, honestly.')],
    ['SVG', () => text('<svg xmlns="http://www.w3.org/2000/svg" width="100" height="150"/>')],
    [
      'SVG that reads a file',
      () =>
        text(
          '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg" width="100" height="150"><text>&x;</text></svg>',
        ),
    ],
    ['GIF', () => picture(100, 150).gif().toBuffer()],
    ['TIFF', () => picture(100, 150).tiff().toBuffer()],
    ['AVIF', () => picture(100, 150).avif().toBuffer()],
    ['a JPEG signature and no more', () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0])],
    [
      'SVG after a PNG signature',
      () =>
        Buffer.concat([
          Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
          text('<svg xmlns="http://www.w3.org/2000/svg" width="100" height="150"/>'),
        ]),
    ],
    ['half a JPEG', async () => half(await noise().jpeg().toBuffer())],
    ['half a PNG', async () => half(await noise().png().toBuffer())],
    ['half a WebP', async () => half(await noise().webp().toBuffer())],
    ['a PNG whose middle is damaged', async () => damaged(await noise().png().toBuffer())],
    ['a dot', () => picture(1, 1).png().toBuffer()],
    ['a hair', () => picture(4000, 2).png().toBuffer()],
    ['a PNG with too few rows', () => pngThatClaims(800, 1200)],
  ])('is refused: %s', async (_, make) => {
    expect(await codeFor(await make())).toBe('POSTER_UNREADABLE');
  });

  test.each([
    ['60,000 by 60,000', () => pngThatClaims(60_000, 60_000)],
    ['8,000 by 8,000', () => pngThatClaims(8_000, 8_000)],
    ['20,000 by 20', () => pngThatClaims(20_000, 20)],
    ['the largest that PNG can say', () => pngThatClaims(0x7fffffff, 0x7fffffff)],
  ])('is refused before it is unpacked: a PNG that claims %s', async (_, make) => {
    const before = process.memoryUsage().rss;
    expect(await codeFor(make())).toMatch(/^POSTER_(TOO_LARGE|UNREADABLE)$/);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });
});

function noise() {
  return sharp({
    create: {
      width: 300,
      height: 450,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  });
}

function half(bytes: Buffer): Uint8Array {
  return bytes.subarray(0, bytes.length / 2);
}

function damaged(bytes: Buffer): Uint8Array {
  const middle = Math.floor(bytes.length / 2);
  return bytes.fill(0x55, middle, middle + 500);
}

test('what is transparent becomes white, so that a title drawn in black on nothing can be read', async () => {
  const letters = sharp({
    create: { width: 200, height: 300, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  }).composite([
    {
      input: { create: { width: 100, height: 300, channels: 4, background: '#000' } },
      left: 0,
      top: 0,
    },
  ]);
  const [poster] = await encoder.encode(await letters.png().toBuffer());
  const { data, info } = await sharp(poster!.bytes).raw().toBuffer({ resolveWithObject: true });
  const at = (x: number) => data[(10 * info.width + Math.floor(x * info.width)) * info.channels]!;
  expect(at(0.1)).toBeLessThan(30);
  expect(at(0.9)).toBeGreaterThan(225);
});
