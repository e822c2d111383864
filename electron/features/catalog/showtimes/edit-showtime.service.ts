import { FoyerError } from '../../../contract/errors';
import type { Input } from '../../../contract/procedure';
import type { scheduleContract } from '../../../contract/schedule.contract';
import type { Settings } from '../../../contract/settings.contract';
import type { ShowtimeId } from '../../../contract/values';
import type { Transaction } from '../../../database/database';
import type { ShowtimeTable } from '../../../database/schema';
import { businessDayOf } from '../../../domain/business-day';
import { localOf } from '../../../domain/wall-clock';
import { minuteMs } from '../../../domain/durations';
import { timesOf } from './schedule.rules';
import {
  isCardValidFor,
  loadReferences,
  refuseOverlaps,
  startAt,
  withCutoff,
  writeUnlessOverlapping,
} from './schedule.service';
import type { CommandContext } from '../../context';
import { writeJournal } from '../../journal/journal.service';
import { editConflict } from '../../journal/edit-conflict.service';
import { selectPriceCard } from '../prices/price-card.reads';
import { selectReservationCounts, selectShowtime, updateShowtime } from './timeline.queries';
import { subjectOf } from './showtime.service';
import { orNotFound } from '../../or-not-found';

type Edit = Input<(typeof scheduleContract)['editShowtime']>;
type Known = Awaited<ReturnType<typeof loadReferences>>;

/**
 * Moving one, or giving it another film, ends the holds on it: whoever is choosing seats there would get something else
 * than they saw.
 */
export async function editShowtime(ctx: CommandContext, edit: Edit): Promise<{ version: number }> {
  const { isOtherSale, version } = await ctx.transaction(async (tx) => {
    const { title, version, ...before } = orNotFound('showtime', await selectShowtime(tx, edit.showtimeId));
    if (before.state === 'cancelled') throw new FoyerError('SHOWTIME_NOT_ON_SALE', { reason: 'cancelled' });
    if (version !== edit.seenVersion) throw await editConflict(tx, 'showtime.edited', before.id);
    const after = await editedRow(ctx, tx, before, edit);
    const changes = changesOf(before, after);
    if (!changes) return { isOtherSale: false, version };
    await refuseReserved(tx, before, after);
    const isAnother = isMoved(before, after) || hasAnotherMovie(before, after);
    if (isAnother) {
      await refuseOverlaps(ctx, tx, [after]);
      await ctx.showtimeHolds.release(tx, before.id);
    }
    await writeEdit(tx, after, version);
    await ctx.showtimeHolds.fitToSale(tx, after, ctx.clock.now());
    const subject = subjectOf(ctx, title, before);
    await writeJournal(ctx, tx, { action: 'showtime.edited', subjectId: before.id, subject, ...changes });
    const isSaleChanged = before.state !== after.state || before.sales_close_at !== after.sales_close_at;
    return { isOtherSale: isAnother || isSaleChanged, version: version + 1 };
  });
  ctx.emit({ type: 'catalogChanged' });
  if (isOtherSale) ctx.emit({ type: 'seatsChanged', showtimeId: edit.showtimeId });
  return { version };
}

async function editedRow(
  ctx: CommandContext,
  tx: Transaction,
  before: ShowtimeTable,
  edit: Edit,
): Promise<ShowtimeTable> {
  const settings = ctx.settings();
  const known = await loadReferences(tx, [edit]);
  const times = editedTimes(before, edit, withCutoff(settings, edit.salesCutoffMinutes), known);
  const row = {
    ...before,
    movie_id: edit.movieId,
    auditorium_id: edit.auditoriumId,
    layout_id:
      edit.auditoriumId === before.auditorium_id
        ? before.layout_id
        : orNotFound('auditorium', known.layouts.get(edit.auditoriumId)).layout_id,
    price_card_id: edit.priceCardId,
    ...times,
    sales_close_at: times.starts_at + edit.salesCutoffMinutes * minuteMs,
    format: edit.format,
    audio_language: edit.audioLanguage,
    subtitle_language: edit.subtitleLanguage,
    has_captions: edit.hasCaptions ? (1 as const) : (0 as const),
    has_audio_description: edit.hasAudioDescription ? (1 as const) : (0 as const),
    state: edit.state,
  };
  const hasPlace = isMoved(before, row);
  const now = ctx.clock.now();
  if ((hasPlace || hasAnotherMovie(before, row)) && (before.starts_at <= now || row.starts_at <= now))
    throw new FoyerError('START_IN_PAST', { localTime: edit.startsAtLocal });
  if (hasPlace || edit.priceCardId !== before.price_card_id) {
    // An archived one is no new showtime's, but those that have it keep it wherever they are moved to.
    const isKept = edit.priceCardId === before.price_card_id;
    const own = isKept ? await selectPriceCard(tx, edit.priceCardId) : known.cards.get(edit.priceCardId);
    const card = orNotFound('priceCard', own);
    if (!isCardValidFor(card, row.starts_at, settings))
      throw new FoyerError('PRICE_CARD_NOT_VALID', { priceCard: card.name });
  }
  return { ...row, business_day: hasPlace ? businessDayOf(row.starts_at, settings) : before.business_day };
}

