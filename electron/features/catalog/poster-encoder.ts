import { posterWidths } from '../../contract/catalog.contract';
import { FoyerError } from '../../contract/errors';

export type PosterImage = { width: number; height: number; mediaType: 'image/webp'; bytes: Uint8Array };
export type PosterEncoder = {
  /**
   * One WebP picture, 2:3, for each of `posterWidths`. Throws POSTER_UNREADABLE for what is not a whole JPEG, PNG or
   * WebP (by content), POSTER_TOO_LARGE for one with more pixels than any poster needs.
   */
  encode: (bytes: Uint8Array) => Promise<PosterImage[]>;
};

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
    encode: async (bytes) => {
      if (!isPicture(bytes)) throw new FoyerError('POSTER_UNREADABLE', {});
      // Not at the start of the program: most days pass without a new poster, and it takes long to load.
      const { default: sharp } = await import('sharp');
      const open = () => sharp(bytes, { failOn: 'error', limitInputPixels: pixelsAtMost });
      const size = await readable(open().metadata());
      refuseSize(size.width, size.height);
      const whole = await readable(
        open()
          .autoOrient()
          .flatten({ background: '#000' })
          .resize(posterWidths.at(-1), heightOf(posterWidths.at(-1)!), { fit: 'cover', position: 'centre' })
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
