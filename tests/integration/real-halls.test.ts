import { beforeEach, describe, expect, it } from 'vitest';
import type { Layout, Seat } from '../../electron/contract/booking.contract';
import type { NewLayout } from '../../electron/contract/auditoriums.contract';
import type { SeatId, SeatName, ShowtimeId } from '../../electron/contract/values';
import { seatNameOf } from '../../electron/domain/seat-names';
import { seatsInWords } from '../../electron/features/booking/seats/seat-words.service';
import type { Session } from '../../electron/ipc/sessions';
import { addArea, pair, setKind, setNumber } from '../../renderer/office/auditoriums/arrange.rules';
import { type Design, fromLayout, toLayout } from '../../renderer/office/auditoriums/design.rules';
import { findProblems } from '../../renderer/office/auditoriums/problems.rules';
import { addRow } from '../../renderer/office/auditoriums/row.rules';
import { drawTemplate } from '../../renderer/office/auditoriums/templates.rules';
import { aMovie, aPriceCard, aShowtime, type House, testId } from '../support/builders';
import { guestContact } from '../support/booking-scene';
import { errorCodeOf, openTestFoyer } from '../support/test-foyer';

const empty = drawTemplate('blank', { stalls: 'Stalls', balcony: 'Balcony' });

/** Rows of so many seats, drawn with the designer's own tools; the first area is `Stalls` unless it is named otherwise. */
function draw(areas: Record<string, readonly string[]>, seats: number): Design {
  let design: Design = { ...empty, areas: [] };
  for (const [name, rows] of Object.entries(areas)) {
    const added = addArea(design, name);
    design = added.design;
    for (const label of rows)
      design = addRow(design, {
        area: added.area.id,
        label,
        count: seats,
        numbering: 'left',
        curve: 0,
      }).design;
  }
  return design;
}

/** A box for one with a chair that was put in later, as theatres number them. */
function boxes(): Design {
  const design = draw({ Parkett: ['1', '2'], Balkon: ['Loge 1', 'Loge 11', 'Balkon É'] }, 4);
  const seat = design.seats.find(({ row, number }) => row === 'Loge 1' && number === '2')!;
  const other = design.seats.find(({ row, number }) => row === 'Balkon É' && number === '3')!;
  return setNumber(setNumber(design, seat.key, '12bis'), other.key, 'A1');
}

/** Stalls and circle alike, each with a wheelchair space A 1 and its companion A 2. */
function twoFloors(): Design {
  let design = draw({ Stalls: ['A', 'B', 'C'], Circle: ['A', 'B', 'C'] }, 8);
  for (const area of design.areas) {
    const [space, companion] = ['1', '2'].map(
      (number) =>
        design.seats.find((seat) => seat.area === area.id && seat.row === 'A' && seat.number === number)!.key,
    );
    design = setKind(design, new Set([space!]), 'wheelchair');
    design = pair(design, new Set([space!, companion!]));
  }
  return design;
}

type Place = [area: string, row: string, number: string];
type Hall = {
  design: Design;
  /** Somebody's seats; and another's, which would be the same if names were joined, or the area left out. */
  ours: Place[];
  theirs: Place[];
  ourWords: string;
  theirWords: string;
  /** Where we are moved to. */
  later: Place[];
  laterWords: string;
};
const oneToEleven = Array.from({ length: 11 }, (_, index) => String(index + 1));

