import { boxOf, seatsOf, type Box, type PlacedRow } from './part-geometry';

/** Whether seats that lie in this box find room on the screen with targets that are large enough. */
export type Fits = (box: Box) => boolean;
/** Rows of a band, cut into columns from left to right: each holds the rows' stretches that lie in it. */
export type Grid = readonly (readonly PlacedRow[])[][];

/** In seat pitches: wider than this between two seats of a row is an aisle. */
export const aisleFrom = 1.35;
/** How far a row may move a cut sideways to its own aisle. */
const aisleReach = 1.3;
const cutStep = 0.5;
/** So many bands more than are needed are tried, for a cut along the aisles may need them. */
const bandsBeyond = 2;
/** A cut through a block of seats costs as much as so many parts more; an uneven one a little. */
const weight = { block: 0.45, uneven: 1.2 };

type Cut = { x: number; places: number[]; cost: number };
type Cost = { cost: number };
type Path = Cost & { from: number; columns: number };

/** Cuts an area into bands of rows, and these into columns: as few as fit, along the aisles where there are some. */
export function cutArea(rows: readonly PlacedRow[], fits: Fits): Grid {
  if (fits(boxOf(seatsOf(rows)))) return [[rows]];
  const total = seatsOf(rows).length;
  let best: (Cost & { grid: Grid }) | undefined;
  let last = rows.length;
  for (let bands = 1; bands <= last; bands += 1) {
    const found = cutBands(rows, bands).map((band) => cutColumns(band, fits, total));
    if (found.some((each) => !each)) continue;
    const grids = found.flatMap((each) => each ?? []);
    if (!best) last = Math.min(rows.length, bands + bandsBeyond);
    const cost = grids.reduce((sum, each) => sum + each.cost, 0);
    if (!best || cost < best.cost) best = { cost, grid: grids.map((each) => each.columns) };
  }
  return best?.grid ?? halve(rows, fits).map((part) => [part]);
}

/** Rows in stretches of about the same number; a wide gap between two rows near by takes the cut. */
function cutBands(rows: readonly PlacedRow[], bands: number): PlacedRow[][] {
  const depths = rows.map((row) => row.seats.reduce((sum, seat) => sum + seat.y, 0) / row.seats.length);
  const gapBefore = (index: number) => (depths[index] ?? 0) - (depths[index - 1] ?? 0);
  const cuts = [0];
  for (let band = 1; band < bands; band += 1) {
    const ideal = Math.round((band * rows.length) / bands);
    const after = cuts.at(-1) ?? 0;
    const near = [ideal, ideal - 1, ideal + 1].filter(
      (index) => index > after && index <= rows.length - (bands - band),
    );
    const wide = near.find((index) => gapBefore(index) > gapBefore(ideal) * 1.35);
    cuts.push(wide ?? near[0] ?? after + 1);
  }
  return cuts.map((from, index) => rows.slice(from, cuts[index + 1]));
}

/** The cheapest way to cut a band into columns that all fit; undefined where none does. */
function cutColumns(rows: readonly PlacedRow[], fits: Fits, total: number) {
  const cuts = possibleCuts(rows);
  const paths: (Path | undefined)[] = [{ cost: 0, from: -1, columns: 0 }];
  for (let to = 1; to < cuts.length; to += 1) paths[to] = bestPathTo(to, { rows, cuts, paths, fits, total });
  const end = paths[cuts.length - 1];
  if (!end) return undefined;
  const columns: PlacedRow[][] = [];
  for (let to = cuts.length - 1; to > 0; to = paths[to]?.from ?? 0) {
    const column = between(rows, cuts[paths[to]?.from ?? 0], cuts[to]);
    if (column.length > 0) columns.unshift(column);
  }
  return { columns, cost: end.cost };
}

type Search = {
  rows: readonly PlacedRow[];
  cuts: readonly Cut[];
  paths: readonly (Path | undefined)[];
  fits: Fits;
  total: number;
};

