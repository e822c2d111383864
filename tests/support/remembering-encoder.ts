import { createHash } from 'node:crypto';
import {
  createPosterEncoder,
  type PosterEncoder,
  type PosterImage,
} from '../../electron/features/catalog/movies/poster-encoder';

/** The real encoder, asked once for each picture: for tests of other things, in which every film has the same poster. */
export function createRememberingEncoder(): PosterEncoder {
  const encoder = createPosterEncoder();
  const known = new Map<string, Promise<PosterImage[]>>();
  return {
    ...encoder,
    encode: (bytes, crop) => {
      const key = `${createHash('sha256').update(bytes).digest('hex')} ${JSON.stringify(crop)}`;
      const images = known.get(key) ?? encoder.encode(bytes, crop);
      known.set(key, images);
      return images;
    },
  };
}