const halls: Record<string, Hall> = {
  'rows 1 to 11 of seats 1 to 11': {
    design: draw({ Stalls: oneToEleven }, 11),
    ours: [['', '1', '11']],
    theirs: [['', '11', '1']],
    ourWords: 'Row 1, seat 11',
    theirWords: 'Row 11, seat 1',
    later: [['', '2', '11']],
    laterWords: 'Row 2, seat 11',
  },
  'stalls and a circle that both begin with row A': {
    design: twoFloors(),
    ours: [
      ['Stalls', 'A', '1'],
      ['Stalls', 'A', '2'],
    ],
    theirs: [
      ['Circle', 'A', '1'],
      ['Circle', 'A', '2'],
    ],
    ourWords: 'Stalls, row A, seats 1, 2',
    theirWords: 'Circle, row A, seats 1, 2',
    later: [
      ['Circle', 'B', '7'],
      ['Circle', 'B', '8'],
    ],
    laterWords: 'Circle, row B, seats 7, 8',
  },
  'classes with rows from A each': {
    design: draw({ 'First class': ['A', 'B'], 'Second class': ['A', 'B'], 'Third class': ['A', 'B'] }, 6),
    ours: [
      ['First class', 'A', '1'],
      ['First class', 'A', '2'],
    ],
    theirs: [
      ['Third class', 'A', '1'],
      ['Third class', 'A', '2'],
    ],
    ourWords: 'First class, row A, seats 1, 2',
    theirWords: 'Third class, row A, seats 1, 2',
    later: [
      ['Second class', 'A', '1'],
      ['Second class', 'A', '2'],
    ],
    laterWords: 'Second class, row A, seats 1, 2',
  },
  'boxes, a seat 12bis and a seat A1': {
    design: boxes(),
    ours: [
      ['Balkon', 'Loge 1', '1'],
      ['Balkon', 'Loge 1', '12bis'],
    ],
    theirs: [
      ['Parkett', '1', '1'],
      ['Parkett', '1', '2'],
    ],
    ourWords: 'Balkon, row Loge 1, seats 1, 12bis',
    theirWords: 'Parkett, row 1, seats 1, 2',
    later: [
      ['Balkon', 'Balkon É', 'A1'],
      ['Balkon', 'Balkon É', '4'],
    ],
    laterWords: 'Balkon, row Balkon É, seats 4, A1',
  },
};

