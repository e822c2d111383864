import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { nextRow } from './table-rows';
import { rowsInSight } from './virtual-list.rules';
import styles from './virtual-list.module.css';

export type VirtualListProps<T> = {
  /** What the list holds, for a screen reader. */
  label: string;
  items: readonly T[];
  itemKey: (item: T) => string;
  /** Of each, in CSS pixels: all are as high. */
  itemPx: number;
  /** One item: a thing that takes the focus with the `tabIndex` that it is given. */
  children: (item: T, tabIndex: 0 | -1) => ReactNode;
};

/** A list of thousands of which only what is in sight is there. One stop for Tab; the arrows go on from it. */
export function VirtualList<T>({ label, items, itemKey, itemPx, children }: VirtualListProps<T>) {
  const list = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 900 });
  const [stop, setStop] = useState(0);
  const wanted = useRef<number>(undefined);
  const look = () =>
    list.current && setView({ top: list.current.scrollTop, height: list.current.clientHeight });
  useLayoutEffect(() => {
    const observer = new ResizeObserver(look);
    if (list.current) observer.observe(list.current);
    look();
    return () => observer.disconnect();
  }, []);
  // Another list begins at its beginning.
  const [known, setKnown] = useState(items);
  if (known !== items) {
    setKnown(items);
    setStop(0);
  }
  useEffect(() => {
    if (list.current) list.current.scrollTop = 0;
  }, [items]);
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    const element = list.current?.querySelector<HTMLElement>(`[data-row='${wanted.current}'] > *`);
    if (!element) return;
    wanted.current = undefined;
    element.focus({ preventScroll: true });
  });
  const { first, end } = rowsInSight({ ...view, itemPx, count: items.length });
  // What has the focus stays there when it is scrolled away.
  const rows = new Set([stop, ...Array.from({ length: end - first }, (_, index) => first + index)]);

  function onKeyDown(event: KeyboardEvent) {
    const next = nextRow(event.key, stop, items.length);
    const box = list.current;
    if (next === undefined || !box) return;
    event.preventDefault();
    wanted.current = next;
    setStop(next);
    const top = next * itemPx;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + itemPx > box.scrollTop + box.clientHeight) box.scrollTop = top + itemPx - box.clientHeight;
  }

  return (
    <div ref={list} className={styles.scroll} onScroll={look} data-virtual>
      <ul
        aria-label={label}
        className={styles.list}
        style={{ blockSize: `${items.length * itemPx}px` }}
        onKeyDown={onKeyDown}
      >
        {[...rows]
          .filter((row) => row < items.length)
          .toSorted((a, b) => a - b)
          .map((row) => (
            <li
              key={itemKey(items[row]!)}
              data-row={row}
              aria-setsize={items.length}
              aria-posinset={row + 1}
              style={{ insetBlockStart: `${row * itemPx}px`, blockSize: `${itemPx}px` }}
              onFocus={() => setStop(row)}
            >
              {children(items[row]!, row === stop ? 0 : -1)}
            </li>
          ))}
      </ul>
    </div>
  );
}
