import { businessDayOf } from '../../electron/domain/business-day';
import type { BusinessDay } from '../../electron/contract/values';
import { now, useSettings } from './settings.store';

/** The business day that it is, as of the last drawing. */
export function useToday(): BusinessDay {
  const { timeZone, businessDayStartsAtMinute } = useSettings();
  return businessDayOf(now(), { timeZone, businessDayStartsAtMinute });
}
