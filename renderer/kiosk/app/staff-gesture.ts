/** What a press may be: in the top start corner, of Escape, or anything else. */
export type Press = 'corner' | 'escape' | 'other';

/** The presses of one kind in a row that are recent enough to count, by their times. */
export type StaffGesture = { by: Press; times: readonly number[] };

export const noGesture: StaffGesture = { by: 'other', times: [] };

const pressesToOpen = 5;
const withinMs = 3000;

/** Anything else, and the other kind too, begins the count anew. Times are of one monotonic clock, in milliseconds. */
export function withPress(before: StaffGesture, by: Press, at: number): StaffGesture {
  if (by === 'other') return noGesture;
  const earlier = before.by === by ? before.times.filter((time) => at - time <= withinMs) : [];
  return { by, times: [...earlier, at] };
}

export function opensStaffDoor({ times }: StaffGesture): boolean {
  return times.length >= pressesToOpen;
}

export type Corner = { windowWidth: number; side: number; isRightToLeft: boolean };

/** The corner in which a page begins: top left, or top right where it is read from there. */
export function isInCorner(x: number, y: number, { windowWidth, side, isRightToLeft }: Corner): boolean {
  return y < side && (isRightToLeft ? x >= windowWidth - side : x < side);
}
