import type { NewShowtime } from '../../contract/catalog.contract';
import type { OutputOf } from '../../contract/contract';
import { FoyerError } from '../../contract/errors';
import type { Input } from '../../contract/procedure';
import type { scheduleContract } from '../../contract/schedule.contract';
import type { Settings } from '../../contract/settings.contract';
import type { ShowtimeId } from '../../contract/values';
import type { Transaction } from '../../database/database';
import type { ShowtimeTable } from '../../database/schema';
import { releaseHoldsOfShowtime } from '../booking/booking.service';
import { businessDayOf, localStartOf } from '../catalog/business-day.rules';
import {
  found,
  insertShowtimes,
  isCardValidFor,
  readWhatTheyName,
  refuseOverlaps,
  startAt,
  withCutoff,
  writeUnlessOverlapping,
} from '../catalog/schedule.service';
import type { CommandContext, QueryContext } from '../context';
import { writeJournal } from '../journal/journal.service';
import {
  deleteShowtimeRow,
  selectActiveReservations,
  selectReservationCounts,
  selectSeatsOfReservations,
  selectShowtime,
  updateShowtime,
} from './schedule.queries';

type Edit = Input<(typeof scheduleContract)['editShowtime']>;
const minuteMs = 60_000;
const listedAtMost = 500;

export async function addShowtime(ctx: CommandContext, showtime: NewShowtime) {
  refusePast(ctx, [showtime]);
  const [row] = await ctx.transaction((tx) => insertShowtimes(ctx, tx, [showtime]));
  ctx.emit({ type: 'catalogChanged' });
  return { showtimeId: row!.id };
}

/** A start that is no time, or that the clock change skips or doubles, is left to `insertShowtimes` to refuse. */
export function refusePast(ctx: CommandContext, wanted: readonly NewShowtime[]): void {
  for (const showtime of wanted) {
    const startsAt = startAt(showtime, withCutoff(ctx.settings(), showtime.salesCutoffMinutes));
    if (startsAt !== undefined && startsAt <= ctx.clock.now())
      throw new FoyerError('START_IN_PAST', { localTime: showtime.startsAtLocal });
  }
}

/** Moving one ends the holds on it: whoever is choosing seats there would get another time than the one they saw. */
export async function editShowtime(ctx: CommandContext, edit: Edit): Promise<void> {
  const isMoved = await ctx.transaction(async (tx) => {
    const { title, ...before } = found('showtime', await selectShowtime(tx, edit.showtimeId));
    if (before.state === 'cancelled') throw new FoyerError('SHOWTIME_NOT_ON_SALE', { reason: 'cancelled' });
    const { isMoved, ...after } = await editedRow(ctx, tx, before, edit);
    if (isMoved || (edit.state === 'planned' && before.state !== 'planned'))
      await refuseReserved(tx, before.id);
    if (isMoved) {
      await refuseOverlaps(ctx, tx, [after]);
      await releaseHoldsOfShowtime(tx, before.id);
    }
    await writeUnlessOverlapping(() => updateShowtime(tx, after), 0);
    await journalEdit(ctx, tx, title, before, after);
    return isMoved;
  });
  ctx.emit({ type: 'catalogChanged' });
  if (isMoved) ctx.emit({ type: 'seatsChanged', showtimeId: edit.showtimeId });
}

async function editedRow(ctx: CommandContext, tx: Transaction, before: ShowtimeTable, edit: Edit) {
  const settings = ctx.settings();
  const startsAt = editedStart(before, edit, withCutoff(settings, edit.salesCutoffMinutes));
  const isMoved = startsAt !== before.starts_at || edit.auditoriumId !== before.auditorium_id;
  const now = ctx.clock.now();
  if (isMoved && (before.starts_at <= now || startsAt <= now))
    throw new FoyerError('START_IN_PAST', { localTime: edit.startsAtLocal });
  const known = await readWhatTheyName(tx, [{ ...edit, movieId: before.movie_id }]);
  if (isMoved || edit.priceCardId !== before.price_card_id) {
    const card = found('price card', known.cards.get(edit.priceCardId));
    if (!isCardValidFor(card, startsAt, settings))
      throw new FoyerError('PRICE_CARD_NOT_VALID', { priceCard: card.name });
  }
  const isElsewhere = edit.auditoriumId !== before.auditorium_id;
  // It keeps the advertising and the cleaning that it was planned with: only its place changes.
  const by = startsAt - before.starts_at;
  return {
    ...before,
    isMoved,
    auditorium_id: edit.auditoriumId,
    layout_id: isElsewhere
      ? found('auditorium', known.layouts.get(edit.auditoriumId)).layout_id
      : before.layout_id,
    price_card_id: edit.priceCardId,
    business_day: isMoved ? businessDayOf(startsAt, settings) : before.business_day,
    starts_at: startsAt,
    ends_at: before.ends_at + by,
    occupied_until: before.occupied_until + by,
    sales_close_at: startsAt + edit.salesCutoffMinutes * minuteMs,
    format: edit.format,
    audio_language: edit.audioLanguage,
    subtitle_language: edit.subtitleLanguage,
    has_captions: edit.hasCaptions ? (1 as const) : (0 as const),
    has_audio_description: edit.hasAudioDescription ? (1 as const) : (0 as const),
    state: edit.state,
  };
}

