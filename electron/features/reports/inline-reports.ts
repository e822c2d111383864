import { FoyerError } from '../../contract/errors';
import type { Database } from '../../database/database';
import type { ReportJob, Reports, ResultOf } from './report-job';

/** Reports made on Foyer's own connection: for a database in memory, which no thread could open. */
export function createInlineReports(database: Database): Reports {
  return {
    start: <J extends ReportJob>(job: J, onProgress: (done: number, of: number) => void) => {
      let isStopped = false;
      const pause = async (done: number, of: number) => {
        await new Promise((resolve) => setImmediate(resolve));
        if (isStopped) throw new FoyerError('REPORT_STOPPED', {});
        onProgress(done, of);
      };
      const make = async () => {
        // Late: the program itself has its reports made in the thread, and starts without all this.
        const { makeReport } = await import('./report.service');
        return database.transaction((tx) => makeReport(tx, job, pause));
      };
      return { result: make() as Promise<ResultOf<J>>, stop: () => void (isStopped = true) };
    },
    close: async () => undefined,
  };
}
