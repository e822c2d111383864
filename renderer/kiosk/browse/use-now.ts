import { useEffect, useState } from 'react';
import { now as timeNow } from '../../lib/settings.store';

/** The time now, often enough for words in minutes. */
export function useNow(everyMs = 15_000): number {
  const [now, setNow] = useState(timeNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(timeNow()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
