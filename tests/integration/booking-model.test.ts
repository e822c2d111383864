import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { HoldId, ReservationId } from '../../electron/contract/values';
import type { ErrorCode } from '../../electron/contract/errors';
import { isFoyerError } from '../../electron/contract/errors';
import { sweepExpiredHolds } from '../../electron/features/booking/holds/release-holds.service';
import type { Session } from '../../electron/ipc/sessions';
import { minuteMs, seatBlock } from '../support/builders';
import { openScene, type Scene } from '../support/booking-scene';

const seats = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6'];
const patrons = 3;
const holdMs = 8 * minuteMs;
const renewalsAtMost = 2;

type ModelHold = { seats: string[]; endsAt: number; renewals: number; id?: HoldId };
type ModelReservation = { seats: string[]; by: number; isActive: boolean; id?: ReservationId };
/** What the booking should be: a few lines that look at everything, instead of rows, keys and queries. */
type Model = {
  now: number;
  startsAt: number;
  holds: (ModelHold | null)[];
  reservations: ModelReservation[];
};
type Real = { scene: Scene; sessions: Session[] };

const liveHold = (model: Model, patron: number) => {
  const hold = model.holds[patron];
  return hold && model.now < hold.endsAt ? hold : null;
};
const takenFrom = (model: Model, patron: number): string[] => [
  ...model.reservations.flatMap((reservation) => (reservation.isActive ? reservation.seats : [])),
  ...model.holds.flatMap((_, other) => (other === patron ? [] : (liveHold(model, other)?.seats ?? []))),
];
const saleEndOf = (model: Model) => model.startsAt + 10 * minuteMs;
const isOnSale = (model: Model) => model.now < saleEndOf(model);
const holdEndOf = (model: Model) => Math.min(model.now + holdMs, saleEndOf(model));

type Outcome = ErrorCode | 'ok';
async function outcomeOf(call: Promise<unknown>): Promise<Outcome> {
  try {
    await call;
    return 'ok';
  } catch (error) {
    if (isFoyerError(error)) return error.code;
    throw error;
  }
}

/** After every command: the rows, and what each patron and a stranger is shown, are what the model says. */
async function check(model: Model, { scene, sessions }: Real): Promise<void> {
  expect((await scene.taken()).sort()).toEqual(takenFrom(model, -1).sort());
  for (const [patron, session] of sessions.entries()) {
    const states = await scene.states(session);
    expect(scene.labels(states.taken).sort()).toEqual(takenFrom(model, patron).sort());
    const hold = liveHold(model, patron);
    expect(states.hold && scene.labels(states.hold.seatIds)).toEqual(hold && hold.seats);
    if (hold) expect(states.hold!.remainingMs).toBe(hold.endsAt - model.now);
  }
  const live = takenFrom(model, -1);
  expect(new Set(live).size).toBe(live.length);
  const rows = await scene.database.read
    .selectFrom('seat_claim')
    .leftJoin('hold', 'hold.id', 'seat_claim.hold_id')
    .select(['seat_id', 'reservation_id', 'expires_at'])
    .execute();
  const liveRows = rows.filter((row) => row.reservation_id !== null || row.expires_at! > model.now);
  expect(scene.labels(liveRows.map((row) => row.seat_id)).sort()).toEqual(live.sort());
}

abstract class Step implements fc.AsyncCommand<Model, Real> {
  check = () => true;
  abstract expected(model: Model): Outcome;
  abstract act(model: Model, real: Real): Promise<unknown>;
  abstract change(model: Model): void;
  async run(model: Model, real: Real): Promise<void> {
    const expected = this.expected(model);
    let answer: unknown;
    const outcome = await outcomeOf(
      this.act(model, real).then((value) => {
        answer = value;
      }),
    );
    expect(`${this.toString()}: ${outcome}`).toBe(`${this.toString()}: ${expected}`);
    if (outcome === 'ok') {
      this.change(model);
      this.learn(model, answer);
    }
    await check(model, real);
  }
  /** Takes over the ids that were made. */
  learn(_model: Model, _answer: unknown): void {}
  abstract toString(): string;
}

