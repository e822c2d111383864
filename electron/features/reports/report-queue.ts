import { FoyerError } from '../../contract/errors';
import type { Caller, QueryContext } from '../context';
import type { ReportJob, Reports, ResultOf, RunningReport } from './report-job';

type Asking = { caller: Caller; tell: QueryContext['tell'] };
/** What is read and what is saved do not stop one another. */
export type Slot = 'reading' | 'saving';

/** Keeps what each session is waiting for: one report to read, one to save. */
export type ReportQueue = {
  /** Starts a report in the place of the one before. Throws REPORT_STOPPED, and what the report itself throws. */
  make: <J extends ReportJob>(asking: Asking, slot: Slot, job: J) => Promise<ResultOf<J>>;
  /** All that the session waits for. */
  stop: (sessionId: string) => void;
  close: () => Promise<void>;
};

export function createReportQueue(reports: Reports): ReportQueue {
  const running = new Map<string, RunningReport<unknown>>();
  const keyOf = (sessionId: string, slot: Slot) => `${slot} ${sessionId}`;
  return {
    async make({ caller, tell }, slot, job) {
      const { sessionId } = caller;
      const key = keyOf(sessionId, slot);
      running.get(key)?.stop();
      const report = reports.start(job, (done, of) => tell({ type: 'reportProgress', done, of }));
      running.set(key, report);
      try {
        const result = await report.result;
        // While it was made its reader may have gone, or be an admin no more.
        if (caller.sessionId !== sessionId || caller.account?.role !== 'admin')
          throw new FoyerError('REPORT_STOPPED', {});
        return result;
      } finally {
        if (running.get(key) === report) running.delete(key);
      }
    },
    stop(sessionId) {
      running.get(keyOf(sessionId, 'reading'))?.stop();
      running.get(keyOf(sessionId, 'saving'))?.stop();
    },
    close: reports.close,
  };
}
