import { useEffect, useRef, useState } from 'react';
import { untilNextSecond } from '../../lib/hold.store';
import { throttled } from '../../lib/throttled';
import { judgeIdle, type IdleTimes } from './idle';

const touches = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
/** A press by assistive technology is a click and nothing else. */
const lifts = ['pointerup', 'pointercancel', 'keyup', 'click'] as const;
/** After the finger is up its click still comes: until then the question stays, or the click would land underneath it. */
const afterLiftMs = 120;
/** The same for a finger that is still down, or a mouse on its way to the button. */
const afterTouchMs = 2000;

/** What Chromium sends when a page changes under a mouse that rests: nobody did anything. */
function isStill(event: Event): boolean {
  return (
    event instanceof PointerEvent && event.type === 'pointermove' && !event.movementX && !event.movementY
  );
}

export type IdleWatch = {
  /** How long the patron still has to answer; `null` while nothing has to be asked. */
  leftMs: number | null;
  /** For answers that are no touch: assistive technology. */
  stay: () => void;
};

/** How often `onTouch` is called at most: well within the grace that main gives the window. */
const tellMs = 10_000;

/**
 * Any touch or key extends, and `onTouch` is told. Calls `onGone` once when nobody answered. Each time it starts watching
 * it starts anew.
 */
export function useIdle(
  isWatching: boolean,
  { idleMs, warningMs }: IdleTimes,
  { onTouch, onGone }: { onTouch: () => void; onGone: () => void },
): IdleWatch {
  const [leftMs, setLeftMs] = useState<number | null>(null);
  const stay = useRef(() => {});
  const gone = useRef(onGone);
  gone.current = onGone;
  const tell = useRef(onTouch);
  tell.current = onTouch;
  useEffect(() => {
    if (!isWatching) return;
    let lastTouch = performance.now();
    let isAsking = false;
    const told = throttled(() => tell.current(), tellMs);
    let timer: ReturnType<typeof setTimeout>;
    function look() {
      clearTimeout(timer);
      const idle = judgeIdle(lastTouch, performance.now(), { idleMs, warningMs });
      isAsking = idle.phase === 'asking';
      setLeftMs(idle.phase === 'asking' ? idle.leftMs : null);
      if (idle.phase === 'gone') gone.current();
      else
        timer = setTimeout(look, idle.phase === 'asking' ? untilNextSecond(idle.leftMs) + 1 : idle.checkInMs);
    }
    function answered(withinMs: number) {
      lastTouch = performance.now();
      told.ask();
      if (!isAsking) return;
      clearTimeout(timer);
      timer = setTimeout(look, withinMs);
    }
    const touched = (event: Event) => {
      if (!isStill(event)) answered(afterTouchMs);
    };
    const lifted = () => answered(afterLiftMs);
    stay.current = lifted;
    for (const type of touches) addEventListener(type, touched, { capture: true, passive: true });
    for (const type of lifts) addEventListener(type, lifted, { capture: true, passive: true });
    look();
    return () => {
      clearTimeout(timer);
      told.cancel();
      setLeftMs(null);
      for (const type of touches) removeEventListener(type, touched, { capture: true });
      for (const type of lifts) removeEventListener(type, lifted, { capture: true });
    };
  }, [isWatching, idleMs, warningMs]);
  return { leftMs, stay: () => stay.current() };
}
