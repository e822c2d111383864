import type { PosterId } from '../../electron/contract/values';

/** Where a poster of that width (one of the contract's `posterWidths`) is served; `null` where there is none. */
export function posterUrl(posterId: PosterId, width: 240 | 480 | 960): string;
export function posterUrl(posterId: PosterId | null, width: 240 | 480 | 960): string | null;
export function posterUrl(posterId: PosterId | null, width: 240 | 480 | 960): string | null {
  return posterId === null ? null : `/poster/${posterId}/${width}`;
}
