import type { NewShowtime } from '../../../contract/schedule.contract';
import { FoyerError } from '../../../contract/errors';
import { nearestFreeStart, worstOverlap } from '../../../domain/overlaps';
import type { Settings } from '../../../contract/settings.contract';
import type { ShowtimeId } from '../../../contract/values';
import type { ReadDatabase, Transaction } from '../../../database/database';
import type { ShowtimeTable } from '../../../database/schema';
import type { CommandContext } from '../../context';
import { writeJournal } from '../../journal/journal.service';
import { selectNewestLayouts } from '../auditoriums/layout.reads';
import { businessDayOf, instantOfLocalStart, minuteOfBusinessDay } from '../../../domain/business-day';
import { weekdayOf } from '../../../domain/wall-clock';
import { selectMoviesInUse } from '../movies/movie.reads';
import { selectPriceCardsInUse } from '../prices/price-card.reads';
import { insertShowtime, isOverlapViolation, selectOccupations } from './schedule.queries';
import { findOverlap, timesOf } from './schedule.rules';
import { type CardTimesRow, cardTimesOf } from '../prices/card-times.rules';
import { isCardValidAt } from '../../../domain/card-validity';
import { dayMs } from '../../../domain/durations';
import { orNotFound } from '../../or-not-found';

/** All or none. What is checked here in words, the database checks again by itself. */
export async function addShowtimes(ctx: CommandContext, wanted: readonly NewShowtime[]) {
  const rows = await ctx.transaction((tx) => insertShowtimes(ctx, tx, wanted));
  ctx.emit({ type: 'catalogChanged' });
  return { showtimeIds: rows.map((row) => row.id) };
}

/** As `addShowtimes`, inside a transaction of the caller's, who says `catalogChanged` after it. Each is journaled. */
export async function insertShowtimes(
  ctx: CommandContext,
  tx: Transaction,
  wanted: readonly NewShowtime[],
): Promise<ShowtimeTable[]> {
  const starts = wanted.map((showtime, index) => startOf(showtime, index, ctx.settings()));
  const known = await loadReferences(tx, wanted);
  const rows = wanted.map((showtime, index) => showtimeRow(ctx, showtime, starts[index]!, known));
  await refuseOverlaps(ctx, tx, rows);
  for (const [index, row] of rows.entries()) {
    await writeUnlessOverlapping(() => insertShowtime(tx, row), index);
    await writeJournal(ctx, tx, {
      action: 'showtime.added',
      subjectId: row.id,
      subject: `${known.movies.get(row.movie_id)!.title}, ${wanted[index]!.startsAtLocal.replace('T', ' ')}`,
      after: row,
    });
  }
  return rows;
}

function startOf(showtime: NewShowtime, index: number, settings: Settings): number {
  const start = startAt(showtime, withCutoff(settings, showtime.salesCutoffMinutes));
  if (start === undefined)
    throw new FoyerError('INVALID_INPUT', { fields: [`showtimes.${index}.startsAtLocal`] });
  return start;
}

/** The instant of a wished start; undefined when it is no time. Throws LOCAL_TIME_MISSING and LOCAL_TIME_DOUBLED. */
export function startAt(
  wish: Pick<NewShowtime, 'startsAtLocal' | 'doubledHour'>,
  settings: Settings,
): number | undefined {
  const localTime = wish.startsAtLocal;
  const start = instantOfLocalStart(localTime, settings.timeZone, wish.doubledHour);
  if (!('problem' in start)) {
    const { salesCloseAt, startsAt } = timesOf(start.instant, 0, settings);
    return startsAt >= 0 && salesCloseAt >= 0 ? start.instant : undefined;
  }
  if (start.problem === 'missing') throw new FoyerError('LOCAL_TIME_MISSING', { localTime });
  if (start.problem === 'doubled') throw new FoyerError('LOCAL_TIME_DOUBLED', { localTime });
  return undefined;
}

/** The settings as they are for a showtime that closes its sales at a time of its own. */
export function withCutoff(settings: Settings, salesCutoffMinutes: number | undefined): Settings {
  return salesCutoffMinutes === undefined ? settings : { ...settings, salesCutoffMinutes };
}

/** Whether a price card may be used for a showtime that starts at an instant. */
export function isCardValidFor(card: CardTimesRow, startsAt: number, settings: Settings): boolean {
  const { weekday, minute } = placeInWeek(startsAt, settings);
  return isCardValidAt(cardTimesOf(card), weekday, minute);
}

