import { useRef } from 'react';
import type { CallInputOf } from '../../electron/contract/contract';
import { isFoyerError } from '../../electron/contract/errors';
import { useAct } from './act';
import { foyer } from './foyer-client';
import { useReportProgress } from './use-report';

export type ReportExport = CallInputOf<'reports.exportReport'>;
export type ReportFormat = ReportExport['format'];

/**
 * Makes a file of a report and saves it where the person says. `onSaved` is not called when they say nowhere. Without a
 * report there is nothing to start.
 */
export function useReportExport(report: ReportExport['report'] | null, onSaved: () => void) {
  const format = useRef<ReportFormat>('csv');
  const act = useAct(async () => {
    if (!report) return undefined;
    const { saved } = await foyer.reports.exportReport({ report, format: format.current });
    return saved || undefined;
  }, onSaved);
  return {
    isBusy: act.isBusy,
    isDisabled: report === null,
    /** Stopping it is no fault. */
    error: isFoyerError(act.error, 'REPORT_STOPPED') ? undefined : act.error,
    progress: useReportProgress(act.isBusy),
    stop: () => void foyer.reports.stopReports(),
    start: (as: ReportFormat) => {
      format.current = as;
      act.run();
    },
  };
}
