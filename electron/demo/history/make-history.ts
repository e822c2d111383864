import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type BulkWriter, openBulkWriter } from '../../database/sqlite/bulk-writer';
import { openSqlite } from '../../database/sqlite/open-sqlite';
import { settingsSchema } from '../../contract/settings.contract';
import { type ReadDemoFile, readDemoData } from '../demo-data';
import { seededRandom, seedOf } from '../seeded-random';
import { buildDemoCinema } from './demo-cinema';
import { type HistoryPlan, planHistory } from './history-plan';
import { selectCards, selectFirstAdmin, selectLayouts, selectMinimumAges } from './history.queries';
import { createIds } from './ids';
import { createPeople } from './people';
import { createProgramme } from './programme-history';
import { createRecords, writeEntry } from './records';
import { writeShowtime } from './write-showtime';
import type { WritingScope } from './writing-scope';

export type HistoryOptions = {
  /** Where the file shall be; there must not be one. */
  file: string;
  /** Days up to today; the two weeks that are on sale come on top. */
  days: number;
  now: number;
  seed: number;
  /** Reads the demo's files, from which the house is built. */
  readFile: ReadDemoFile;
  nativeBinding?: string | undefined;
  say?: (words: string) => void;
  /** Asked again and again: once true, the work is given up and nothing stays. */
  isStopped?: () => boolean;
};
export type Made = { showtimes: number; reservations: number; tickets: number };

/** Somebody wished to stop: nothing was left behind. */
export class HistoryStopped extends Error {}

/**
 * Makes a cinema that has been open for so long, with every row that the program itself would have left by now. The file
 * is written beside its place and moved there when it is whole.
 */
export async function makeHistory(options: HistoryOptions): Promise<Made> {
  const { file } = options;
  if (existsSync(file)) throw new Error(`${file} is there already: nothing is ever written over.`);
  const half = `${file}.generating`;
  const clear = () => {
    for (const part of [half, `${half}-wal`, `${half}-shm`, `${half}-journal`]) rmSync(part, { force: true });
  };
  mkdirSync(dirname(file), { recursive: true });
  clear();
  try {
    const made = await fill(options, half);
    renameSync(half, file);
    return made;
  } finally {
    clear();
  }
}

async function fill(options: HistoryOptions, file: string): Promise<Made> {
  const { nativeBinding, readFile, days, now, seed } = options;
  const say = options.say ?? (() => undefined);
  const data = await readDemoData(readFile);
  const plan = planHistory(days, now, seed, data.settings);
  say('Building the house, with its prices and films');
  const house = await buildDemoCinema(plan, openSqlite({ file, nativeBinding }), data, readFile);
  const stock = await readStock(file, nativeBinding);
  const writer = openBulkWriter(file, nativeBinding);
  try {
    const ids = createIds(seedOf(seed, 'ids'));
    const people = createPeople(plan, ids);
    const settings = settingsSchema.parse(data.settings);
    const scope: WritingScope = {
      ids,
      people,
      seed,
      now,
      admin: stock.admin,
      minimumAges: stock.minimumAges,
      records: createRecords(writer),
      reservations: data.reservations,
      random: seededRandom(seedOf(seed, 'audience')),
      seatings: new Map(),
      made: {
        showtimes: 0,
        reservations: 0,
        tickets: 0,
      },
    };
    writeStaff(scope);
    const programme = createProgramme({ plan, house, settings, ids, ...stock });
    await live(options, plan, writer, (day) => {
      for (const account of people.signUp(day)) scope.records.account(account);
      for (const shown of programme(day)) writeShowtime(scope, day, shown);
    });
    await makeIndexes(options, writer);
    writer.finish();
    return scope.made;
  } finally {
    writer.close();
  }
}

async function readStock(file: string, nativeBinding: string | undefined) {
  const database = openSqlite({ file, nativeBinding });
  const db = database.read;
  const stock = {
    layouts: await selectLayouts(db),
    cards: await selectCards(db),
    admin: await selectFirstAdmin(db),
    minimumAges: await selectMinimumAges(db),
  };
  await database.close();
  return stock;
}

/** They signed up as everybody does, and the first admin promoted them. */
function writeStaff({ records, ids, people, admin }: WritingScope): void {
  for (const clerk of people.staff) {
    records.account(clerk);
    writeEntry(records, ids, {
      at: clerk.created_at,
      by: admin,
      action: 'account.promoted',
      subjectId: clerk.id,
      subject: `${clerk.name} (${clerk.email})`,
      before: {
        role: 'patron',
        state: 'active',
      },
      after: {
        role: 'admin',
        state: 'active',
      },
    });
  }
}

async function live(
  options: HistoryOptions,
  plan: HistoryPlan,
  writer: BulkWriter,
  writeDay: (day: number) => void,
) {
  const say = options.say ?? (() => undefined);
  let told = Date.now();
  for (let day = 0; day < plan.days; day += 1) {
    writeDay(day);
    if (day % 30 === 29) writer.commit();
    await letOthersIn(options);
    if (Date.now() - told < 5000) continue;
    told = Date.now();
    say(`Day ${day + 1} of ${plan.days} (${Math.round(((day + 1) / plan.days) * 100)} %)`);
  }
  writer.commit();
}

async function makeIndexes(options: HistoryOptions, writer: BulkWriter): Promise<void> {
  const say = options.say ?? (() => undefined);
  const names = writer.missingIndexes();
  for (const [index, name] of names.entries()) {
    if (index % 4 === 0) say(`Indexes: ${index} of ${names.length}`);
    writer.makeIndex(name);
    await letOthersIn(options);
  }
}

/** Lets a signal through, and heeds it. */
async function letOthersIn({ isStopped }: HistoryOptions): Promise<void> {
  await nextTurn();
  if (isStopped?.()) throw new HistoryStopped('Stopped: nothing was left behind.');
}