/** A start's business day, and by what price cards are valid then or not. Costs more than the judging of a card. */
export function placeInWeek(startsAt: number, settings: Settings) {
  const businessDay = businessDayOf(startsAt, settings);
  const minute = minuteOfBusinessDay(startsAt, businessDay, settings);
  return { businessDay, weekday: weekdayOf(businessDay), minute };
}

/** The films, newest layouts and price cards in use that showtimes name, by their ids. */
export async function loadReferences(
  tx: ReadDatabase,
  wanted: readonly Pick<NewShowtime, 'movieId' | 'auditoriumId' | 'priceCardId'>[],
) {
  const idsOf = <T>(pick: (showtime: (typeof wanted)[number]) => T) => [...new Set(wanted.map(pick))];
  const movies = await selectMoviesInUse(
    tx,
    idsOf((showtime) => showtime.movieId),
  );
  const layouts = await selectNewestLayouts(
    tx,
    idsOf((showtime) => showtime.auditoriumId),
  );
  const cards = await selectPriceCardsInUse(
    tx,
    idsOf((showtime) => showtime.priceCardId),
  );
  return {
    movies: new Map(movies.map((movie) => [movie.id, movie])),
    layouts: new Map(layouts.map((layout) => [layout.id, layout])),
    cards: new Map(cards.map((card) => [card.id, card])),
  };
}
type Known = Awaited<ReturnType<typeof loadReferences>>;

function showtimeRow(
  ctx: CommandContext,
  showtime: NewShowtime,
  startsAt: number,
  known: Known,
): ShowtimeTable {
  const settings = withCutoff(ctx.settings(), showtime.salesCutoffMinutes);
  const movie = orNotFound('movie', known.movies.get(showtime.movieId));
  const layout = orNotFound('auditorium', known.layouts.get(showtime.auditoriumId));
  const card = orNotFound('priceCard', known.cards.get(showtime.priceCardId));
  const businessDay = businessDayOf(startsAt, settings);
  if (!isCardValidFor(card, startsAt, settings))
    throw new FoyerError('PRICE_CARD_NOT_VALID', { priceCard: card.name });
  const times = timesOf(startsAt, movie.running_minutes, settings);
  return {
    id: ctx.newId<ShowtimeId>(),
    movie_id: movie.id,
    auditorium_id: layout.id,
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

/**
 * `showtimeIds` are those already there; `index` is the place in the input of the one that does not fit. A row's own
 * old place does not stand in its way.
 */
export async function refuseOverlaps(
  ctx: CommandContext,
  tx: Transaction,
  rows: readonly ShowtimeTable[],
): Promise<void> {
  const wanted = rows.map(occupationOf);
  const existing = [];
  for (const auditoriumId of new Set(rows.map((row) => row.auditorium_id))) {
    const here = wanted.filter((one) => one.auditoriumId === auditoriumId);
    const from = Math.min(...here.map((one) => one.startsAt)) - dayMs;
    const until = Math.max(...here.map((one) => one.occupiedUntil)) + dayMs;
    existing.push(...(await selectOccupations(tx, auditoriumId, from, until)));
  }
  const others = existing.filter((one) => !rows.some((row) => row.id === one.id));
  const overlap = findOverlap(wanted, others);
  if (!overlap) return;
  const refused = wanted[overlap.index]!;
  const inItsWay = [...others, ...wanted.slice(0, overlap.index)].filter(
    (one) => one.auditoriumId === refused.auditoriumId,
  );
  throw new FoyerError('SHOWTIME_OVERLAP', {
    showtimeIds: overlap.existing,
    index: overlap.index,
    minutes: worstOverlap(refused, inItsWay)!.minutes,
    nearestStartsAt: nearestFreeStart(refused, inItsWay, ctx.clock.now() + 1),
  });
}

function occupationOf(row: ShowtimeTable) {
  return {
    id: row.id,
    auditoriumId: row.auditorium_id,
    startsAt: row.starts_at,
    occupiedUntil: row.occupied_until,
  };
}

/** Turns the database's own refusal of an overlap into the error that says so. */
export async function writeUnlessOverlapping<T>(write: () => Promise<T>, index: number): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw isOverlapViolation(error) ? new FoyerError('SHOWTIME_OVERLAP', { showtimeIds: [], index }) : error;
  }
}
