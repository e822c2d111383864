import type { CSSProperties } from 'react';
import type { MovieCard } from '../../../electron/contract/listing.contract';
import { posterUrl } from '../../lib/poster-url';
import { Picture } from '../../ui/picture';
import { repeatedTo } from './listing.rules';
import styles from './poster-wall.module.css';

const columns = 3;
/** Enough posters to be taller than the screen, so that a column can be joined to itself. */
const postersAColumn = 4;
const secondsAPoster = 22;

/** Posters drifting by in columns, up and down by turns. Decoration: the films are told in words elsewhere. */
export function PosterWall({ movies }: { movies: readonly MovieCard[] }) {
  const all = repeatedTo(movies, columns);
  return (
    <div className={styles.wall} aria-hidden="true">
      {Array.from({ length: columns }, (_, column) => {
        const posters = repeatedTo(
          all.filter((_movie, index) => index % columns === column),
          postersAColumn,
        );
        return (
          <div
            key={column}
            className={styles.column}
            style={{ '--duration': `${posters.length * secondsAPoster}s` } as CSSProperties}
          >
            {/* Twice the same: when the first has gone by, the second stands where it began. */}
            {[...posters, ...posters].map((movie, index) => (
              <Picture
                key={index}
                src={posterUrl(movie.posterId, 480)}
                alt=""
                title={movie.title}
                width={400}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}
