import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aReservation, aShowtime, testNow } from '../../../tests/support/builders';
import { openTestDatabase } from '../../../tests/support/test-foyer';
import { threadOn } from '../../../tests/support/report-scene';
import type { FiguresQuestion } from '../../contract/reports.contract';
import type { BusinessDay } from '../../contract/values';
import { createInlineReports } from './inline-reports';
import type { ReportJob, Reports } from './report-job';
import { createThreadReports } from './thread-reports';

const folder = mkdtempSync(join(tmpdir(), 'foyer-reports-'));
const file = join(folder, 'cinema.sqlite');
const database = openTestDatabase(file);
const opened: Reports[] = [];
const calendar = { timeZone: 'Europe/London', firstWeekday: 1, currency: 'GBP' };
let write: (businessDay: string) => Promise<void>;

beforeAll(async () => {
  let startsAt = testNow;
  write = async (businessDay) => {
    startsAt += 86_400_000;
    const change = { starts_at: startsAt, business_day: businessDay as BusinessDay };
    await aReservation(database, await aShowtime(database, { change }), [], undefined as never);
  };
  await write('2026-11-22');
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((reports) => reports.close()));
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

function aThread(from = threadOn(file)): Reports {
  opened.push(from);
  return from;
}

function figures(from: string, until: string): ReportJob & { kind: 'figures' } {
  const period = { from, until } as FiguresQuestion['period'];
  return { kind: 'figures', question: { period, by: 'day', movieId: null, auditoriumId: null }, calendar };
}
const years = figures('2020-01-01', '2027-12-31');
const aDay = figures('2026-11-22', '2026-11-22');
const nobodyHears = () => undefined;

/** A thread that dies of its first `deaths` reports, counted in a file, and afterwards answers as a real one does. */
function aDyingThread(deaths: number): Reports {
  const worker = join(folder, `dying-${deaths}.mjs`);
  const counter = JSON.stringify(join(folder, `deaths-${deaths}`));
  writeFileSync(
    worker,
    `import { appendFileSync, readFileSync } from 'node:fs';
     import { parentPort } from 'node:worker_threads';
     parentPort.on('message', () => {
       appendFileSync(${counter}, 'x');
       if (readFileSync(${counter}, 'utf8').length <= ${deaths}) process.exit(1);
       parentPort.postMessage({ kind: 'made', result: 'alive' });
     });`,
  );
  return aThread(createThreadReports({ workerFile: worker, file }));
}

describe('the report thread', () => {
  it('answers what Foyer itself would, and says how far it is, up to the end', async () => {
    const heard: [number, number][] = [];
    const report = aThread().start(years, (done, of) => heard.push([done, of]));
    const answer = await report.result;
    expect(answer).toEqual(await createInlineReports(database).start(years, nobodyHears).result);
    expect(answer.total.showtimes).toBe(1);
    const of = heard[0]![1];
    expect(of).toBeGreaterThan(200);
    expect(heard).toEqual(Array.from({ length: of + 1 }, (_, done) => [done, of]));
  });

  it('sees the rows as they were when it began, whatever is written meanwhile', async () => {
    const before = await aThread().start(years, nobodyHears).result;
    let written: Promise<void> | undefined;
    const report = aThread().start(years, (done) => {
      // Not at the very first word: the state that is read is that of the first piece.
      if (done === 2) written = write('2027-12-01');
    });
    const during = await report.result;
    await written;
    expect(during).toEqual(before);
    const after = await aThread().start(years, nobodyHears).result;
    expect(after.total.showtimes).toBe(before.total.showtimes + 1);
  });

  it('stops between two pieces, and makes the next report', async () => {
    const thread = aThread();
    let last = 0;
    const report = thread.start(years, (done) => {
      last = done;
      if (done === 3) report.stop();
    });
    await expect(report.result).rejects.toMatchObject({ code: 'REPORT_STOPPED' });
    expect(last).toBe(3);
    expect((await thread.start(aDay, nobodyHears).result).total.showtimes).toBe(1);
    expect(last).toBe(3);
  });

  it('stops one that still waits, and leaves the one before it alone', async () => {
    const thread = aThread();
    const [first, second] = [thread.start(years, nobodyHears), thread.start(aDay, nobodyHears)];
    second.stop();
    await expect(second.result).rejects.toMatchObject({ code: 'REPORT_STOPPED' });
    expect((await first.result).rows.length).toBeGreaterThan(2000);
  });

  it('makes those that wait in order, each its own', async () => {
    const thread = aThread();
    const days = ['2026-11-20', '2026-11-21', '2026-11-22'];
    const answers = await Promise.all(days.map((day) => thread.start(figures(day, day), nobodyHears).result));
    expect(answers.map(({ rows }) => rows.map(({ key }) => key))).toEqual(days.map((day) => [day]));
  });

  it('tells of what went wrong in it', async () => {
    const job = { ...aDay, question: { ...aDay.question, by: 'hour' as const } };
    const nowhere = { ...job, calendar: { ...calendar, timeZone: 'Nowhere/At_All' } };
    await expect(aThread().start(nowhere, nobodyHears).result).rejects.toThrow(/report failed.*Nowhere/s);
  });

  it("survives the thread's death: the report is tried once more, and those behind it wait", async () => {
    const thread = aDyingThread(1);
    const results = [aDay, years].map((job) => thread.start(job, nobodyHears).result);
    expect(await Promise.all(results)).toEqual(['alive', 'alive']);
  });

  it('gives up on a report that kills two threads, and goes on with the next', async () => {
    const thread = aDyingThread(2);
    const results = [aDay, years].map((job) => thread.start(job, nobodyHears).result);
    const [first, second] = await Promise.allSettled(results);
    expect(first).toMatchObject({ status: 'rejected', reason: { message: 'The report thread ended' } });
    expect(second).toEqual({ status: 'fulfilled', value: 'alive' });
  });

  it('does not try again what was stopped before the thread died', async () => {
    const thread = aDyingThread(3);
    const report = thread.start(aDay, nobodyHears);
    report.stop();
    await expect(report.result).rejects.toMatchObject({ code: 'REPORT_STOPPED' });
  });

  it('rejects, rather than hangs, when there is no thread or no file at all', async () => {
    const gone = createThreadReports({ workerFile: join(folder, 'missing.mjs'), file });
    await expect(aThread(gone).start(aDay, nobodyHears).result).rejects.toThrow('The report thread ended');
    const empty = aThread(threadOn(join(folder, 'missing.sqlite'))).start(aDay, nobodyHears);
    await expect(empty.result).rejects.toThrow('The report failed');
  });

  it('stops what it makes and what is asked later once it is closed', async () => {
    const thread = aThread();
    const results = [years, aDay].map((job) => thread.start(job, nobodyHears).result);
    const settled = Promise.allSettled(results);
    await thread.close();
    expect((await settled).map((one) => one.status)).toEqual(['rejected', 'rejected']);
    await expect(thread.start(aDay, nobodyHears).result).rejects.toMatchObject({ code: 'REPORT_STOPPED' });
  });
});