const plain = (html: string) =>
  html
    .replace(/<style>.*?<\/style>/su, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const named = (places: readonly Place[]): SeatName[] =>
  places.map(([area, row, number]) => ({ area, row, number }));

describe.each(Object.entries(halls))('a hall of %s', (_, hall) => {
  let test: Awaited<ReturnType<typeof openTestFoyer>>;
  let admin: Session;
  let layout: Layout;
  let showtimeId: ShowtimeId;
  let auditoriumId: House['auditorium']['id'];
  let adult: Awaited<ReturnType<typeof aPriceCard>>['ticketTypes'][number];
  const areaId = (name: string) =>
    hall.design.areas.find((area) => area.name === name)?.id ?? hall.design.areas[0]!.id;
  const refs = (places: readonly Place[]) =>
    places.map(([area, row, number]) => ({ area: areaId(area), row, number }));

  beforeEach(async () => {
    test = await openTestFoyer();
    admin = await test.admin();
    expect(findProblems(hall.design)).toEqual([]);
    const made = await test.call(admin, 'auditoriums.addAuditorium', {
      name: 'Hall',
      layout: toLayout(hall.design),
    });
    auditoriumId = made.auditoriumId;
    const house = { auditorium: { id: auditoriumId }, layout: { id: made.layoutId } } as House;
    const priceCard = await aPriceCard(test.database);
    adult = priceCard.ticketTypes[0]!;
    const movie = await aMovie(test.database, { title: 'Old Title' });
    showtimeId = (await aShowtime(test.database, { house, priceCard, movie })).id;
    ({ layout } = await test.call(test.visit(), 'booking.readSeatMap', { showtimeId }));
  });

  const seatAt = ([area, row, number]: Place): Seat =>
    layout.seats.find((seat) => seat.area === areaId(area) && seat.row === row && seat.number === number)!;
  const idsOf = (places: readonly Place[]): SeatId[] => places.map((place) => seatAt(place).id);
  const order = (holdId: never, seatIds: readonly SeatId[]) => ({
    requestId: testId<never>(),
    holdId,
    tickets: seatIds.map((seatId) => ({ seatId, ticketTypeId: adult.id })),
    expectedTotal: 1000 * seatIds.length,
    isAgeConfirmed: false,
  });
  const sellAtKiosk = async (places: readonly Place[]) => {
    const guest = test.visit();
    const { hold } = await test.call(guest, 'booking.holdSeats', {
      showtimeId,
      seatIds: idsOf(places),
      holdId: null,
    });
    const ordered = order(hold!.id as never, hold!.seatIds);
    return test.call(guest, 'booking.reserveSeats', { ...ordered, contact: guestContact });
  };
  const sellAtDesk = async (places: readonly Place[]) => {
    const held = await test.call(admin, 'reservations.holdAtDesk', {
      showtimeId,
      seatIds: idsOf(places),
      holdId: null,
    });
    const sold = await test.call(admin, 'reservations.reserveAtDesk', {
      ...order(held.hold!.id as never, held.hold!.seatIds),
      name: null,
      contact: null,
      allowsLoneSeats: true,
    });
    return sold.reservation;
  };
  const block = (places: readonly Place[]) => ({
    auditoriumId,
    seats: refs(places),
    kind: 'out_of_order' as const,
    fromLocal: '2026-11-22T00:00',
    untilLocal: null,
    releaseMinutes: null,
    reason: '',
  });
  const told = (seats: readonly SeatName[]) => seats.map(seatNameOf);
  const sorted = (drawn: NewLayout) => ({
    ...drawn,
    seats: drawn.seats.toSorted((a, b) => a.y - b.y || a.x - b.x),
  });

  it('is saved as it was drawn, and opens in the designer as it was saved', async () => {
    const saved = await test.call(admin, 'auditoriums.readAuditorium', { auditoriumId });
    expect(sorted(saved.layout)).toEqual(sorted(toLayout(hall.design)));
    expect(sorted(toLayout(fromLayout(saved.layout)))).toEqual(sorted(saved.layout));
  });

  it('is sold seat by seat at kiosk and desk, and nobody has another’s', async () => {
    const ours = await sellAtKiosk(hall.ours);
    expect(told(ours.tickets)).toEqual(named(hall.ours));
    const theirs = await sellAtDesk(hall.theirs);
    expect(told(theirs.tickets)).toEqual(named(hall.theirs));
    const { states } = await test.call(test.visit(), 'booking.readSeatMap', { showtimeId });
    expect(states.taken.toSorted()).toEqual(idsOf([...hall.ours, ...hall.theirs]).toSorted());
    const again = test.call(test.visit(), 'booking.holdSeats', {
      showtimeId,
      seatIds: idsOf(hall.ours),
      holdId: null,
    });
    expect(await errorCodeOf(again)).toBe('SEAT_TAKEN');
  });

  it('keeps seats back, and touches nobody who has another', async () => {
    const ours = await sellAtKiosk(hall.ours);
    const theirs = await sellAtKiosk(hall.theirs);
    const touched = async (places: readonly Place[]) =>
      (await test.call(admin, 'auditoriums.previewBlock', block(places))).reservations;
    expect((await touched(hall.ours)).map(({ code, seats }) => [code, seats])).toEqual([
      [ours.code, named(hall.ours)],
    ]);
    expect((await touched(hall.theirs)).map(({ code }) => code)).toEqual([theirs.code]);
    await test.call(admin, 'auditoriums.addBlock', block([...hall.later, ...hall.ours]));
    const { states } = await test.call(test.visit(), 'booking.readSeatMap', { showtimeId });
    expect(states.notForSale.toSorted()).toEqual(idsOf(hall.later).toSorted());
    const { blocks } = await test.call(admin, 'auditoriums.readAuditorium', { auditoriumId });
    const distinct = new Set(blocks.flatMap((one) => one.touched));
    expect([...distinct]).toEqual([ours.id]);
    const listed = await test.call(admin, 'auditoriums.listTouched', { auditoriumId });
    expect(listed.reservations).toHaveLength(distinct.size);
    const missing = block([[hall.ours[0]![0], 'Z', '99']]);
    expect(await errorCodeOf(test.call(admin, 'auditoriums.addBlock', missing))).toBe('NOT_FOUND');
  });

  it('moves people, and tells from where to where', async () => {
    const { id } = await sellAtKiosk(hall.ours);
    await sellAtKiosk(hall.theirs);
    const moved = await test.call(admin, 'reservations.moveReservation', {
      reservationId: id,
      allowsLoneSeats: true,
      seatIds: idsOf(hall.later),
    });
    expect(told(moved.reservation.tickets)).toEqual(expect.arrayContaining(named(hall.later)));
    const entry = moved.history.find(({ kind }) => kind === 'moved')!;
    expect(entry.fromSeats).toEqual(named(hall.ours));
    expect(
      seatsInWords(
        entry.toSeats.filter((seat) => typeof seat !== 'string'),
        'en',
      ),
    ).toBe(hall.laterWords);
  });

  it('prints, lists, finds and exports by the three names', async () => {
    const ours = await sellAtKiosk(hall.ours);
    const theirs = await sellAtDesk(hall.theirs);
    await test.call(admin, 'reservations.printReservation', { reservationId: ours.id });
    for (const [area, row, number] of hall.ours) {
      const [single] = named([[area, row, number]]);
      const words = single!.area ? `${area}, row ${row}, seat ${number}` : `Row ${row}, seat ${number}`;
      expect(plain(test.printer.pages.at(-1)!)).toContain(words);
    }
    const rows = async (search: string) =>
      (await test.call(admin, 'reservations.listReservations', { search })).reservations.map(
        ({ code, seats }) => [code, seats],
      );
    expect(await rows(ours.code)).toEqual([[ours.code, named(hall.ours)]]);
    expect(await rows(theirs.code)).toEqual([[theirs.code, named(hall.theirs)]]);
    const found = await test.call(test.visit(), 'booking.findReservation', {
      code: ours.code,
      contact: guestContact,
    });
    expect(told(found.tickets)).toEqual(named(hall.ours));
    const { reservations } = await test.call(admin, 'schedule.listReservations', { showtimeId });
    expect(reservations.map(({ seats }) => seats)).toEqual([named(hall.ours), named(hall.theirs)]);

    await test.call(admin, 'booking.cancelShowtime', { showtimeId, reason: 'Projector' });
    const { bytes } = await test.call(admin, 'reservations.exportCalls', { showtimeId });
    const calls = new TextDecoder().decode(bytes);
    expect(calls).toContain(`"${hall.ourWords}"`);
    expect(calls).toContain(`"${hall.theirWords}"`);
  });

  it('writes the journal with the three names', async () => {
    const { id } = await sellAtDesk(hall.ours);
    await test.call(admin, 'auditoriums.addBlock', block(hall.theirs));
    await test.call(admin, 'reservations.cancelReservation', { reservationId: id, reason: 'Ill' });
    const { entries } = await test.call(admin, 'journal.listEntries', {});
    const seatsOf = (action: string, side: 'before' | 'after') =>
      (JSON.parse(entries.find((entry) => entry.action === action)![side]!) as { seats: SeatName[] }).seats;
    expect(seatsOf('reservation.madeAtDesk', 'after')).toEqual(named(hall.ours));
    expect(seatsOf('seats.blocked', 'after')).toEqual(named(hall.theirs));
    expect(seatsOf('reservation.cancelled', 'before')).toEqual(named(hall.ours));
  });

  it('may change its layout: what was sold keeps its names, and what is kept back stays so', async () => {
    const { id } = await sellAtKiosk(hall.ours);
    await test.call(admin, 'auditoriums.addBlock', block(hall.theirs));
    const drawn = toLayout(hall.design);
    const next = { ...drawn, areas: drawn.areas.map((area) => ({ ...area, name: `New ${area.name}` })) };
    const { layoutId } = await test.call(admin, 'auditoriums.saveLayout', {
      auditoriumId,
      seenVersion: 1,
      layout: next,
    });
    const { reservation } = await test.call(admin, 'reservations.readReservation', { reservationId: id });
    expect(told(reservation.tickets)).toEqual(named(hall.ours));
    await test.call(admin, 'reservations.cancelReservation', { reservationId: id, reason: 'Ill' });
    const move = { auditoriumId, showtimeIds: [showtimeId] };
    expect((await test.call(admin, 'auditoriums.moveShowtimes', move)).moved).toEqual([showtimeId]);
    const { layout: newest, states } = await test.call(test.visit(), 'booking.readSeatMap', { showtimeId });
    expect(newest.id).toBe(layoutId);
    const kept = newest.seats.filter((seat) => states.notForSale.includes(seat.id));
    expect(kept.map(seatNameOf)).toEqual(expect.arrayContaining(refs(hall.theirs)));
    expect(kept).toHaveLength(hall.theirs.length);
    // What was cancelled on the layout before is still told of as it was sold.
    const cancelled = await test.call(admin, 'reservations.readReservation', { reservationId: id });
    expect(told(cancelled.reservation.tickets)).toEqual(named(hall.ours));
  });
});