/** The same clock time is the same instant, in a doubled hour too, unless the edit says which of the two. */
function editedStart(before: ShowtimeTable, edit: Edit, settings: Settings): number {
  const isSame = localStartOf(before.starts_at, settings.timeZone) === edit.startsAtLocal;
  if (isSame && edit.doubledHour === undefined) return before.starts_at;
  const startsAt = startAt(edit, settings);
  if (startsAt === undefined) throw new FoyerError('INVALID_INPUT', { fields: ['startsAtLocal'] });
  return startsAt;
}

async function refuseReserved(tx: Transaction, id: ShowtimeId): Promise<void> {
  const count = (await selectReservationCounts(tx, [id])).get(id)?.active ?? 0;
  if (count > 0) throw new FoyerError('SHOWTIME_HAS_RESERVATIONS', { count });
}

async function journalEdit(
  ctx: CommandContext,
  tx: Transaction,
  title: string,
  before: ShowtimeTable,
  after: ShowtimeTable,
): Promise<void> {
  const columns = Object.keys(before) as (keyof ShowtimeTable)[];
  const changed = columns.filter((column) => before[column] !== after[column]);
  if (changed.length === 0) return;
  const pick = (row: ShowtimeTable) => Object.fromEntries(changed.map((column) => [column, row[column]]));
  await writeJournal(ctx, tx, {
    action: 'showtime.edited',
    subjectId: before.id,
    subject: subjectOf(ctx, title, before),
    before: pick(before),
    after: pick(after),
  });
}

function subjectOf(ctx: CommandContext, title: string, row: ShowtimeTable): string {
  return `${title}, ${localStartOf(row.starts_at, ctx.settings().timeZone).replace('T', ' ')}`;
}

export async function deleteShowtime(ctx: CommandContext, id: ShowtimeId): Promise<void> {
  await ctx.transaction(async (tx) => {
    const { title, ...row } = found('showtime', await selectShowtime(tx, id));
    const count = (await selectReservationCounts(tx, [id])).get(id)?.ever ?? 0;
    if (count > 0) throw new FoyerError('HAS_RESERVATIONS', { count });
    // It took place, and how empty it was is part of the reports.
    if (row.starts_at <= ctx.clock.now())
      throw new FoyerError('START_IN_PAST', {
        localTime: localStartOf(row.starts_at, ctx.settings().timeZone),
      });
    await releaseHoldsOfShowtime(tx, id);
    await deleteShowtimeRow(tx, id);
    await writeJournal(ctx, tx, {
      action: 'showtime.deleted',
      subjectId: id,
      subject: subjectOf(ctx, title, row),
      before: row,
    });
  });
  ctx.emit({ type: 'catalogChanged' });
  ctx.emit({ type: 'seatsChanged', showtimeId: id });
}

export async function listReservations(
  ctx: QueryContext,
  id: ShowtimeId,
): Promise<OutputOf<'schedule.listReservations'>> {
  const count = (await selectReservationCounts(ctx.db, [id])).get(id)?.active ?? 0;
  if (count === 0) return { count, reservations: [] };
  const rows = await selectActiveReservations(ctx.db, id, listedAtMost);
  const seats = await selectSeatsOfReservations(
    ctx.db,
    rows.map((row) => row.id),
  );
  const reservations = rows.map((row) => {
    const own = seats.filter((seat) => seat.reservation_id === row.id);
    const contact = row.contact ?? row.account_email ?? '';
    return {
      id: row.id,
      code: row.code,
      who: row.name ?? row.account_name ?? contact,
      contact,
      seats: own.map((seat) => `${seat.row_label} ${seat.number_label}`),
      total: {
        amount: own.reduce((sum, seat) => sum + seat.amount, 0),
        currency: own[0]?.currency ?? ctx.settings().currency,
      },
    };
  });
  return { count, reservations };
}
