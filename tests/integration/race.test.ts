import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SeatId } from '../../electron/contract/values';
import { openScene, type Scene } from '../support/booking-scene';
import { openTeam, type Team } from '../support/race-team';

/** Two threads and two other processes, four connections to one file; fifty patrons at each. */
const attemptsEach = 50;
let folder: string;
let scene: Scene;
let team: Team;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-race-'));
  const file = join(folder, 'foyer.sqlite');
  scene = await openScene({ file, rows: 5, seatsPerRow: 8 });
  team = await openTeam(file);
}, 60_000);

afterAll(async () => {
  await team?.close();
  await scene?.foyer.close();
  rmSync(folder, { recursive: true, force: true });
});

const race = async (choicesOf: (racer: number) => SeatId[][]) => {
  const orders = Array.from({ length: team.size }, (_, racer) => ({
    kind: 'hold' as const,
    showtimeId: scene.showtime.id,
    choices: choicesOf(racer),
  }));
  return team.race(orders);
};
const claims = () =>
  scene.database.read
    .selectFrom('seat_claim')
    .select(['seat_id', 'hold_id', 'reservation_id'])
    .where('showtime_id', '=', scene.showtime.id)
    .execute();
const freeAll = () => scene.database.transaction((tx) => tx.deleteFrom('hold').execute());

describe('two hundred patrons at four connections', () => {
  it('want the same seats: one has them, the others are told that they are taken', async () => {
    const wanted = scene.seatIds('C4', 'C5');
    const answers = await race(() => Array.from({ length: attemptsEach }, () => wanted));
    expect(answers.flatMap((answer) => answer.faults)).toEqual([]);
    const outcomes = answers.flatMap((answer) => answer.outcomes);
    expect(outcomes).toHaveLength(200);
    expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'SEAT_TAKEN')).toHaveLength(199);
    const rows = await claims();
    expect(rows.map((row) => row.seat_id).sort()).toEqual(wanted.toSorted());
    expect(new Set(rows.map((row) => row.hold_id)).size).toBe(1);
    await freeAll();
  });

  it('want overlapping pairs: each has both seats or none', async () => {
    const row = scene.seatIds('C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8');
    const pair = (at: number) => [row[at % 7]!, row[(at % 7) + 1]!];
    const answers = await race((racer) =>
      Array.from({ length: attemptsEach }, (_, index) => pair(racer * 3 + index)),
    );
    expect(answers.flatMap((answer) => answer.faults)).toEqual([]);
    const outcomes = answers.flatMap((answer) => answer.outcomes);
    const winners = outcomes.filter((outcome) => outcome === 'ok').length;
    expect(new Set(outcomes)).toEqual(new Set(['ok', 'SEAT_TAKEN']));
    const byHold = Map.groupBy(await claims(), (claim) => claim.hold_id);
    expect(byHold.size).toBe(winners);
    for (const held of byHold.values()) {
      const places = held.map((claim) => row.indexOf(claim.seat_id)).sort();
      expect(places).toEqual([places[0]!, places[0]! + 1]);
    }
    await freeAll();
  });

  it('ask for the best of the last seats: as many are seated as there are seats for, and no more', async () => {
    await scene.hold(scene.visit(), ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8']);
    await scene.hold(scene.visit(), ['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8']);
    const order = {
      kind: 'best' as const,
      showtimeId: scene.showtime.id,
      partySize: 3,
      times: attemptsEach,
    };
    const answers = await team.race(Array.from({ length: team.size }, () => order));
    expect(answers.flatMap((answer) => answer.faults)).toEqual([]);
    const outcomes = answers.flatMap((answer) => answer.outcomes);
    expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(8);
    expect(outcomes.filter((outcome) => outcome === 'NOT_ENOUGH_SEATS')).toHaveLength(192);
    expect(await claims()).toHaveLength(40);
    await freeAll();
  });

  it('want seats that were reserved and cancelled: one has them again', async () => {
    const session = scene.visit();
    const wanted = scene.seatIds('C4', 'C5', 'C6');
    const everybody = () => race(() => Array.from({ length: attemptsEach }, () => wanted));
    await scene.hold(session, ['C4', 'C5', 'C6']);
    const { id } = await scene.reserve(session);
    const before = await everybody();
    expect(new Set(before.flatMap((answer) => answer.outcomes))).toEqual(new Set(['SEAT_TAKEN']));
    await scene.call(session, 'booking.cancelReservation', { reservationId: id });
    const after = await everybody();
    const winners = after.flatMap((answer) => answer.outcomes).filter((outcome) => outcome === 'ok');
    expect(winners).toHaveLength(1);
    expect(after.flatMap((answer) => answer.faults)).toEqual([]);
  });
});
