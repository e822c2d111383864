import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newLayoutSchema } from '../../electron/contract/auditoriums.contract';
import { isFoyerError } from '../../electron/contract/errors';
import type { Seat } from '../../electron/contract/booking.contract';
import type { HoldId } from '../../electron/contract/values';
import type { Session } from '../../electron/ipc/sessions';
import { findLayoutFault } from '../../electron/features/catalog/auditoriums/first-layout-fault.rules';
import { type Design, fromLayout, toLayout } from '../../renderer/office/auditoriums/design.rules';
import { doings, starts } from '../../renderer/office/auditoriums/design.testing';
import { seatKinds } from '../../renderer/office/auditoriums/kinds';
import { findProblems } from '../../renderer/office/auditoriums/problems.rules';
import { aMovie, aPriceCard, aShowtime, testId } from '../support/builders';
import { openTestFoyer } from '../support/test-foyer';

const drawings: fc.Arbitrary<Design> = fc
  .tuple(starts, fc.array(doings, { maxLength: 12 }))
  .map(([start, list]) => list.reduce((design, { act, seeds }) => act(design, seeds), start));

it('what the designer finds nothing wrong with, main takes, and the other way round', () => {
  let [right, wrong] = [0, 0];
  fc.assert(
    fc.property(drawings, (design) => {
      const layout = toLayout(design);
      const isRight = newLayoutSchema.safeParse(layout).success && findLayoutFault(layout) === undefined;
      expect(findProblems(design).length === 0).toBe(isRight);
      if (isRight) right += 1;
      else wrong += 1;
    }),
    { numRuns: 400 },
  );
  expect(Math.min(right, wrong)).toBeGreaterThan(20);
});

it('any drawing survives saving, loading, and reservations of every kind of seat that it has', async () => {
  const test = await openTestFoyer();
  const admin = await test.admin();
  const { auditoriumId } = await test.call(admin, 'auditoriums.addAuditorium', {
    name: 'Red Hall',
    layout: toLayout(fc.sample(starts, 20).find((design) => design.seats.length > 0)!),
  });
  const [movie, priceCard] = [await aMovie(test.database), await aPriceCard(test.database)];
  await fc.assert(
    fc.asyncProperty(
      drawings.filter((design) => findProblems(design).length === 0),
      fc.nat(),
      async (design, seed) => {
        const session = test.visit();
        await test.call(session, 'auth.signIn', signIn);
        const before = await test.call(session, 'auditoriums.readAuditorium', { auditoriumId });
        await test.call(session, 'auditoriums.saveLayout', {
          auditoriumId,
          seenVersion: before.auditorium.version,
          layout: toLayout(design),
        });
        const { layout, auditorium } = await test.call(session, 'auditoriums.readAuditorium', {
          auditoriumId,
        });
        expect(sorted(layout)).toEqual(sorted(toLayout(design)));
        expect(sorted(toLayout(fromLayout(layout)))).toEqual(sorted(layout));
        const showtime = await aShowtime(test.database, {
          movie,
          priceCard,
          house: { auditorium: { id: auditoriumId }, layout: { id: auditorium.layoutId } } as never,
          change: { state: 'on_sale' },
        });
        await reserveEachKind(test, showtime.id, seed);
        await test.database.transaction((tx) =>
          tx
            .updateTable('showtime')
            .set({ state: 'cancelled', cancel_reason: 'over' })
            .where('id', '=', showtime.id)
            .execute(),
        );
      },
    ),
    { numRuns: 15 },
  );
}, 60_000);

const signIn = { email: 'manager@palace.example', password: 'a long admin passphrase' };

/** As the database gives seats back: in reading order. */
type Named = { area: string | null; row: string; number: string };

function sorted<L extends { seats: readonly Named[] }>(layout: L) {
  const key = (seat: Named) => JSON.stringify([seat.area, seat.row, seat.number]);
  return { ...layout, seats: layout.seats.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)) };
}

type Test = Awaited<ReturnType<typeof openTestFoyer>>;
type Showtime = Awaited<ReturnType<typeof aShowtime>>['id'];

/** A seat of each kind that the house has, chosen by its place in it, and one that the kiosk chooses itself. */
async function reserveEachKind(test: Test, showtimeId: Showtime, seed: number) {
  const map = await test.call(test.visit(), 'booking.readSeatMap', { showtimeId });
  for (const kind of seatKinds.toReversed()) {
    const { taken } = await test.call(test.visit(), 'booking.readSeatStates', { showtimeId });
    const wantedWith = (seat: Seat) => (seat.companionOf === null ? [seat.id] : [seat.companionOf, seat.id]);
    const free = map.layout.seats.filter(
      (one) => one.kind === kind && !wantedWith(one).some((id) => taken.includes(id)),
    );
    const seat = free[seed % Math.max(1, free.length)];
    if (!seat) continue;
    const wanted = wantedWith(seat);
    const patron = test.visit();
    const held = await test.call(patron, 'booking.holdSeats', {
      showtimeId,
      seatIds: wanted,
      holdId: null,
    });
    expect(held.hold!.seatIds.toSorted()).toEqual(wanted.toSorted());
    const places = await reserveHeld(test, patron, held.hold!.id);
    if (places) expect(places).toContain(seat.row + seat.number);
    else await test.call(patron, 'booking.releaseHold', {});
  }
  const patron = test.visit();
  const best = await test
    .call(patron, 'booking.holdBestSeats', { showtimeId, partySize: 1, holdId: null })
    .catch(unless('NOT_ENOUGH_SEATS'));
  if (best) expect(map.layout.seats.map((seat) => seat.id)).toContain(best.hold!.seatIds[0]);
}

/** To leave a neighbour alone is refused whatever the layout: the rule has tests of its own. */
async function reserveHeld(test: Test, patron: Session, holdId: HoldId): Promise<string[] | null> {
  const offer = await test.call(patron, 'booking.readOffer', { holdId }).catch(unless('LONE_SEAT'));
  if (!offer) return null;
  const reservation = await test.call(patron, 'booking.reserveSeats', {
    requestId: testId(),
    holdId,
    tickets: offer.seats.map(({ seatId, prices }) => ({ seatId, ticketTypeId: prices[0]!.ticketTypeId })),
    expectedTotal: offer.seats.reduce((sum, { prices }) => sum + prices[0]!.amount, 0),
    isAgeConfirmed: false,
    contact: { kind: 'phone', value: '+44 20 7946 0001' },
  });
  return reservation.tickets.map((ticket) => ticket.row + ticket.number);
}

/** Null where the call was refused for that reason; any other refusal is the test's. */
function unless(code: string) {
  return (error: unknown): null => {
    if (isFoyerError(error) && error.code === code) return null;
    throw error;
  };
}