function bestPathTo(to: number, { rows, cuts, paths, fits, total }: Search): Path | undefined {
  const end = cuts[to];
  let best: Path | undefined;
  for (let from = to - 1; from >= 0; from -= 1) {
    const start = cuts[from];
    const before = paths[from];
    if (!start || !end) break;
    // Further left it only gets wider; a row's own aisle moves its end by less than the reach.
    const isTooWide = !fits({
      left: start.x + 2 * aisleReach,
      right: end.x - 2 * aisleReach,
      top: 0,
      bottom: 0,
    });
    if (isTooWide && end.x - start.x > 6 * aisleReach) break;
    if (!before) continue;
    const { box, count } = boxBetween(rows, start, end);
    if (count > 0 && !fits(box)) continue;
    const own = count === 0 ? 0 : 1 + weight.uneven * (count / total) ** 2;
    const cost = before.cost + own + (to === cuts.length - 1 ? 0 : end.cost);
    if (!best || cost < best.cost) best = { cost, from, columns: before.columns + 1 };
  }
  return best;
}

/** From the left edge to the right one, every half pitch. */
function possibleCuts(rows: readonly PlacedRow[]): Cut[] {
  const { left, right } = boxOf(seatsOf(rows));
  const cuts: Cut[] = [{ x: left - 1, places: rows.map(() => 0), cost: 0 }];
  for (let x = left + cutStep * 1.5; x < right; x += cutStep) cuts.push(cutNear(rows, x));
  cuts.push({ x: right + 1, places: rows.map((row) => row.seats.length), cost: 0 });
  return cuts;
}

/** Each row is cut at its own aisle where it has one near, so that slanted aisles are followed. */
function cutNear(rows: readonly PlacedRow[], x: number): Cut {
  let through = 0;
  const places = rows.map(({ seats }) => {
    const straight = seats.findIndex((seat) => seat.x >= x);
    if (straight < 0) return seats.length;
    let place = straight;
    let nearest = aisleReach;
    for (let index = 1; index < seats.length; index += 1) {
      const [a, b] = [seats[index - 1]?.x ?? 0, seats[index]?.x ?? 0];
      const away = Math.abs((a + b) / 2 - x);
      if (b - a > aisleFrom && away < nearest) {
        nearest = away;
        place = index;
      }
    }
    if (nearest === aisleReach && straight > 0) through += 1;
    return place;
  });
  return { x, places, cost: (weight.block * through) / rows.length };
}

function between(rows: readonly PlacedRow[], from: Cut | undefined, to: Cut | undefined): PlacedRow[] {
  return rows.flatMap((row, index) => {
    const seats = row.seats.slice(from?.places[index] ?? 0, to?.places[index] ?? row.seats.length);
    return seats.length > 0 ? [{ ...row, seats }] : [];
  });
}

/** As `boxOf` of what lies between two cuts: this is asked thousands of times. */
function boxBetween(rows: readonly PlacedRow[], from: Cut, to: Cut): { box: Box; count: number } {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  let count = 0;
  for (let row = 0; row < rows.length; row += 1) {
    const seats = rows[row]?.seats ?? [];
    const end = to.places[row] ?? seats.length;
    for (let place = from.places[row] ?? 0; place < end; place += 1) {
      const seat = seats[place];
      if (!seat) continue;
      count += 1;
      if (seat.x < box.left) box.left = seat.x;
      if (seat.x > box.right) box.right = seat.x;
      if (seat.y < box.top) box.top = seat.y;
      if (seat.y > box.bottom) box.bottom = seat.y;
    }
  }
  return { box, count };
}

/** Where neither bands nor columns do (a row along a wall is as deep as the house): in halves until each fits. */
function halve(rows: readonly PlacedRow[], fits: Fits): PlacedRow[][] {
  const seats = seatsOf(rows);
  const box = boxOf(seats);
  if (seats.length < 2 || fits(box)) return [[...rows]];
  const isWide = box.right - box.left > box.bottom - box.top;
  const half = new Set(
    seats
      .toSorted((a, b) => (isWide ? a.x - b.x || a.y - b.y : a.y - b.y || a.x - b.x))
      .slice(0, Math.ceil(seats.length / 2))
      .map((seat) => seat.id),
  );
  const only = (isFirst: boolean) =>
    rows.flatMap((row) => {
      const some = row.seats.filter((seat) => half.has(seat.id) === isFirst);
      return some.length > 0 ? [{ ...row, seats: some }] : [];
    });
  return [...halve(only(true), fits), ...halve(only(false), fits)];
}
