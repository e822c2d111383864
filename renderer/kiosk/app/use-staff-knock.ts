import { useLayoutEffect, useRef } from 'react';
import { isInCorner, knockOn, noKnock, opensStaffDoor, type Press } from './staff-knock';

/** Whoever taps fast taps once too often: opened at once, that tap would land on the new screen's Back. */
const calmMs = 400;

function pressAt({ clientX, clientY }: PointerEvent): Press {
  const style = getComputedStyle(document.documentElement);
  const side = Number.parseFloat(style.getPropertyValue('--target'));
  const corner = { windowWidth: innerWidth, side, isRightToLeft: style.direction === 'rtl' };
  return isInCorner(clientX, clientY, corner) ? 'corner' : 'other';
}

/** Calls `onKnock` after the staff's hidden gesture. It only listens: each press does what is beneath it as ever. */
export function useStaffKnock(onKnock: () => void): void {
  const knocked = useRef(onKnock);
  knocked.current = onKnock;
  // Before the screen is painted: a hand that is waiting for it taps at once.
  useLayoutEffect(() => {
    let knock = noKnock;
    let timer: ReturnType<typeof setTimeout> | undefined;
    function open() {
      knock = noKnock;
      knocked.current();
    }
    function press(by: Press, at: number) {
      clearTimeout(timer);
      knock = knockOn(knock, by, at);
      if (opensStaffDoor(knock)) timer = setTimeout(open, calmMs);
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
