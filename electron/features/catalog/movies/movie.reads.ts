import type { MovieId } from '../../../contract/values';
import type { ReadDatabase } from '../../../database/database';

/** Movies in use, by title: all of them, or those of the ids. */
export function selectMoviesInUse(db: ReadDatabase, ids?: readonly MovieId[]) {
  return db
    .selectFrom('movie')
    .select(['id', 'title', 'running_minutes', 'audio_language', 'poster_id'])
    .select(['other_languages', 'subtitle_languages'])
    .where('state', '=', 'active')
    .$if(ids !== undefined, (query) => query.where('id', 'in', ids!))
    .orderBy('title')
    .execute();
}
