import type { KeyboardEvent } from 'react';
import { copy, move, remove } from './arrange.rules';
import type { Point } from './design.rules';
import type { DesignerStore } from './designer.store';
import { seatAfter, type Step } from './navigate.rules';

const steps: Record<string, Step> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'rowStart',
  End: 'rowEnd',
};
const half = 0.5;
const moves: Record<string, Point> = {
  ArrowLeft: { x: -half, y: 0 },
  ArrowRight: { x: half, y: 0 },
  ArrowUp: { x: 0, y: -half },
  ArrowDown: { x: 0, y: half },
};

/**
 * Arrows go from seat to seat, with Shift they select on the way, with Ctrl they move what is selected. True when the
 * key meant something. `mayEdit` is false where seats are only chosen.
 */
export function pressKey(
  designer: DesignerStore,
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  mayEdit: boolean,
): boolean {
  const isCtrl = event.ctrlKey || event.metaKey;
  if (event.altKey) return false;
  if (isCtrl) return pressWithCtrl(designer, event, mayEdit);
  const { selection, cursor } = designer.getState();
  const step = steps[event.key];
  if (step) {
    const next = seatAfter(designer.design(), cursor ?? [...selection][0] ?? null, step);
    if (next !== null) designer.select(event.shiftKey ? [...selection, next] : [next], next);
    return true;
  }
  if (event.key === ' ' && cursor !== null) {
    const others = [...selection].filter((key) => key !== cursor);
    designer.select(others.length < selection.size ? others : [...selection, cursor], cursor);
    return true;
  }
  if (event.key === 'Escape' && selection.size > 0) {
    designer.select([], cursor);
    return true;
  }
  if ((event.key === 'Delete' || event.key === 'Backspace') && mayEdit) {
    designer.change(remove(designer.design(), selection));
    return true;
  }
  return false;
}

function pressWithCtrl(
  designer: DesignerStore,
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  mayEdit: boolean,
): boolean {
  const { selection } = designer.getState();
  const letter = key.toLowerCase();
  if (letter === 'a') {
    designer.select(designer.design().seats.map((seat) => seat.key));
    return true;
  }
  if (!mayEdit) return false;
  const by = moves[key];
  if (by) designer.change(move(designer.design(), selection, by));
  else if (letter === 'd') designer.change(copy(designer.design(), selection, { x: 0, y: 1 }));
  else if (letter === 'z' && !shiftKey) designer.undo();
  else if (letter === 'y' || letter === 'z') designer.redo();
  else return false;
  return true;
}
