import { useLayoutEffect, useRef } from 'react';
import { isInCorner, withPress, noGesture, opensStaffDoor, type Press } from './staff-gesture';

/** Whoever taps fast taps once too often: opened at once, that tap would land on the new screen's Back. */
const calmMs = 400;

function pressAt({ clientX, clientY }: PointerEvent): Press {
  const style = getComputedStyle(document.documentElement);
  const side = Number.parseFloat(style.getPropertyValue('--target'));
  const corner = { windowWidth: innerWidth, side, isRightToLeft: style.direction === 'rtl' };
  return isInCorner(clientX, clientY, corner) ? 'corner' : 'other';
}

/** Calls `onGesture` after the staff's hidden gesture. It only listens: each press does what is beneath it as ever. */
export function useStaffGesture(onGesture: () => void): void {
  const heard = useRef(onGesture);
  heard.current = onGesture;
  // Before the screen is painted: a hand that is waiting for it taps at once.
  useLayoutEffect(() => {
    let gesture = noGesture;
    let timer: ReturnType<typeof setTimeout> | undefined;
    function open() {
      gesture = noGesture;
      heard.current();
    }
    function press(by: Press, at: number) {
      clearTimeout(timer);
      gesture = withPress(gesture, by, at);
      if (opensStaffDoor(gesture)) timer = setTimeout(open, calmMs);
    }
    const pointed = (event: PointerEvent) => press(pressAt(event), event.timeStamp);
    function typed(event: KeyboardEvent) {
      // A key held down is one press.
      if (!event.repeat) press(event.key === 'Escape' ? 'escape' : 'other', event.timeStamp);
    }
    addEventListener('pointerdown', pointed, { capture: true, passive: true });
    addEventListener('keydown', typed, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      removeEventListener('pointerdown', pointed, { capture: true });
      removeEventListener('keydown', typed, { capture: true });
    };
  }, []);
}
