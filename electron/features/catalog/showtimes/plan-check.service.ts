import type { NewShowtime, Planned, Problem } from '../../../contract/schedule.contract';
import { FoyerError } from '../../../contract/errors';
import { nearestFreeStart, shortTurnaroundMinutes, worstOverlap } from '../../../domain/overlaps';
import type { ReadDatabase } from '../../../database/database';
import { instantOfLocalStart } from '../../../domain/business-day';
import { localOf } from '../../../domain/wall-clock';
import { cardTimesOf } from '../prices/card-times.rules';
import { isCardValidAt } from '../../../domain/card-validity';
import { dayMs, minuteMs } from '../../../domain/durations';
import { timesOf } from './schedule.rules';
import { placeInWeek, loadReferences, withCutoff } from './schedule.service';
import type { QueryContext } from '../../context';
import { businessDayOfLocal } from './plan.rules';
import { readNames } from '../../names.reads';
import { selectPriceCardsInUse } from '../prices/price-card.reads';
import { selectOccupationsAround } from './timeline.queries';

type Placed = {
  auditoriumId: string;
  movieTitle: string;
  startsAt: number;
  occupiedUntil: number;
  isPlanned: boolean;
};
/** By auditorium: a plan of a year is many times looked through, and no auditorium stands in another's way. */
type Places = Map<string, Placed[]>;
type Known = Awaited<ReturnType<typeof readKnown>>;

/**
 * Looks each of the showtimes over, in their order, against the schedule and against those before it that can be made.
 * What comes out without a problem, made together, will not be refused; nothing is written.
 */
export async function judgePlan(ctx: QueryContext, wanted: readonly NewShowtime[]): Promise<Planned[]> {
  if (wanted.length === 0) return [];
  const { timeZone } = ctx.settings();
  const starts = wanted.map((one, index) => startOf(one, index, timeZone));
  const known = await readKnown(ctx.db, wanted);
  const placed = await readPlaced(
    ctx.db,
    starts.flatMap((start) => ('instant' in start ? [start.instant] : [])),
  );
  const planned = wanted.map((showtime, index) => {
    const start = starts[index]!;
    if (!('instant' in start)) return unplaced(ctx, showtime, known, start.problem);
    return judgePlace(ctx, showtime, start.instant, known, placed);
  });
  // Only when all are placed is it known what follows each.
  return planned.map((one) => ({ ...one, shortTurnaround: turnaroundOf(one, placed) }));
}

/** Before 1970 is past, whatever else it is: no instant reaches so far. */
function startOf(showtime: NewShowtime, index: number, timeZone: string) {
  const start = instantOfLocalStart(showtime.startsAtLocal, timeZone, showtime.doubledHour);
  if ('instant' in start) return start.instant < 0 ? { problem: 'past' as const } : start;
  const { problem } = start;
  if (problem === 'not_a_time')
    throw new FoyerError('INVALID_INPUT', { fields: [`showtimes.${index}.startsAtLocal`] });
  return { problem };
}

async function readKnown(db: ReadDatabase, wanted: readonly NewShowtime[]) {
  const inUse = await loadReferences(db, wanted);
  return {
    ...inUse,
    priceCards: await selectPriceCardsInUse(db),
    names: await readNames(db, [...new Set(wanted.flatMap((one) => [one.movieId, one.auditoriumId]))]),
  };
}

async function readPlaced(db: ReadDatabase, instants: readonly number[]): Promise<Places> {
  const places: Places = new Map();
  if (instants.length === 0) return places;
  const rows = await selectOccupationsAround(
    db,
    Math.min(...instants) - dayMs,
    Math.max(...instants) + dayMs,
  );
  for (const row of rows) place(places, { ...row, isPlanned: false });
  return places;
}

function place(places: Places, one: Placed): void {
  const here = places.get(one.auditoriumId);
  if (here) here.push(one);
  else places.set(one.auditoriumId, [one]);
}

