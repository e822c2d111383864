import { posterWidths } from '../../../domain/bounds';
import { FoyerError } from '../../../contract/errors';
import type { Crop } from '../../../contract/movies.contract';

export type PosterImage = { width: number; height: number; mediaType: 'image/webp'; bytes: Uint8Array };
export type PosterEncoder = {
  /** The size in pixels of the picture when it stands upright; refuses what `encode` refuses. Reads all of it. */
  check: (bytes: Uint8Array) => Promise<{ width: number; height: number }>;
  /**
   * One WebP picture, 2:3, for each of `posterWidths`. Throws POSTER_UNREADABLE for what is not a whole JPEG, PNG or
   * WebP (by content), POSTER_TOO_LARGE for one with more pixels than any poster needs. Without a `crop` the middle is
   * kept; one that is not 2:3 or not within the picture throws INVALID_INPUT.
   */
  encode: (bytes: Uint8Array, crop?: Crop) => Promise<PosterImage[]>;
};

/** Under what is transparent: what the preview shows too. A black line drawn on nothing must not go under. */
const posterGround = '#fff';

const sideAtLeast = 16;
const sideAtMost = 12_000;
const pixelsAtMost = 50_000_000;

/** Only these reach a decoder: libvips also reads SVG, PDF and others, which can name files or run for ever. */
export function isPicture(bytes: Uint8Array): boolean {
  const starts = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
  const isJpeg = starts(0xff, 0xd8, 0xff);
  const isPng = starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  const isWebp =
    starts(0x52, 0x49, 0x46, 0x46) && [0x57, 0x45, 0x42, 0x50].every((byte, at) => bytes[8 + at] === byte);
  return isJpeg || isPng || isWebp;
}

/** Decodes and encodes on sharp's own threads; the caller's is never blocked. */
export function createPosterEncoder(): PosterEncoder {
  return {
    check: async (bytes) => {
      const upright = await openUpright(bytes);
      // The header may promise what the rest does not keep.
      await readable(upright.open().stats());
      return { width: upright.width, height: upright.height };
    },
    encode: async (bytes, crop) => {
      const sharp = await loadSharp();
      const upright = await openUpright(bytes);
      const part = crop && pixelsOf(crop, upright);
      const largest = posterWidths.at(-1)!;
      const kept = part ? upright.open().autoOrient().extract(part) : upright.open().autoOrient();
      const whole = await readable(
        kept
          .flatten({ background: posterGround })
          .resize(largest, heightOf(largest), { fit: 'cover', position: 'centre' })
          .toColourspace('srgb')
          .raw()
          .toBuffer({ resolveWithObject: true }),
      );
      const { width, height, channels } = whole.info;
      return Promise.all(
        posterWidths.map(async (wanted) => ({
          width: wanted,
          height: heightOf(wanted),
          mediaType: 'image/webp' as const,
          bytes: await sharp(whole.data, { raw: { width, height, channels } })
            .resize(wanted, heightOf(wanted))
            .webp({ quality: 82, effort: 2 })
            .toBuffer(),
        })),
      );
    },
  };
}

/** Not at the start of the program: most days pass without a new poster, and it takes long to load. */
async function loadSharp() {
  return (await import('sharp')).default;
}

async function openUpright(bytes: Uint8Array) {
  if (!isPicture(bytes)) throw new FoyerError('POSTER_UNREADABLE', {});
  const sharp = await loadSharp();
  const open = () => sharp(bytes, { failOn: 'error', limitInputPixels: pixelsAtMost });
  const { width, height, autoOrient } = await readable(open().metadata());
  refuseSize(width, height);
  return { open, width: autoOrient.width, height: autoOrient.height };
}

/** How far from 2:3 a crop may be: what rounding a small picture's pixels leaves. */
const shapeTolerance = 0.05;

function pixelsOf(crop: Crop, picture: { width: number; height: number }) {
  const left = Math.round(crop.left * picture.width);
  const top = Math.round(crop.top * picture.height);
  const width = Math.min(Math.round(crop.width * picture.width), picture.width - left);
  const height = Math.min(Math.round(crop.height * picture.height), picture.height - top);
  const reaches = crop.left + crop.width > 1.0001 || crop.top + crop.height > 1.0001;
  const isSmall = width < sideAtLeast || height < sideAtLeast;
  if (reaches || isSmall || Math.abs((width * 3) / (height * 2) - 1) > shapeTolerance)
    throw new FoyerError('INVALID_INPUT', { fields: ['poster.crop'] });
  return { left, top, width, height };
}

function heightOf(width: number): number {
  return (width * 3) / 2;
}

function refuseSize(width: number, height: number): void {
  if (width > sideAtMost || height > sideAtMost || width * height > pixelsAtMost)
    throw new FoyerError('POSTER_TOO_LARGE', {});
  if (width < sideAtLeast || height < sideAtLeast) throw new FoyerError('POSTER_UNREADABLE', {});
}

/** Whatever the decoder says, the person is told the same: this file is no picture. */
async function readable<T>(decoding: Promise<T>): Promise<T> {
  try {
    return await decoding;
  } catch (error) {
    const isTooLarge = /pixel limit/i.test((error as Error).message);
    throw new FoyerError(isTooLarge ? 'POSTER_TOO_LARGE' : 'POSTER_UNREADABLE', {});
  }
}
