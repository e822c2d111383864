import type { Crop } from '../../../electron/contract/movies.contract';

type Size = { width: number; height: number };
/** The part of a picture that becomes the poster: its middle as shares of the picture, and how much it is enlarged. */
export type View = { x: number; y: number; zoom: number };

/** A poster's width by its height. */
export const posterShape = 2 / 3;
export const zoomAtMost = 4;

export const wholeView: View = { x: 0.5, y: 0.5, zoom: 1 };

/** How large the part is, as shares: at zoom 1 the largest 2:3 that the picture has room for. */
function partOf(picture: Size, zoom: number): Size {
  const shape = picture.width / picture.height;
  const largest =
    shape > posterShape
      ? { width: posterShape / shape, height: 1 }
      : { width: 1, height: shape / posterShape };
  return { width: largest.width / zoom, height: largest.height / zoom };
}

/** The nearest view that shows nothing but picture. */
export function keptInside(picture: Size, view: View): View {
  const zoom = clamp(view.zoom, 1, zoomAtMost);
  const part = partOf(picture, zoom);
  return {
    zoom,
    x: clamp(view.x, part.width / 2, 1 - part.width / 2),
    y: clamp(view.y, part.height / 2, 1 - part.height / 2),
  };
}

export function cropOf(picture: Size, view: View): Crop {
  const { x, y, zoom } = keptInside(picture, view);
  const { width, height } = partOf(picture, zoom);
  const left = clamp(x - width / 2, 0, 1 - width);
  const top = clamp(y - height / 2, 0, 1 - height);
  return { left, top, width, height };
}

/** The view of a crop that `cropOf` made. */
export function viewOf(picture: Size, crop: Crop): View {
  const part = partOf(picture, 1);
  return keptInside(picture, {
    x: crop.left + crop.width / 2,
    y: crop.top + crop.height / 2,
    zoom: part.width / crop.width,
  });
}

/** The picture follows the hand: `by` in shares of the frame that it is looked at through. */
export function moved(picture: Size, view: View, by: { x: number; y: number }): View {
  const part = partOf(picture, view.zoom);
  return keptInside(picture, {
    ...view,
    x: view.x - by.x * part.width,
    y: view.y - by.y * part.height,
  });
}

/** How far the middle can be moved each way. Nothing where both ends are the same. */
export function roomIn(picture: Size, zoom: number) {
  const part = partOf(picture, zoom);
  return {
    x: { from: part.width / 2, until: 1 - part.width / 2 },
    y: { from: part.height / 2, until: 1 - part.height / 2 },
  };
}

function clamp(value: number, from: number, until: number): number {
  return Math.max(from, Math.min(until, value));
}