function unplaced(
  ctx: QueryContext,
  showtime: NewShowtime,
  known: Known,
  kind: 'doubled' | 'missing' | 'past',
): Planned {
  return {
    showtime,
    ...namesOf(ctx, showtime, known),
    startsAt: null,
    endsAt: null,
    problem: { kind },
    shortTurnaround: null,
    validPriceCardIds: [],
  };
}

function namesOf(ctx: QueryContext, showtime: NewShowtime, known: Known) {
  return {
    movieTitle: known.names.get(showtime.movieId) ?? '',
    auditoriumName: known.names.get(showtime.auditoriumId) ?? '',
    businessDay: businessDayOfLocal(showtime.startsAtLocal, ctx.settings().businessDayStartsAtMinute),
  };
}

function judgePlace(
  ctx: QueryContext,
  showtime: NewShowtime,
  startsAt: number,
  known: Known,
  placed: Places,
): Planned {
  const settings = withCutoff(ctx.settings(), showtime.salesCutoffMinutes);
  const movie = known.movies.get(showtime.movieId);
  const times = timesOf(startsAt, movie?.running_minutes ?? 0, settings);
  const one = { ...times, auditoriumId: showtime.auditoriumId };
  const { businessDay, weekday, minute } = placeInWeek(startsAt, settings);
  const validPriceCardIds = known.priceCards
    .filter((card) => isCardValidAt(cardTimesOf(card), weekday, minute))
    .map((card) => card.id);
  const problem = problemOf(ctx, showtime, one, known, validPriceCardIds, placed);
  const names = namesOf(ctx, showtime, known);
  if (!problem) place(placed, { ...one, movieTitle: names.movieTitle, isPlanned: true });
  return {
    showtime,
    ...names,
    // In the night on which an hour comes twice the wall clock alone does not tell.
    businessDay,
    startsAt,
    endsAt: times.endsAt,
    problem,
    shortTurnaround: null,
    validPriceCardIds,
  };
}

function problemOf(
  ctx: QueryContext,
  showtime: NewShowtime,
  one: { auditoriumId: string; startsAt: number; occupiedUntil: number },
  known: Known,
  validPriceCardIds: Planned['validPriceCardIds'],
  placed: Places,
): Problem | null {
  const isHere = known.movies.has(showtime.movieId) && known.layouts.has(showtime.auditoriumId);
  if (!isHere || !known.cards.has(showtime.priceCardId)) return { kind: 'gone' };
  const now = ctx.clock.now();
  if (one.startsAt <= now) return { kind: 'past' };
  // A plan may hold a year: only what is near enough to matter is looked at closely.
  const near = (placed.get(one.auditoriumId) ?? []).filter(
    (other) => Math.abs(other.startsAt - one.startsAt) < 2 * dayMs,
  );
  const worst = worstOverlap(one, near);
  if (worst) {
    const nearest = nearestFreeStart(one, near, now + 1);
    return {
      kind: 'overlap',
      minutes: worst.minutes,
      otherTitle: worst.other.movieTitle,
      otherStartsAt: worst.other.startsAt,
      otherUntil: worst.other.occupiedUntil,
      isPlanned: worst.other.isPlanned,
      nearestStartsAt: nearest,
      nearestStartsAtLocal: nearest === null ? null : localOf(nearest, ctx.settings().timeZone),
    };
  }
  return validPriceCardIds.includes(showtime.priceCardId) ? null : { kind: 'price_card' };
}

function turnaroundOf(one: Planned, placed: Places): number | null {
  if (one.startsAt === null || one.problem) return null;
  const here = placed.get(one.showtime.auditoriumId) ?? [];
  const own = here.find((other) => other.startsAt === one.startsAt);
  if (!own) return null;
  let least = Infinity;
  for (const other of here) {
    if (other === own) continue;
    const gap =
      other.startsAt >= own.startsAt
        ? other.startsAt - own.occupiedUntil
        : own.startsAt - other.occupiedUntil;
    least = Math.min(least, Math.floor(gap / minuteMs));
  }
  return least < shortTurnaroundMinutes ? Math.max(0, least) : null;
}
