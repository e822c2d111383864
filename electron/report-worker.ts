import { parentPort, workerData } from 'node:worker_threads';
import { readSnapshot } from './database/sqlite/open-reader';
import type { SqliteOptions } from './database/sqlite/open-sqlite';
import { answerReports } from './features/reports/answer-reports';

// Runs beside the main thread, on a connection of its own: years of tickets take seconds to add up.
const options = workerData as SqliteOptions;
if (parentPort) answerReports(parentPort, (work) => readSnapshot(options, work));
