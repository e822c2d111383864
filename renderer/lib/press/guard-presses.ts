import './arriving.css';
import { watchArrivals, type Arrivals } from './arrivals';
import { isOrHoldsPressable, pressableOf, takesEveryPress, watchGestures, type Gestures } from './gestures';
import { gesturePauseMs } from './press.rules';

/** A click that a finger or a key makes follows it within this; any other is a press by assistive technology. */
const sameActMs = 100;

/** What a key acts on: the focused thing, except where Enter or Space are typed. */
function pressedBy(event: KeyboardEvent): Element | null {
  const { target } = event;
  if (!(target instanceof Element) || !['Enter', ' '].includes(event.key)) return null;
  if (target instanceof HTMLTextAreaElement) return null;
  const isText = target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type);
  return isText && event.key === ' ' ? null : target;
}

function refuse(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** What of these changes a person has to see before pressing anything on it. */
function newlyShown(records: readonly MutationRecord[], root: Element): Set<Element> {
  const shown = new Set<Element>();
  for (const { type, target, addedNodes, removedNodes } of records) {
    const place = target instanceof Element ? target : target.parentElement;
    if (!place || place.closest(takesEveryPress)) continue;
    const button = pressableOf(place);
    if (type !== 'childList') {
      // Words, or what a button commits to.
      if (button) shown.add(button);
      continue;
    }
    // An icon that turns while a button works changes nothing of what it does.
    if (button) continue;
    for (const node of addedNodes) if (node instanceof Element && isOrHoldsPressable(node)) shown.add(node);
    for (const node of removedNodes)
      // What a dialog covered is seen anew.
      if (node instanceof Element && (node.matches('dialog') || node.querySelector('dialog')))
        shown.add(root);
  }
  return shown;
}

function watchChanges(root: Element, arrivals: Arrivals): () => void {
  const observer = new MutationObserver((records) => {
    const shown = newlyShown(records, root);
    if (shown.size > 0) arrivals.arrive(shown);
  });
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['data-commits'],
  });
  return () => observer.disconnect();
}

/** Refuses presses of what is arriving, and those that go on with a gesture that was for something else. */
function watchPresses(gestures: Gestures, arrivals: Arrivals): () => void {
  /** When a finger, mouse or key last did something. */
  let handledAt = -Infinity;
  /** The pointer's last press: its click comes after it. */
  let isRefused = false;
  const noteHand = (event: Event) => void (handledAt = event.timeStamp);

  function onPointerDown(event: PointerEvent) {
    noteHand(event);
    isRefused = false;
    const element = pressableOf(event.target);
    const { timeStamp, clientX: x, clientY: y } = event;
    const mayAct = gestures.press('pointer', { x, y }, element, timeStamp);
    if (!element || (mayAct && arrivals.isSeenAt(element, timeStamp))) return;
    if (!mayAct) arrivals.keepUntil(element, timeStamp + gesturePauseMs);
    refuse(event);
    isRefused = true;
  }

  function onKeyDown(event: KeyboardEvent) {
    noteHand(event);
    const element = pressedBy(event);
    if (!element) gestures.endByOtherKey();
    else if (
      !gestures.press('key', { key: event.key }, element, event.timeStamp) ||
      !arrivals.isSeenAt(element, event.timeStamp)
    )
      refuse(event);
  }

  function onClick(event: MouseEvent) {
    const element = pressableOf(event.target);
    if (!element) return;
    const isAssistive = event.detail === 0 && event.timeStamp - handledAt > sameActMs;
    if (
      (isAssistive && !gestures.press('assistive', 'assistive', element, event.timeStamp)) ||
      (isRefused && event.detail > 0) ||
      !arrivals.isSeenAt(element, event.timeStamp)
    )
      refuse(event);
  }

  const stop = new AbortController();
  const options = { capture: true, signal: stop.signal };
  document.addEventListener('pointerdown', onPointerDown, options);
  document.addEventListener('keydown', onKeyDown, options);
  document.addEventListener('click', onClick, options);
  for (const lift of ['pointerup', 'keyup']) document.addEventListener(lift, noteHand, options);
  return () => stop.abort();
}

/**
 * A press belongs to what the person saw. Nothing on the page takes one, by pointer, key or assistive technology, before
 * it has been drawn for `seenAfterMs`; and all presses of one gesture are for what its first one fell on, or for
 * nothing. `root` is what dialogs stand above.
 */
export function guardPresses(root: Element): () => void {
  const arrivals = watchArrivals(() => {
    // What came into sight under a gesture that still goes on waits for its end.
    const gesture = gestures.pointed();
    if (!gesture || typeof gesture.place === 'string' || !('x' in gesture.place)) return;
    const under = pressableOf(document.elementFromPoint(gesture.place.x, gesture.place.y));
    if (under && gestures.isInTheWay(under)) arrivals.keepUntil(under, gesture.lastAt + gesturePauseMs);
  });
  const gestures = watchGestures(arrivals);
  const stopChanges = watchChanges(root, arrivals);
  const stopPresses = watchPresses(gestures, arrivals);
  return () => {
    stopChanges();
    stopPresses();
  };
}
