import { join } from 'node:path';
import { openSqlite } from './database/sqlite/open-sqlite';
import { type KnownFile, updateInThread, type UpdateProgress } from './database/sqlite/update-in-thread';
import { createPasswordHasher } from './features/auth/password-hasher';
import { createPosterEncoder } from './features/catalog/movies/poster-encoder';
import { createThreadReports } from './features/reports/thread-reports';
import { createFoyer, type Foyer, type FoyerOptions } from './app';

export type FromMain = Omit<
  FoyerOptions,
  'database' | 'hasher' | 'posterEncoder' | 'reports' | 'terminalId'
> & {
  folder: string;
  /** `resources/`, for the demo cinema. */
  resources: string;
  /** The folder of the threads' files, which are built beside main's own. */
  workers: string;
  sqliteBinding: string | undefined;
  /** The same object at every attempt. */
  known: KnownFile;
  /** What is told while the demo cinema is made. */
  onProgress: (text: string) => void;
  /** What is told while data of an older version is brought up to date. */
  onUpdate: (progress: UpdateProgress) => void;
};

/** All that takes time to load, the database with it: main loads this file only when a window is on its way. */
export async function startFoyer({
  folder,
  resources,
  workers,
  sqliteBinding,
  known,
  onProgress,
  onUpdate,
  ...fromMain
}: FromMain): Promise<Foyer> {
  const file = join(folder, fromMain.isDemo ? 'demo.sqlite' : 'foyer.sqlite');
  await updateInThread({
    workerFile: join(workers, 'update-worker.js'),
    file,
    nativeBinding: sqliteBinding,
    known,
    tell: onUpdate,
  });
  const deps = {
    ...fromMain,
    hasher: createPasswordHasher({ workerFile: join(workers, 'hash-worker.js') }),
    posterEncoder: createPosterEncoder(),
    terminalId: 'local',
  };
  if (fromMain.isDemo) {
    const { prepareDemo } = await import('./demo/prepare-demo');
    const open = (path: string) => openSqlite({ file: path, nativeBinding: sqliteBinding });
    await prepareDemo({ ...deps, file, open, resources, onProgress });
  }
  const reports = createThreadReports({
    workerFile: join(workers, 'report-worker.js'),
    file,
    nativeBinding: sqliteBinding,
  });
  const database = openSqlite({ file, nativeBinding: sqliteBinding, mustExist: known.isFound });
  try {
    return await createFoyer({ ...deps, reports, database });
  } catch (error) {
    // It may be tried again.
    await database.close();
    throw error;
  }
}
