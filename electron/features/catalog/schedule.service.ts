import type { NewShowtime } from '../../contract/catalog.contract';
import { FoyerError } from '../../contract/errors';
import type { Settings } from '../../contract/settings.contract';
import type { ShowtimeId } from '../../contract/values';
import type { Transaction } from '../../database/database';
import type { ShowtimeTable } from '../../database/schema';
import type { CommandContext } from '../context';
import { selectNewestLayouts } from './auditorium.queries';
import { businessDayOf, instantOfLocalStart, minuteOfBusinessDay, weekdayOf } from './business-day.rules';
import { selectPriceCards } from './pricing.queries';
import { insertShowtime, isOverlapViolation, selectMoviesInUse, selectOccupations } from './schedule.queries';
import { findOverlap, isCardValidAt, timesOf } from './schedule.rules';

/** All or none. What is checked here in words, the database checks again by itself. */
export async function addShowtimes(ctx: CommandContext, wanted: readonly NewShowtime[]) {
  const starts = wanted.map((showtime, index) => startOf(showtime, index, ctx.settings()));
  const showtimeIds = await ctx.transaction(async (tx) => {
    const known = await readWhatTheyName(tx, wanted);
    const rows = wanted.map((showtime, index) => showtimeRow(ctx, showtime, starts[index]!, known));
    await refuseOverlaps(tx, rows);
    for (const [index, row] of rows.entries()) await insertUnlessOverlapping(tx, row, index);
    return rows.map((row) => row.id);
  });
  ctx.emit({ type: 'catalogChanged' });
  return { showtimeIds };
}

function startOf(showtime: NewShowtime, index: number, settings: Settings): number {
  const localTime = showtime.startsAtLocal;
  const start = instantOfLocalStart(localTime, settings.timeZone, showtime.doubledHour);
  if (!('problem' in start)) {
    const { salesCloseAt, startsAt } = timesOf(start.instant, 0, settings);
    if (startsAt >= 0 && salesCloseAt >= 0) return start.instant;
  } else if (start.problem === 'missing') {
    throw new FoyerError('LOCAL_TIME_MISSING', { localTime });
  } else if (start.problem === 'doubled') {
    throw new FoyerError('LOCAL_TIME_DOUBLED', { localTime });
  }
  throw new FoyerError('INVALID_INPUT', { fields: [`showtimes.${index}.startsAtLocal`] });
}

async function readWhatTheyName(tx: Transaction, wanted: readonly NewShowtime[]) {
  const idsOf = <T>(pick: (showtime: NewShowtime) => T) => [...new Set(wanted.map(pick))];
  const movies = await selectMoviesInUse(
    tx,
    idsOf((showtime) => showtime.movieId),
  );
  const layouts = await selectNewestLayouts(
    tx,
    idsOf((showtime) => showtime.auditoriumId),
  );
  const cards = await selectPriceCards(
    tx,
    idsOf((showtime) => showtime.priceCardId),
  );
  return {
    movies: new Map(movies.map((movie) => [movie.id, movie])),
    layouts: new Map(layouts.map((layout) => [layout.auditorium_id, layout])),
    cards: new Map(cards.map((card) => [card.id, card])),
  };
}
type Known = Awaited<ReturnType<typeof readWhatTheyName>>;

function showtimeRow(
  ctx: CommandContext,
  showtime: NewShowtime,
  startsAt: number,
  known: Known,
): ShowtimeTable {
  const settings = ctx.settings();
  const movie = found('movie', known.movies.get(showtime.movieId));
  const layout = found('auditorium', known.layouts.get(showtime.auditoriumId));
  const card = found('price card', known.cards.get(showtime.priceCardId));
  const businessDay = businessDayOf(startsAt, settings);
  const minute = minuteOfBusinessDay(startsAt, businessDay, settings);
  if (!isCardValidAt(card, weekdayOf(businessDay), minute))
    throw new FoyerError('PRICE_CARD_NOT_VALID', { priceCard: card.name });
  const times = timesOf(startsAt, movie.running_minutes, settings);
  return {
    id: ctx.newId<ShowtimeId>(),
    movie_id: movie.id,
    auditorium_id: layout.auditorium_id,
    layout_id: layout.layout_id,
    price_card_id: card.id,
    business_day: businessDay,
    starts_at: times.startsAt,
    ends_at: times.endsAt,
    occupied_until: times.occupiedUntil,
    sales_close_at: times.salesCloseAt,
    format: showtime.format,
    audio_language: showtime.audioLanguage,
    subtitle_language: showtime.subtitleLanguage,
    has_captions: showtime.hasCaptions ? 1 : 0,
    has_audio_description: showtime.hasAudioDescription ? 1 : 0,
    state: showtime.state,
    cancel_reason: null,
    created_at: ctx.clock.now(),
  };
}

function found<T>(what: string, value: T | undefined): T {
  if (value === undefined) throw new FoyerError('NOT_FOUND', { what });
  return value;
}

/** `showtimeIds` are those already there; `index` is the place in the input of the one that does not fit. */
async function refuseOverlaps(tx: Transaction, rows: readonly ShowtimeTable[]): Promise<void> {
  const wanted = rows.map((row) => ({
    id: row.id,
    auditoriumId: row.auditorium_id,
    startsAt: row.starts_at,
    occupiedUntil: row.occupied_until,
  }));
  const existing = [];
  for (const auditoriumId of new Set(rows.map((row) => row.auditorium_id))) {
    const here = rows.filter((row) => row.auditorium_id === auditoriumId);
    const from = Math.min(...here.map((row) => row.starts_at));
    const until = Math.max(...here.map((row) => row.occupied_until));
    existing.push(...(await selectOccupations(tx, auditoriumId, from, until)));
  }
  const overlap = findOverlap(wanted, existing);
  if (overlap)
    throw new FoyerError('SHOWTIME_OVERLAP', { showtimeIds: overlap.existing, index: overlap.index });
}

async function insertUnlessOverlapping(tx: Transaction, row: ShowtimeTable, index: number): Promise<void> {
  try {
    await insertShowtime(tx, row);
  } catch (error) {
    throw isOverlapViolation(error) ? new FoyerError('SHOWTIME_OVERLAP', { showtimeIds: [], index }) : error;
  }
}
