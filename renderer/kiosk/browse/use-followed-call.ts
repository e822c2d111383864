import { useEffect, type DependencyList } from 'react';
import type { FoyerEvent } from '../../../electron/contract/events';
import { minuteMs } from '../../../electron/domain/durations';
import { foyer } from '../../lib/foyer-client';
import { throttled } from '../../lib/throttled';
import { useCall } from '../../lib/use-call';
import { useBusinessDay } from './use-business-day';

/** On a busy evening seats change many times a second; a listing need not. */
const followMs = 1500;
/** Showtimes leave the listing as the clock goes on, without anybody doing anything. */
const everyMs = minuteMs;

/** Settings too: what counts as few seats, and which day it is, are the cinema's to say. */
const concerning = new Set<FoyerEvent['type']>(['catalogChanged', 'seatsChanged', 'settingsChanged']);

/** A listing that stays true: read again when the programme, seats or settings change, and as time passes, the day's change at once. */
export function useFollowedCall<T>(load: () => Promise<T>, deps: DependencyList) {
  const day = useBusinessDay();
  const call = useCall(load, [...deps, day]);
  const { reload } = call;
  useEffect(() => {
    const follow = throttled(reload, followMs);
    const stop = foyer.subscribe((event) => {
      if (concerning.has(event.type)) follow.ask();
    });
    const timer = setInterval(reload, everyMs);
    return () => {
      stop();
      follow.cancel();
      clearInterval(timer);
    };
  }, [reload]);
  return call;
}
