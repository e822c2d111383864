import { parentPort, workerData } from 'node:worker_threads';
import { openSqlite, type SqliteOptions } from './database/sqlite/open-sqlite';

// Runs beside the main thread, which shows how far it is: years of data take minutes to be brought up to date.
const options = workerData as Omit<SqliteOptions, 'onMigration'>;
const database = openSqlite({ ...options, onMigration: (progress) => parentPort?.postMessage(progress) });
await database.close();
