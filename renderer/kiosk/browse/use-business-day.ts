import { useEffect, useState } from 'react';
import type { BusinessDay } from '../../../electron/contract/values';
import { businessDayOf } from '../../../electron/domain/business-day';
import { now, useSettings } from '../../lib/settings.store';

/** Which day it is for the cinema; changes by itself, at most a second after the day does. */
export function useBusinessDay(): BusinessDay {
  const { timeZone, businessDayStartsAtMinute } = useSettings();
  const [day, setDay] = useState(() => businessDayOf(now(), { timeZone, businessDayStartsAtMinute }));
  useEffect(() => {
    const follow = () => setDay(businessDayOf(now(), { timeZone, businessDayStartsAtMinute }));
    follow();
    const timer = setInterval(follow, 1000);
    return () => clearInterval(timer);
  }, [timeZone, businessDayStartsAtMinute]);
  return day;
}
