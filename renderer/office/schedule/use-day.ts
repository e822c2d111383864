import { useEffect } from 'react';
import { foyer } from '../../lib/foyer-client';
import { throttled } from '../../lib/throttled';
import { useCall } from '../../lib/use-call';
import { useScheduleStore } from './schedule.store';

const followMs = 1500;

/** The chosen day, read again when showtimes or seats change anywhere. */
export function useDay() {
  const businessDay = useScheduleStore((state) => state.businessDay);
  const call = useCall(() => foyer.schedule.readDay({ businessDay }), [businessDay]);
  const { reload } = call;
  useEffect(() => {
    const follow = throttled(reload, followMs);
    const stop = foyer.subscribe((event) => {
      if (event.type === 'catalogChanged') reload();
      if (event.type === 'seatsChanged' || event.type === 'settingsChanged') follow.ask();
    });
    return () => {
      stop();
      follow.cancel();
    };
  }, [reload]);
  return call;
}