class Hold extends Step {
  constructor(
    readonly patron: number,
    readonly wanted: string[],
    readonly namesHold: boolean,
  ) {
    super();
  }
  expected(model: Model): Outcome {
    if (this.wanted.length === 0) return 'ok';
    if (!isOnSale(model)) return 'SHOWTIME_NOT_ON_SALE';
    if (this.namesHold && model.holds[this.patron] && !liveHold(model, this.patron)) return 'HOLD_EXPIRED';
    const taken = takenFrom(model, this.patron);
    return this.wanted.some((seat) => taken.includes(seat)) ? 'SEAT_TAKEN' : 'ok';
  }
  act(model: Model, { scene, sessions }: Real) {
    const holdId = (this.namesHold && model.holds[this.patron]?.id) || null;
    return scene.hold(sessions[this.patron]!, this.wanted, { holdId });
  }
  change(model: Model): void {
    const before = liveHold(model, this.patron);
    const seats = [...this.wanted].sort();
    if (seats.length === 0) model.holds[this.patron] = null;
    else if (before) before.seats = seats;
    else model.holds[this.patron] = { seats, endsAt: holdEndOf(model), renewals: 0 };
  }
  override learn(model: Model, answer: unknown): void {
    const hold = model.holds[this.patron];
    const made = (answer as Awaited<ReturnType<Scene['hold']>>).hold;
    if (!hold) {
      expect(made).toBeNull();
      return;
    }
    if (hold.id) expect(made!.id).toBe(hold.id);
    hold.id = made!.id;
  }
  toString = () =>
    `${this.patron} holds ${this.wanted.join(' ')}${this.namesHold ? ', naming the hold' : ''}`;
}

class Renew extends Step {
  constructor(readonly patron: number) {
    super();
  }
  expected(model: Model): Outcome {
    const hold = liveHold(model, this.patron);
    if (!hold) return 'HOLD_EXPIRED';
    if (hold.endsAt === saleEndOf(model)) return 'HOLD_NOT_RENEWABLE';
    return hold.renewals < renewalsAtMost && hold.endsAt - model.now <= 45_000 ? 'ok' : 'HOLD_NOT_RENEWABLE';
  }
  act(model: Model, { scene, sessions }: Real) {
    const holdId = model.holds[this.patron]?.id ?? ('01900000-0000-7000-8000-ffffffffffff' as HoldId);
    return scene.call(sessions[this.patron]!, 'booking.renewHold', { holdId });
  }
  change(model: Model): void {
    const hold = model.holds[this.patron]!;
    hold.endsAt = holdEndOf(model);
    hold.renewals += 1;
  }
  toString = () => `${this.patron} renews`;
}

class Reserve extends Step {
  constructor(readonly patron: number) {
    super();
  }
  expected(model: Model): Outcome {
    // None lives longer than its sale.
    return liveHold(model, this.patron) ? 'ok' : 'HOLD_EXPIRED';
  }
  async act(model: Model, { scene, sessions }: Real) {
    const hold = model.holds[this.patron];
    const session = sessions[this.patron]!;
    const tickets = scene
      .seatIds(...(hold?.seats ?? ['A1']))
      .map((seatId) => ({ seatId, ticketTypeId: scene.priceCard.ticketTypes[0]!.id }));
    const expectedTotal = tickets.length * 1000;
    return scene.reserve(session, { ...(hold?.id ? { holdId: hold.id } : {}), tickets, expectedTotal });
  }
  change(model: Model): void {
    model.reservations.push({ seats: model.holds[this.patron]!.seats, by: this.patron, isActive: true });
    model.holds[this.patron] = null;
  }
  override learn(model: Model, answer: unknown): void {
    model.reservations.at(-1)!.id = (answer as Awaited<ReturnType<Scene['reserve']>>).id;
  }
  toString = () => `${this.patron} reserves`;
}

