/**
 * Sooner than this after something is drawn nobody can have seen it and meant a press for it, in milliseconds: to see
 * which of several things has appeared takes a young adult about 380 ms, and to choose an answer about 420 ms (D. Laming,
 * Information Theory of Choice-Reaction Times, 1968); Chromium ignores presses on its own new dialogs for 500 ms.
 */
export const seenAfterMs = 450;

/**
 * Presses at one place, or of one key, are one gesture while the pauses between them are shorter, in milliseconds. A
 * double click takes up to 500 ms; somebody who believes that nothing has happened presses again after about a second.
 */
export const gesturePauseMs = 1200;

/** Where a press was made: a point in CSS pixels, or a key, or by assistive technology, which names no place. */
export type Place = { x: number; y: number } | { key: string } | 'assistive';

/** Presses at one place with short pauses. `element` is what the first of them fell on, if anything. */
export type Gesture = { place: Place; begunAt: number; lastAt: number; element: WeakRef<Element> | null };

/** How far apart two presses are, in CSS pixels; `Infinity` when they are of different kinds or different keys. */
export function distance(one: Place, other: Place): number {
  if (typeof one === 'string' || typeof other === 'string') return one === other ? 0 : Infinity;
  if ('key' in one || 'key' in other)
    return 'key' in one && 'key' in other && one.key === other.key ? 0 : Infinity;
  return Math.hypot(one.x - other.x, one.y - other.y);
}

/** Whether a press at that place and time goes on with the gesture; `reach` in CSS pixels. */
export function goesOn(gesture: Gesture | null, place: Place, at: number, reach: number): gesture is Gesture {
  return gesture !== null && at - gesture.lastAt <= gesturePauseMs && distance(gesture.place, place) <= reach;
}
