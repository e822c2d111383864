import { seenAfterMs } from './press.rules';

const attribute = 'data-arriving';

export type Arrivals = {
  /** Takes no press until it has been drawn for `seenAfterMs`. */
  arrive(elements: ReadonlySet<Element>): void;
  /** Takes no press until then, a time of `performance.now()`. */
  keepUntil(element: Element, until: number): void;
  /** Whether it, or what it stands in, came into sight after that time of `performance.now()`. */
  cameAfter(element: Element, at: number): boolean;
  /** Whether a press at that time can have been meant for it: a busy page may hear of it late. */
  isSeenAt(element: Element, at: number): boolean;
};

/** Marks what comes into sight, and clears the mark when a person can have seen it; `onSeen` is told of it. */
export function watchArrivals(onSeen: () => void): Arrivals {
  const cameAt = new WeakMap<Element, number>();
  /** When its mark was last cleared; `Infinity` while it has one. */
  const seenAt = new WeakMap<Element, number>();
  /** The newest reason why an element is marked: only its own end clears the mark. */
  const reasons = new WeakMap<Element, object>();

  function mark(elements: Iterable<Element>): object {
    const reason = {};
    for (const element of elements) {
      reasons.set(element, reason);
      cameAt.set(element, performance.now());
      seenAt.set(element, Infinity);
      element.setAttribute(attribute, '');
    }
    return reason;
  }

  function clear(elements: Iterable<Element>, reason: object): void {
    for (const element of elements) {
      if (reasons.get(element) !== reason) continue;
      seenAt.set(element, performance.now());
      element.removeAttribute(attribute);
    }
  }

  function isAnyLater(times: WeakMap<Element, number>, element: Element, at: number): boolean {
    for (let each: Element | null = element; each; each = each.parentElement)
      if ((times.get(each) ?? 0) > at) return true;
    return false;
  }

  return {
    arrive(elements) {
      const reason = mark(elements);
      const seen = () => {
        clear(elements, reason);
        onSeen();
      };
      // The second frame begins when the first one with it has been drawn; a hidden window draws none.
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(seen, seenAfterMs)));
    },
    keepUntil(element, until) {
      const reason = mark([element]);
      setTimeout(() => clear([element], reason), until - performance.now());
    },
    cameAfter: (element, at) => isAnyLater(cameAt, element, at),
    isSeenAt: (element, at) => !isAnyLater(seenAt, element, at),
  };
}