class Cancel extends Step {
  constructor(
    readonly patron: number,
    readonly pick: number,
  ) {
    super();
  }
  picked(model: Model): ModelReservation | undefined {
    return model.reservations[this.pick % model.reservations.length];
  }
  expected(model: Model): Outcome {
    const reservation = this.picked(model);
    if (reservation?.by !== this.patron) return 'RESERVATION_NOT_FOUND';
    return !reservation.isActive || model.now < model.startsAt ? 'ok' : 'TOO_LATE_TO_CANCEL';
  }
  act(model: Model, { scene, sessions }: Real) {
    const none = '01900000-0000-7000-8000-ffffffffffff' as ReservationId;
    const reservationId = this.picked(model)?.id ?? none;
    return scene.call(sessions[this.patron]!, 'booking.cancelReservation', { reservationId });
  }
  change(model: Model): void {
    this.picked(model)!.isActive = false;
  }
  toString = () => `${this.patron} cancels the ${this.pick}th`;
}

class Wait extends Step {
  constructor(
    readonly ms: number,
    readonly sweeps: boolean,
  ) {
    super();
  }
  expected = (): Outcome => 'ok';
  async act(model: Model, { scene }: Real) {
    scene.clock.set(model.now + this.ms);
    // Not the kiosk's own sweep: that ends idle visits as well.
    if (this.sweeps) await scene.database.transaction((tx) => sweepExpiredHolds(tx, scene.clock.now()));
  }
  change(model: Model): void {
    model.now += this.ms;
  }
  toString = () => `${this.ms} ms pass${this.sweeps ? ', sweep' : ''}`;
}

const patron = fc.nat({ max: patrons - 1 });
const waits = fc.constantFrom(
  1,
  44_999,
  45_000,
  minuteMs,
  holdMs - 45_001,
  holdMs - 45_000,
  holdMs - 1,
  holdMs,
);
const commands = fc.commands(
  [
    fc
      .tuple(patron, fc.subarray(seats, { maxLength: 4 }), fc.boolean())
      .map(([who, wanted, names]) => new Hold(who, wanted, names)),
    fc
      .tuple(patron, fc.subarray(seats, { minLength: 1, maxLength: 2 }), fc.boolean())
      .map(([who, wanted, names]) => new Hold(who, wanted, names)),
    patron.map((who) => new Renew(who)),
    patron.map((who) => new Reserve(who)),
    patron.map((who) => new Reserve(who)),
    fc.tuple(patron, fc.nat({ max: 5 })).map(([who, pick]) => new Cancel(who, pick)),
    fc.tuple(waits, fc.boolean()).map(([ms, sweeps]) => new Wait(ms, sweeps)),
  ],
  { maxCommands: 40, size: 'max' },
);

it('does what a simple model does, whatever several patrons do', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(commands, fc.integer({ min: 15, max: 100 }), async (steps, minutes) => {
      // An aisle after every seat: the rule about lone seats has tests of its own.
      const apart = seatBlock(1, seats.length).map((seat) => ({ ...seat, x: seat.x * 2 }));
      const scene = await openScene({ seats: apart });
      await scene.call(await scene.admin(), 'settings.changeSettings', { renewalsAtMost });
      const startsAt = scene.showtime.starts_at;
      const sessions = Array.from({ length: patrons }, scene.visit);
      const now = startsAt - minutes * minuteMs;
      scene.clock.set(now);
      const model: Model = { now, startsAt, holds: sessions.map(() => null), reservations: [] };
      try {
        await fc.asyncModelRun(() => ({ model, real: { scene, sessions } }), steps);
      } finally {
        await scene.foyer.close();
      }
    }),
    { numRuns: 150 },
  );
});
