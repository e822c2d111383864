import type { PosterId } from '../../../contract/values';
import type { ReadDatabase } from '../../../database/database';

/** A poster at one of `posterWidths`; undefined for any other width and for one that does not exist. */
export function readPosterImage(db: ReadDatabase, posterId: PosterId, width: number) {
  return db
    .selectFrom('poster_image')
    .select(['media_type as mediaType', 'bytes'])
    .where('poster_id', '=', posterId)
    .where('width', '=', width)
    .executeTakeFirst();
}
