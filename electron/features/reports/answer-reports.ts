import type { MessagePort } from 'node:worker_threads';
import { FoyerError, isFoyerError } from '../../contract/errors';
import type { ReadDatabase } from '../../database/database';
import type { ReportJob } from './report-job';
import { makeReport } from './report.service';
import type { ThreadRequest, Word } from './thread-messages';

type Snapshot = <T>(work: (db: ReadDatabase) => Promise<T>) => Promise<T>;

/** The thread's side: makes each report that is ordered, over one state of the rows. */
export function answerReports(port: Pick<MessagePort, 'on' | 'postMessage'>, snapshot: Snapshot): void {
  let isStopped = false;
  const say = (word: Word) => port.postMessage(word);
  const pause = async (done: number, of: number) => {
    say({ kind: 'progress', done, of });
    // Lets the order to stop come in.
    await new Promise((resolve) => setImmediate(resolve));
    if (isStopped) throw new FoyerError('REPORT_STOPPED', {});
  };
  const make = async (job: ReportJob): Promise<Word> => {
    try {
      return { kind: 'made', result: await snapshot((db) => makeReport(db, job, pause)) };
    } catch (error) {
      if (isFoyerError(error)) return { kind: 'refused', code: error.code, details: error.details };
      return {
        kind: 'failed',
        reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
      };
    }
  };
  port.on('message', (order: ThreadRequest) => {
    isStopped = order.kind === 'stop';
    if (order.kind === 'make') void make(order.job).then(say);
  });
}
