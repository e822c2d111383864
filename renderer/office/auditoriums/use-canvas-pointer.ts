import { useState, type PointerEvent } from 'react';
import { copy, move } from './arrange.rules';
import type { Key, Point } from './design.rules';
import type { DesignerStore } from './designer.store';
import { snapped, within } from './navigate.rules';

/** The key of the focal point, which is neither a seat nor a door. */
export const focalKey: Key = 'focal';
/** In pixels: less is a click. */
const dragFromPx = 4;

type Drag = {
  kind: 'things' | 'focal' | 'marquee';
  from: Point;
  to: Point;
  fromPx: Point;
  isCopy: boolean;
  hasMoved: boolean;
  /** What was selected before a marquee that adds. */
  kept: readonly Key[];
};

/** A press selects, a drag moves (with Ctrl: copies), a drag over the floor selects what is in it. */
export function useCanvasPointer(designer: DesignerStore, mayEdit: boolean) {
  const [drag, setDrag] = useState<Drag | null>(null);

  function onPointerDown(event: PointerEvent<SVGSVGElement>) {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const key = (event.target as Element).closest<SVGElement>('[data-key]')?.dataset.key;
    const { selection } = designer.getState();
    const from = pointOf(event);
    const isAdding = event.shiftKey;
    const base = { from, to: from, fromPx: pixelOf(event), isCopy: event.ctrlKey, hasMoved: false };
    if (key === undefined || (key === focalKey && !mayEdit)) {
      const kept = isAdding ? [...selection] : [];
      if (!isAdding) designer.select([]);
      return setDrag({ ...base, kind: 'marquee', kept });
    }
    if (key === focalKey) return setDrag({ ...base, kind: 'focal', kept: [] });
    if (isAdding && selection.has(key))
      return designer.select(
        [...selection].filter((other) => other !== key),
        key,
      );
    if (isAdding) designer.select([...selection, key], key);
    else designer.select(selection.has(key) ? selection : [key], key);
    if (mayEdit) setDrag({ ...base, kind: 'things', kept: [] });
  }

  function onPointerMove(event: PointerEvent<SVGSVGElement>) {
    if (!drag) return;
    const px = pixelOf(event);
    const hasMoved = drag.hasMoved || Math.hypot(px.x - drag.fromPx.x, px.y - drag.fromPx.y) >= dragFromPx;
    const to = pointOf(event);
    setDrag({ ...drag, to, hasMoved });
    if (drag.kind === 'marquee' && hasMoved)
      designer.select([...drag.kept, ...within(designer.design(), drag.from, to)]);
  }

  function onPointerUp() {
    if (!drag) return;
    setDrag(null);
    if (drag.hasMoved) finish(designer, drag);
  }

  return {
    /** By how much what is selected is being dragged. */
    shift: drag?.kind === 'things' && drag.hasMoved ? snapped(difference(drag)) : null,
    focalShift: drag?.kind === 'focal' && drag.hasMoved ? snapped(difference(drag)) : null,
    marquee: drag?.kind === 'marquee' && drag.hasMoved ? { from: drag.from, to: drag.to } : null,
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: () => setDrag(null) },
  };
}

function finish(designer: DesignerStore, drag: Drag): void {
  const by = snapped(difference(drag));
  const design = designer.design();
  const { selection } = designer.getState();
  if (drag.kind === 'marquee' || (by.x === 0 && by.y === 0)) return;
  if (drag.kind === 'focal')
    designer.change({ ...design, focal: { x: design.focal.x + by.x, y: design.focal.y + by.y } });
  else designer.change(drag.isCopy ? copy(design, selection, by) : move(design, selection, by));
}

function difference({ from, to }: Drag): Point {
  return { x: to.x - from.x, y: to.y - from.y };
}

function pixelOf(event: PointerEvent): Point {
  return { x: event.clientX, y: event.clientY };
}

function pointOf(event: PointerEvent<SVGSVGElement>): Point {
  const matrix = event.currentTarget.getScreenCTM();
  if (!matrix) return { x: 0, y: 0 };
  const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
  return { x, y };
}
