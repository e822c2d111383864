import type { reportsContract } from '../../contract/reports.contract';
import type { Handlers } from '../context';
import { readDay } from './day.service';

export function createReportingHandlers(): Handlers<typeof reportsContract> {
  return { readDay: (ctx, { businessDay }) => readDay(ctx, businessDay) };
}
