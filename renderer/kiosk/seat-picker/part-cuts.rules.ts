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

type Cut = { places: readonly number[]; cost: number };
/** What lies between a cut and the next. */
type Strip = { box: Box; count: number };
type Cost = { cost: number };
type Path = Cost & { from: number; columns: number };

/** Cuts an area into bands of rows, and these into columns: as few as fit, along the aisles where there are some. */
export function cutArea(rows: readonly PlacedRow[], fits: Fits): Grid {
  if (fits(boxOf(seatsOf(rows)))) return [[rows]];
  const total = seatsOf(rows).length;
  let best: (Cost & { grid: Grid }) | undefined;
  let last = rows.length;
  for (let bands = 1; bands <= last; bands += 1) {
    const grids = cutAll(cutBands(rows, bands), fits, total);
    if (!grids) continue;
    if (!best) last = Math.min(rows.length, bands + bandsBeyond);
    const cost = grids.reduce((sum, each) => sum + each.cost, 0);
    if (!best || cost < best.cost) best = { cost, grid: grids.map((each) => each.columns) };
  }
  return best?.grid ?? halve(rows, fits).map((part) => [part]);
}

/** Each band in columns; undefined as soon as one has none that fit. */
function cutAll(bands: readonly (readonly PlacedRow[])[], fits: Fits, total: number) {
  const grids: NonNullable<ReturnType<typeof cutColumns>>[] = [];
  for (const band of bands) {
    const grid = cutColumns(band, fits, total);
    if (!grid) return undefined;
    grids.push(grid);
  }
  return grids;
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
  const strips = cuts.slice(1).map((cut, index) => stripBetween(rows, cuts[index], cut));
  const paths: (Path | undefined)[] = [{ cost: 0, from: -1, columns: 0 }];
  for (let to = 1; to < cuts.length; to += 1)
    paths[to] = bestPathTo(to, { cuts, strips, paths, fits, total });
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
  cuts: readonly Cut[];
  strips: readonly Strip[];
  paths: readonly (Path | undefined)[];
  fits: Fits;
  total: number;
};

/** From the nearest cut leftwards: what lies between only grows, so that beyond the first that does not fit none does. */
function bestPathTo(to: number, { cuts, strips, paths, fits, total }: Search): Path | undefined {
  const isLast = to === cuts.length - 1;
  const content: Strip = { box: boxOf([]), count: 0 };
  let best: Path | undefined;
  for (let from = to - 1; from >= 0; from -= 1) {
    addStrip(content, strips[from]);
    if (content.count > 0 && !fits(content.box)) break;
    const before = paths[from];
    if (!before) continue;
    const own = content.count === 0 ? 0 : 1 + weight.uneven * (content.count / total) ** 2;
    const cost = before.cost + own + (isLast ? 0 : (cuts[to]?.cost ?? 0));
    if (!best || cost < best.cost) best = { cost, from, columns: before.columns + 1 };
  }
  return best;
}

/** From the left edge to the right one, every half pitch. */
function possibleCuts(rows: readonly PlacedRow[]): Cut[] {
  const { left, right } = boxOf(seatsOf(rows));
  const cutters = rows.map(rowCutter);
  const cuts: Cut[] = [{ places: rows.map(() => 0), cost: 0 }];
  for (let x = left + cutStep * 1.5; x < right; x += cutStep) {
    const places = cutters.map((cutter) => cutter.placeAt(x));
    const through = cutters.filter((cutter) => cutter.isThroughBlock()).length;
    cuts.push({ places, cost: (weight.block * through) / rows.length });
  }
  cuts.push({ places: rows.map((row) => row.seats.length), cost: 0 });
  return cuts;
}

/** Says where a row is cut: at its own aisle where it has one near, so that slanted aisles are followed. Asked with growing x. */
function rowCutter({ seats }: PlacedRow) {
  const aisles = seats.flatMap((seat, place) => {
    const before = seats[place - 1]?.x ?? seat.x;
    return seat.x - before > aisleFrom ? [{ place, x: (before + seat.x) / 2 }] : [];
  });
  let straight = 0;
  let isThrough = false;
  return {
    placeAt(x: number): number {
      while (straight < seats.length && (seats[straight]?.x ?? 0) < x) straight += 1;
      isThrough = false;
      if (straight === seats.length) return straight;
      const near = aisleNear(aisles, x);
      isThrough = !near && straight > 0;
      return near ? near.place : straight;
    },
    /** Whether the last answer was no aisle. */
    isThroughBlock: () => isThrough,
  };
}

function aisleNear<A extends { x: number }>(aisles: readonly A[], x: number): A | undefined {
  let nearest: A | undefined;
  let least = aisleReach;
  for (const aisle of aisles) {
    const away = Math.abs(aisle.x - x);
    if (away >= least) continue;
    least = away;
    nearest = aisle;
  }
  return nearest;
}

function between(rows: readonly PlacedRow[], from: Cut | undefined, to: Cut | undefined): PlacedRow[] {
  return rows.flatMap((row, index) => {
    const seats = row.seats.slice(from?.places[index] ?? 0, to?.places[index] ?? row.seats.length);
    return seats.length > 0 ? [{ ...row, seats }] : [];
  });
}

function stripBetween(rows: readonly PlacedRow[], from: Cut | undefined, to: Cut): Strip {
  const seats = rows.flatMap((row, index) => row.seats.slice(from?.places[index], to.places[index]));
  return { box: boxOf(seats), count: seats.length };
}

function addStrip(content: Strip, strip: Strip | undefined): void {
  if (!strip) return;
  const { box } = content;
  box.left = Math.min(box.left, strip.box.left);
  box.right = Math.max(box.right, strip.box.right);
  box.top = Math.min(box.top, strip.box.top);
  box.bottom = Math.max(box.bottom, strip.box.bottom);
  content.count += strip.count;
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
