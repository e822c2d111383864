import type { PosterId } from '../../electron/contract/values';
import type { posterWidths } from '../../electron/domain/bounds';

type PosterWidth = (typeof posterWidths)[number];

/** Where a poster of that width is served; `null` where there is none. */
export function posterUrl(posterId: PosterId, width: PosterWidth): string;
export function posterUrl(posterId: PosterId | null, width: PosterWidth): string | null;
export function posterUrl(posterId: PosterId | null, width: PosterWidth): string | null {
  return posterId === null ? null : `/poster/${posterId}/${width}`;
}
