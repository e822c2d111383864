import type { ErrorCode } from '../../contract/errors';
import type { ReportJob, ReportResult } from './report-job';

/** To the thread: one report at a time. A stop is for the report that is running. */
export type ThreadRequest = { kind: 'make'; job: ReportJob } | { kind: 'stop' };

/** From the thread: any number of `progress`, then one of the others. */
export type Word =
  | { kind: 'progress'; done: number; of: number }
  | { kind: 'made'; result: ReportResult[keyof ReportResult] }
  | { kind: 'refused'; code: ErrorCode; details: unknown }
  | { kind: 'failed'; reason: string };
