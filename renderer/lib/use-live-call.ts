import { useEffect, type DependencyList } from 'react';
import type { FoyerEvent } from '../../electron/contract/events';
import { minuteMs } from '../../electron/domain/durations';
import { foyer } from './foyer-client';
import { throttled } from './throttled';
import { useCall } from './use-call';

/** On a busy evening seats change many times a second. */
const followMs = 1000;
/** Holds run out and showtimes begin without anybody doing anything. */
const everyMs = minuteMs;

/** As `useCall`, read again when an event concerns it, and as time passes. */
export function useLiveCall<T>(
  load: () => Promise<T>,
  deps: DependencyList,
  concerns: (event: FoyerEvent) => boolean,
) {
  const call = useCall(load, deps);
  const { reload } = call;
  useEffect(() => {
    const follow = throttled(reload, followMs);
    const stop = foyer.subscribe((event) => {
      if (concerns(event)) follow.ask();
    });
    const timer = setInterval(reload, everyMs);
    return () => {
      stop();
      follow.cancel();
      clearInterval(timer);
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `reload` changes with what is called
  }, [reload]);
  return call;
}
