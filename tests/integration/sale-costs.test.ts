import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Foyer } from '../../electron/app';
import { openRecorder, type Recorder } from '../support/recorder';
import { aSellingHouse, openKiosk, reserve } from '../support/selling-house';

let folder: string;
let recorder: Recorder;
let foyer: Foyer;
let house: Awaited<ReturnType<typeof aSellingHouse>>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-sale-'));
  // However slow the machine, as if no time passed: what waits is grouped.
  recorder = openRecorder(join(folder, 'foyer.sqlite'), { now: () => 0 });
  house = await aSellingHouse(recorder);
  foyer = await openKiosk(recorder);
  // The layout is read once, and remembered.
  await sell(0, 0);
  recorder.take();
});
afterEach(async () => {
  await foyer.close();
  rmSync(folder, { recursive: true, force: true });
});

const sell = (showtime: number, party: number) =>
  reserve(
    foyer,
    foyer.openSession(),
    house.showtimeIds[showtime]!,
    house.seatIds.slice(party * 3, party * 3 + 3),
    house.ticketTypeId,
  );
const commits = (taken: ReturnType<Recorder['take']>) => taken.filter(({ sql }) => sql === 'commit').length;

describe('holding and reserving three seats', () => {
  it('takes twelve statements and two commits', async () => {
    await sell(0, 1);
    const taken = recorder.take();
    expect(taken.map(({ sql }) => sql.split(' ').slice(0, 3).join(' '))).toEqual([
      'begin immediate',
      'select "showtime"."layout_id", "showtime"."movie_id",',
      'insert into "hold"',
      'insert into "seat_claim"',
      'commit',
      'begin immediate',
      'select "hold"."id", "hold"."showtime_id",',
      'insert into "reservation"',
      'insert into "ticket"',
      'update "seat_claim" set',
      'delete from "hold"',
      'commit',
    ]);
    expect(commits(taken)).toBe(2);
  });

  it('looks for nothing by a value that SQLite would plan anew for', async () => {
    await sell(0, 1);
    const readings = recorder.take().filter(({ sql }) => /^(select|update|delete)/.test(sql));
    for (const { sql } of readings) expect(sql.replace(/ set .* where /, ' where ')).not.toMatch(/(?<!\+)\?/);
  });

  it('takes two commits for twenty patrons at once, too', async () => {
    await Promise.all(house.showtimeIds.map((_, showtime) => sell(showtime, 1)));
    expect(commits(recorder.take())).toBe(2);
  });
});
