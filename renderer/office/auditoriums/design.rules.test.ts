import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addArea, copy, move, pair, remove, renameArea, setKind } from './arrange.rules';
import { type Design, type DesignSeat, fromLayout, nextRowLabel, rowsOf, toLayout } from './design.rules';
import { areaNames, doings, starts } from './design.testing';
import { begin, redo, step, undo } from './history.rules';
import { findProblems } from './problems.rules';
import { addRow, bendRows, curveOf, numbersOf, openAisle, relabelRows } from './row.rules';
import { drawTemplate, templates } from './templates.rules';
import { seatAfter, within } from './navigate.rules';

const small = drawTemplate('small', areaNames);
/** Of a seat of the small template, where it cannot be mistaken. */
const labelOf = ({ row, number }: DesignSeat) => row + number;
const keys = (design: Design, ...labels: string[]) =>
  new Set(design.seats.filter((seat) => labels.includes(labelOf(seat))).map((seat) => seat.key));
const seatOf = (design: Design, label: string) => design.seats.find((seat) => labelOf(seat) === label)!;

describe('a template', () => {
  test.each(templates)('%s can be saved as it is, but for the empty one', (template) => {
    const problems = findProblems(drawTemplate(template, areaNames));
    expect(problems.map(({ kind }) => kind)).toEqual(template === 'blank' ? ['noSeats'] : []);
  });

  test('large has a balcony behind the stalls, wheelchair spaces, companions and doors', () => {
    const large = drawTemplate('large', areaNames);
    const [stalls, balcony] = ['stalls', 'balcony'].map((area) =>
      large.seats.filter((seat) => seat.area === area),
    );
    expect(Math.min(...balcony!.map((seat) => seat.y))).toBeGreaterThan(
      Math.max(...stalls!.map((seat) => seat.y)) - 1.5,
    );
    expect(large.seats.filter((seat) => seat.kind === 'wheelchair')).toHaveLength(2);
    expect(large.seats.every((seat) => (seat.kind === 'companion') === (seat.companionOf !== null))).toBe(
      true,
    );
    expect(large.entrances).toHaveLength(2);
  });
});

test.each([
  ['left', ['1', '2', '3', '4', '5']],
  ['right', ['5', '4', '3', '2', '1']],
  ['odd', ['1', '3', '5', '7', '9']],
  ['even', ['2', '4', '6', '8', '10']],
  ['split', ['5', '3', '1', '2', '4']],
] as const)('a row numbered %s reads %j', (numbering, expected) => {
  expect(numbersOf(numbering, 5)).toEqual(expected);
});

test('the next row goes on after the last letter', () => {
  expect(nextRowLabel(small, 'stalls')).toBe('G');
  const z = addRow(small, { area: 'stalls', label: 'Z', count: 1, numbering: 'left', curve: 0 }).design;
  expect(nextRowLabel(z, 'stalls')).toBe('AA');
  const ab = addRow(z, { area: 'stalls', label: 'AZ', count: 1, numbering: 'left', curve: 0 }).design;
  expect(nextRowLabel(ab, 'stalls')).toBe('BA');
});

test.each([
  ['11', '12'],
  ['Loge 9', 'Loge 10'],
  ['A1', 'A2'],
  ['Balkon É', 'A'],
])('after row %s of its area comes row %s', (label, next) => {
  const area = 'area2';
  const row = { area, label, count: 1, numbering: 'left', curve: 0 } as const;
  const { design } = addRow({ ...small, areas: [...small.areas, { id: area, name: 'Circle' }] }, row);
  expect(nextRowLabel(design, area)).toBe(next);
  expect(nextRowLabel(design, 'stalls')).toBe('G');
});

test('areas are never called the same', () => {
  let design = addArea(small, 'Balcony').design;
  design = addArea(design, 'Balcony').design;
  expect(design.areas.map(({ name }) => name)).toEqual(['Stalls', 'Balcony', 'Balcony 2']);
  const same = renameArea(design, 'area2', 'stalls');
  expect(findProblems(same).map(({ kind }) => kind)).toEqual(['sameArea']);
});

test('an area begins with row A, whatever the others have', () => {
  expect(nextRowLabel(small, 'area2')).toBe('A');
});

test('a row is added behind the others, centred, and bends with its middle where it was', () => {
  const { design, keys: added } = addRow(small, {
    area: 'stalls',
    label: 'G',
    count: 9,
    numbering: 'left',
    curve: 1,
  });
  const row = rowsOf(design.seats).at(-1)!;
  expect(row.seats.map((seat) => seat.x)).toEqual([-4, -3, -2, -1, 0, 1, 2, 3, 4]);
  expect(row.seats[4]!.y).toBe(8);
  expect(row.seats[0]!.y).toBe(7);
  const again = bendRows(bendRows(design, added, 3), added, 1);
  expect(again.seats).toEqual(design.seats);
  expect(curveOf(rowsOf(bendRows(design, added, 0).seats).at(-1)!)).toBe(0);
});

