import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { AuditoriumId } from '../../../electron/contract/values';
import type { Axis } from './proposed-slot.rules';

export type Spot = { auditoriumId: AuditoriumId; at: number };
export type Drag = {
  /** Where in the thing it was taken, as time after its start. */
  grabMs: number;
  onMove: (spot: Spot | null) => void;
  /** `hasMoved` is false for a plain press; `spot` is null outside every line. */
  onDrop: (spot: Spot | null, hasMoved: boolean) => void;
  onCancel: () => void;
};

const thresholdPx = 4;

type Point = { clientX: number; clientY: number };

function spotAt(root: HTMLElement | null, axis: Axis, point: Point, grabMs: number): Spot | null {
  for (const lane of root?.querySelectorAll<HTMLElement>('[data-lane]') ?? []) {
    const box = lane.getBoundingClientRect();
    if (point.clientY < box.top || point.clientY >= box.bottom) continue;
    const along = (point.clientX - box.left) / box.width;
    const share = document.documentElement.dir === 'rtl' ? 1 - along : along;
    const at = axis.from + share * (axis.until - axis.from) - grabMs;
    return { auditoriumId: lane.dataset.lane as AuditoriumId, at };
  }
  return null;
}

/**
 * Follows a pointer over the lines, from a block or from outside. A line is an element with `data-lane`; what the
 * pointer means is told with `grabMs` taken off, not yet on five minutes. Escape gives it up.
 */
export function useDrag(root: RefObject<HTMLElement | null>, axis: Axis) {
  const [isDragging, setDragging] = useState(false);
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);

  // The same one as long as the axis is: the lines are drawn anew with another.
  const begin = useCallback(
    (event: PointerEvent<HTMLElement>, drag: Drag): void => {
      if (event.button !== 0) return;
      stop.current?.();
      const from = { x: event.clientX, y: event.clientY };
      let hasMoved = false;
      const end = () => {
        removeEventListener('pointermove', move);
        removeEventListener('pointerup', up);
        removeEventListener('pointercancel', give);
        removeEventListener('keydown', key, true);
        stop.current = undefined;
        setDragging(false);
      };
      const move = (next: globalThis.PointerEvent) => {
        if (!hasMoved && Math.hypot(next.clientX - from.x, next.clientY - from.y) < thresholdPx) return;
        hasMoved = true;
        setDragging(true);
        drag.onMove(spotAt(root.current, axis, next, drag.grabMs));
      };
      const up = (next: globalThis.PointerEvent) => {
        end();
        drag.onDrop(spotAt(root.current, axis, next, drag.grabMs), hasMoved);
      };
      const give = () => {
        end();
        drag.onCancel();
      };
      const key = (pressed: globalThis.KeyboardEvent) => {
        if (pressed.key !== 'Escape' || !hasMoved) return;
        pressed.preventDefault();
        pressed.stopPropagation();
        give();
      };
      addEventListener('pointermove', move);
      addEventListener('pointerup', up);
      addEventListener('pointercancel', give);
      addEventListener('keydown', key, true);
      stop.current = end;
    },
    [root, axis],
  );
  return { begin, isDragging };
}
