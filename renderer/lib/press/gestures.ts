import type { Arrivals } from './arrivals';
import { distance, goesOn, type Gesture, type Place } from './press.rules';

const pressable =
  'button, a[href], label, summary, select, [type=checkbox], [type=radio], [role=button], [role=option], [data-seat], [data-part], [data-pressable]';
/** Keys, steppers and seats: however fast they are pressed, and whatever changes in them, each press counts. */
export const takesEveryPress = '[data-every-press]';

/** What a press there is for: the button that it stands in, if any. */
export function pressableOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest(pressable) : null;
}

export function isOrHoldsPressable(element: Element): boolean {
  return element.matches(pressable) || element.querySelector(pressable) !== null;
}

function isInOneGroup(one: Element, other: Element): boolean {
  const group = one.closest(takesEveryPress);
  return group !== null && group === other.closest(takesEveryPress);
}

/** How far two presses of one gesture may be apart, in CSS pixels: half of what a hand hits well. */
function reach(): number {
  const target = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--target'));
  return target > 0 ? target / 2 : 24;
}

/** Nearer than this part of the reach, two presses are not for two neighbours: one has moved to where the other was. */
const veryNear = 0.3;

type Kind = 'pointer' | 'key' | 'assistive';

export type Gestures = {
  /** Notes a press at that time of the event, and tells whether it may act on that element. */
  press(kind: Kind, place: Place, element: Element | null, at: number): boolean;
  /** Another key between two presses, Escape for instance, makes them two gestures. */
  endByOtherKey(): void;
  /** Whether that element, under the pointer's gesture that still goes on, is not what the gesture is for. */
  isInTheWay(element: Element): boolean;
  /** The pointer's gesture, while it may still go on. */
  pointed(): Gesture | null;
};

/** Keeps apart which presses belong together, for each way of pressing. */
export function watchGestures(arrivals: Pick<Arrivals, 'cameAfter'>): Gestures {
  const gestures: Record<Kind, Gesture | null> = { pointer: null, key: null, assistive: null };

  /** A gesture's next press may act on what stood there when the gesture began. */
  function mayAct(gesture: Gesture, place: Place, element: Element): boolean {
    if (arrivals.cameAfter(element, gesture.begunAt)) return false;
    const first = gesture.element?.deref();
    if (!first || first === element || isInOneGroup(first, element)) return true;
    return distance(gesture.place, place) > reach() * veryNear;
  }

  return {
    press(kind, place, element, at) {
      const gesture = gestures[kind];
      // A finger between two presses of a key makes them two gestures, too.
      if (kind === 'pointer') gestures.key = null;
      if (!goesOn(gesture, place, at, reach())) {
        gestures[kind] = { place, begunAt: at, lastAt: at, element: element && new WeakRef(element) };
        return true;
      }
      gestures[kind] = { ...gesture, lastAt: at };
      return element === null || mayAct(gesture, place, element);
    },
    endByOtherKey: () => {
      gestures.key = null;
      gestures.pointer = null;
    },
    isInTheWay: (element) =>
      gestures.pointer !== null && !mayAct(gestures.pointer, gestures.pointer.place, element),
    pointed: () => {
      const { pointer } = gestures;
      return goesOn(pointer, pointer?.place ?? 'assistive', performance.now(), 0) ? pointer : null;
    },
  };
}