/**
 * It keeps the advertising and the cleaning that it was planned with where only its place changes; with another film it
 * is planned anew.
 */
function editedTimes(before: ShowtimeTable, edit: Edit, settings: Settings, known: Known) {
  const startsAt = editedStart(before, edit, settings);
  if (edit.movieId !== before.movie_id) {
    const movie = orNotFound('movie', known.movies.get(edit.movieId));
    const { endsAt, occupiedUntil } = timesOf(startsAt, movie.running_minutes, settings);
    return { starts_at: startsAt, ends_at: endsAt, occupied_until: occupiedUntil };
  }
  const by = startsAt - before.starts_at;
  return {
    starts_at: startsAt,
    ends_at: before.ends_at + by,
    occupied_until: before.occupied_until + by,
  };
}

/** The same clock time is the same instant, in a doubled hour too, unless the edit says which of the two. */
function editedStart(before: ShowtimeTable, edit: Edit, settings: Settings): number {
  const isSame = localOf(before.starts_at, settings.timeZone) === edit.startsAtLocal;
  if (isSame && edit.doubledHour === undefined) return before.starts_at;
  const startsAt = startAt(edit, settings);
  if (startsAt === undefined) throw new FoyerError('INVALID_INPUT', { fields: ['startsAtLocal'] });
  return startsAt;
}

function isMoved(before: ShowtimeTable, after: ShowtimeTable): boolean {
  return before.starts_at !== after.starts_at || before.auditorium_id !== after.auditorium_id;
}

function hasAnotherMovie(before: ShowtimeTable, after: ShowtimeTable): boolean {
  return before.movie_id !== after.movie_id;
}

async function refuseReserved(tx: Transaction, before: ShowtimeTable, after: ShowtimeTable): Promise<void> {
  const isPutBack = after.state === 'planned' && before.state !== 'planned';
  const hasMovie = hasAnotherMovie(before, after);
  if (!hasMovie && !isPutBack && !isMoved(before, after)) return;
  const { active, ever } = (await countReservations(tx, before.id)) ?? { active: 0, ever: 0 };
  if (hasMovie && ever > 0) throw new FoyerError('MOVIE_WAS_RESERVED', { count: ever });
  if (active > 0) throw new FoyerError('SHOWTIME_HAS_RESERVATIONS', { count: active });
}

async function countReservations(tx: Transaction, id: ShowtimeId) {
  return (await selectReservationCounts(tx, [id])).get(id);
}

/** Who was quicker is seen at once by the version that was read; beside other writers, by the statement that writes. */
async function writeEdit(tx: Transaction, after: ShowtimeTable, seenVersion: number): Promise<void> {
  const isWritten = await writeUnlessOverlapping(() => updateShowtime(tx, after, seenVersion), 0);
  if (!isWritten) throw await editConflict(tx, 'showtime.edited', after.id);
}

/** The columns that it changes, as they were and as they are; null where it changes nothing. */
function changesOf(before: ShowtimeTable, after: ShowtimeTable) {
  const columns = Object.keys(before) as (keyof ShowtimeTable)[];
  const changed = columns.filter((column) => before[column] !== after[column]);
  const pick = (row: ShowtimeTable) => Object.fromEntries(changed.map((column) => [column, row[column]]));
  return changed.length === 0 ? null : { before: pick(before), after: pick(after) };
}
