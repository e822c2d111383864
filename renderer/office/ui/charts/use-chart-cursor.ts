import { useState, type KeyboardEvent } from 'react';
import { pointOfKey } from './axis.rules';

type Cursor = { index: number | null; isKeyed: boolean };
const nowhere: Cursor = { index: null, isKeyed: false };

/** The point of a chart that is looked at, by mouse or by arrow keys. Escape and leaving put it away. */
export function useChartCursor(count: number) {
  const [cursor, setCursor] = useState(nowhere);
  const index = cursor.index !== null && cursor.index < count ? cursor.index : null;
  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const next = pointOfKey(event.key, index, count);
    if (next === undefined) return;
    event.preventDefault();
    setCursor({ index: next, isKeyed: true });
  }
  return {
    index,
    /** Reached by key: then it is said, too. A mouse passing over would chatter. */
    isKeyed: cursor.isKeyed,
    pointTo: (next: number | null) => {
      // A mouse that rests on the chart does not take the cursor from the keys.
      if (next !== index) setCursor({ index: next, isKeyed: false });
    },
    keys: { tabIndex: 0, onKeyDown, onBlur: () => setCursor(nowhere) },
  };
}