test('an aisle opens to the right of what is selected, in its rows alone, and closes again', () => {
  const at = keys(small, 'B3', 'C5');
  const opened = openAisle(small, at, 1);
  const gap = (label: string, next: string) => seatOf(opened, next).x - seatOf(opened, label).x;
  expect([gap('B3', 'B4'), gap('B4', 'B5'), gap('C5', 'C6'), gap('D3', 'D4')]).toEqual([2, 1, 2, 1]);
  expect(openAisle(opened, at, -1).seats).toEqual(small.seats);
});

test('a copy has names of its own, takes companions along and leaves nobody’s companion', () => {
  const space = copy(small, keys(small, 'A1', 'A2', 'A3', 'B1'), { x: 0, y: 10 });
  const made = space.design.seats.filter((seat) => space.keys.has(seat.key));
  expect(made.map(labelOf)).toEqual(['G1', 'G2', 'G3', 'H1']);
  expect(made[1]).toMatchObject({ kind: 'companion', companionOf: made[0]!.key });
  const lone = copy(small, keys(small, 'A2'), { x: 0, y: 10 });
  expect(lone.design.seats.at(-1)).toMatchObject({ kind: 'standard', companionOf: null });
  expect(findProblems(space.design)).toEqual([]);
});

test('companions of a space that goes, or becomes something else, are common seats again', () => {
  expect(seatOf(remove(small, keys(small, 'A1')), 'A2').kind).toBe('standard');
  expect(seatOf(setKind(small, keys(small, 'A1'), 'premium'), 'A2').kind).toBe('standard');
});

test('a companion takes the nearest space, or says that there is none', () => {
  const more = setKind(small, keys(small, 'A3'), 'companion');
  expect(seatOf(more, 'A3').companionOf).toBe(seatOf(small, 'A1').key);
  const none = setKind(remove(small, keys(small, 'A1')), keys(small, 'A3'), 'companion');
  expect(findProblems(none)).toEqual([
    { kind: 'loneCompanion', keys: [...keys(small, 'A3')], seats: [{ area: '', row: 'A', number: '3' }] },
  ]);
  expect(seatOf(pair(none, keys(none, 'A3', 'B1')), 'A3').companionOf).toBeNull();
});

test.each<[string, Design, string[]]>([
  ['sameName', relabelRows(small, keys(small, 'B1'), 'a'), ['sameName']],
  ['badLabel', relabelRows(small, keys(small, 'B1'), 'B-'), ['badLabel']],
  ['overlap', move(small, keys(small, 'B1'), { x: 0.6, y: 0 }), ['overlap']],
  ['behindScreen', move(small, keys(small, 'A1'), { x: 0, y: -2 }), ['behindScreen']],
  ['tooFar', move(small, keys(small, 'F8'), { x: 0, y: 200 }), ['tooFar']],
])('%s is told of when it is so', (_, design, expected) => {
  expect(findProblems(design).map(({ kind }) => kind)).toEqual(expected);
});

test('arrows lead through every seat, a rectangle chooses what is in it', () => {
  const a1 = seatOf(small, 'A1').key;
  expect(seatAfter(small, a1, 'right')).toBe(seatOf(small, 'A2').key);
  expect(seatAfter(small, a1, 'left')).toBe(a1);
  expect(seatAfter(small, a1, 'rowEnd')).toBe(seatOf(small, 'A8').key);
  expect(seatAfter(small, a1, 'down')).toBe(seatOf(small, 'B1').key);
  expect(seatAfter(small, null, 'down')).toBe(a1);
  expect(within(small, { x: -2, y: 3.2 }, { x: 0, y: 2.8 })).toEqual(keys(small, 'B3', 'B4'));
});

test('whatever is done, undoing it all brings back the beginning, and redoing it all the end', () => {
  fc.assert(
    fc.property(starts, fc.array(doings, { maxLength: 30 }), (start, list) => {
      let history = begin(start);
      const seen = [start];
      for (const { act, seeds } of list) {
        const next = act(history.present, seeds);
        history = step(history, next);
        if (next !== seen.at(-1)) seen.push(next);
      }
      const end = history;
      for (const design of seen.toReversed().slice(1)) {
        history = undo(history);
        expect(history.present).toBe(design);
        expect(undo(redo(history))).toEqual(history);
      }
      expect(history.past).toEqual([]);
      for (const design of seen.slice(1)) {
        history = redo(history);
        expect(history.present).toBe(design);
      }
      expect(history).toEqual(end);
    }),
    { numRuns: 60 },
  );
});

test('whatever is done, keys stay unique, companions are companions, and a layout reads back as it was drawn', () => {
  fc.assert(
    fc.property(starts, fc.array(doings, { maxLength: 30 }), (start, list) => {
      let design = start;
      for (const { act, seeds } of list) design = act(design, seeds);
      const all = [...design.seats, ...design.entrances].map((thing) => thing.key);
      expect(new Set(all).size).toBe(all.length);
      for (const seat of design.seats) if (seat.companionOf !== null) expect(seat.kind).toBe('companion');
      if (findProblems(design).length === 0)
        expect(toLayout(fromLayout(toLayout(design)))).toEqual(toLayout(design));
    }),
    { numRuns: 100 },
  );
});
