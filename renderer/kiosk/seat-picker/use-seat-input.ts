import { useMemo, type KeyboardEvent, type MouseEvent } from 'react';
import type { SeatId } from '../../../electron/contract/values';
import { moveOfKey, nextShownSeat } from '../../lib/arrow-keys';
import type { SeatPlan } from '../../lib/seat-plan';
import { nearestSeat, pitch, type Point } from '../../lib/map-geometry';
import { usePicker } from './picker-context';
import type { SeatPickerStore } from './seat-picker.store';

/** Called with a seat that the keys lead to and that is not drawn now; brings it into sight and gives it the focus. */
export type OnSeatElsewhere = (seatId: SeatId) => void;

/** What a finger, a key or assistive technology means on a drawing of these seats. */
export function useSeatInput(
  seatPlan: SeatPlan,
  points: ReadonlyMap<SeatId, Point>,
  onSeatElsewhere?: OnSeatElsewhere,
) {
  const picker = usePicker();
  return useMemo(
    () => ({
      onClick: (event: MouseEvent<SVGSVGElement>) => {
        const seatId = seatAt(event, points);
        if (seatId) picker.tap(seatId);
      },
      onKeyDown: (event: KeyboardEvent<SVGSVGElement>) => onKey(picker, seatPlan, event, onSeatElsewhere),
    }),
    [picker, seatPlan, points, onSeatElsewhere],
  );
}

function onKey(
  picker: SeatPickerStore,
  seatPlan: SeatPlan,
  event: KeyboardEvent<SVGSVGElement>,
  onSeatElsewhere?: OnSeatElsewhere,
): void {
  const seat = (event.target as Element).closest<SVGGElement>('[data-seat]');
  const seatId = seat?.dataset.seat as SeatId | undefined;
  if (!seatId || event.ctrlKey || event.altKey || event.metaKey) return;
  const move = moveOfKey(event.key);
  if (move) {
    const next = nextShownSeat(seatPlan, seatId, move, picker.getState().notForSale);
    picker.setFocusSeat(next);
    const shown = event.currentTarget.querySelector<SVGGElement>(`[data-seat="${next}"]`);
    if (shown) shown.focus();
    else onSeatElsewhere?.(next);
  } else if (event.key !== 'Enter' && event.key !== ' ') return;
  else if (!event.repeat) picker.tap(seatId);
  event.preventDefault();
}

/** A press by assistive technology names its seat and has no place; a finger has a place and means the nearest. */
function seatAt(event: MouseEvent<SVGSVGElement>, points: ReadonlyMap<SeatId, Point>): SeatId | undefined {
  const seat = (event.target as Element).closest<SVGGElement>('[data-seat]');
  if (seat) return seat.dataset.seat as SeatId;
  const at = pointOf(event);
  return at && nearestSeat({ points }, at);
}

/** Where a finger is on a drawing, in pitches. */
export function pointOf(event: MouseEvent<SVGSVGElement>): Point | undefined {
  const matrix = event.currentTarget.getScreenCTM();
  if (!matrix) return undefined;
  const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
  return { x: at.x / pitch, y: at.y / pitch };
}
