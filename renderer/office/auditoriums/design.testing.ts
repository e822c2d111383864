import fc from 'fast-check';
import {
  addArea,
  addEntrance,
  copy,
  move,
  pair,
  remove,
  removeArea,
  setArea,
  setKind,
  setNumber,
} from './arrange.rules';
import type { Design, Keys } from './design.rules';
import { addRow, bendRows, numberings, openAisle, relabelRows, renumberRows } from './row.rules';
import { seatKinds } from './kinds';
import { drawTemplate, templates } from './templates.rules';
import { most } from '../../../electron/domain/bounds';

export const areaNames = { stalls: 'Stalls', balcony: 'Balcony' };

/** Something that a manager does to a drawing; `seeds` choose the seats that it is done to. */
export type Act = (design: Design, seeds: readonly number[]) => Design;

function chosen(design: Design, seeds: readonly number[]): Keys {
  const things = [...design.seats, ...design.entrances];
  return new Set(things.length === 0 ? [] : seeds.map((seed) => things[seed % things.length]!.key));
}

const halves = fc.integer({ min: -8, max: 8 }).map((steps) => steps / 2);
const label = fc.string({ unit: fc.constantFrom('A', 'B', 'C', 'é', '1', '2'), minLength: 1, maxLength: 3 });

/** Every tool of the designer, with whatever may be given to it. */
export const acts: fc.Arbitrary<Act> = fc.oneof(
  fc
    .record({
      label,
      count: fc.integer({ min: 1, max: 14 }),
      numbering: fc.constantFrom(...numberings),
      curve: halves,
    })
    .map((row): Act => (design, [seed = 0]) => {
      const { id } = design.areas[seed % design.areas.length]!;
      return addRow(design, { ...row, area: id }).design;
    }),
  fc.record({ x: halves, y: halves }).map(
    (by): Act =>
      (design, seeds) =>
        move(design, chosen(design, seeds), by),
  ),
  fc.record({ x: halves, y: halves }).map(
    (by): Act =>
      (design, seeds) =>
        copy(design, chosen(design, seeds), by).design,
  ),
  fc.constant<Act>((design, seeds) => remove(design, chosen(design, seeds))),
  fc.constantFrom(...seatKinds).map(
    (kind): Act =>
      (design, seeds) =>
        setKind(design, chosen(design, seeds), kind),
  ),
  fc.constant<Act>((design, seeds) => pair(design, chosen(design, seeds))),
  fc.constantFrom(...numberings).map(
    (numbering): Act =>
      (design, seeds) =>
        renumberRows(design, chosen(design, seeds), numbering),
  ),
  halves.map(
    (curve): Act =>
      (design, seeds) =>
        bendRows(design, chosen(design, seeds), curve),
  ),
  fc.constantFrom(1, 2, -1).map(
    (width): Act =>
      (design, seeds) =>
        openAisle(design, chosen(design, seeds), width),
  ),
  label.map(
    (text): Act =>
      (design, seeds) =>
        relabelRows(design, chosen(design, seeds), text),
  ),
  label.map(
    (text): Act =>
      (design, seeds) =>
        setNumber(design, [...chosen(design, seeds)][0] ?? '', text),
  ),
  fc.constant<Act>((design) => addArea(design, 'Box').design),
  fc.constant<Act>((design, [seed = 0]) => removeArea(design, design.areas[seed % design.areas.length]!.id)),
  fc.constant<Act>((design, seeds) =>
    setArea(design, chosen(design, seeds), design.areas[(seeds[0] ?? 0) % design.areas.length]!.id),
  ),
  fc.record({ x: halves, y: halves }).map(
    (at): Act =>
      (design) =>
        design.entrances.length < most.entrances ? addEntrance(design, at).design : design,
  ),
);

export type Doing = { act: Act; seeds: number[] };
export const doings: fc.Arbitrary<Doing> = fc.record({
  act: acts,
  seeds: fc.array(fc.nat(), { minLength: 1, maxLength: 6 }),
});
export const starts: fc.Arbitrary<Design> = fc
  .constantFrom(...templates)
  .map((template) => drawTemplate(template, areaNames));
