/** In pixels of the desktop, without frame and title. */
export type Size = { width: number; height: number };

/** What a title bar takes, and a little air. */
const titleHeight = 40;

/** The largest 16:9 window, or 9:16 on an upright screen, with room for its title; never above a full HD screen's. */
export function largestWithin({ width, height }: Size): Size {
  const isUpright = height > width;
  const [long, short] = isUpright ? [height - titleHeight, width] : [width, height - titleHeight];
  const scale = Math.min(long / 16, short / 9, 120);
  const [longSide, shortSide] = [Math.floor(scale * 16), Math.floor(scale * 9)];
  return isUpright ? { width: shortSide, height: longSide } : { width: longSide, height: shortSide };
}
