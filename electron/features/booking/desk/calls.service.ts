import { stringify } from 'csv-stringify/sync';
import { FoyerError } from '../../../contract/errors';
import type { Call } from '../../../contract/reservations.contract';
import type { ReservationId, ShowtimeId } from '../../../contract/values';
import type { ReadDatabase } from '../../../database/database';
import { seatNameOf } from '../../../domain/seat-names';
import { seatsInWords } from '../seats/seat-words.service';
import { localOf } from '../../../domain/wall-clock';
import { listSeparator } from '../../../domain/country-formats';
import type { CommandContext, QueryContext } from '../../context';
import { writeJournal } from '../../journal/journal.service';
import { formatsOf } from '../../formats';
import { safeCell } from '../../../domain/csv-cell';
import {
  type CallRow,
  selectCall,
  selectCallsOfShowtime,
  selectShowtimeInWords,
  updateCall,
} from './calls.queries';
import { selectTicketSeats } from './list.queries';
import { orNotFound } from '../../or-not-found';

export async function listCalls(ctx: QueryContext, showtimeId: ShowtimeId): Promise<{ calls: Call[] }> {
  return { calls: await viewCalls(ctx.db, await selectCallsOfShowtime(ctx.db, showtimeId)) };
}

/** The first call stands: when it was, and whose. */
export async function setCalled(
  ctx: CommandContext,
  { reservationId, isCalled }: { reservationId: ReservationId; isCalled: boolean },
): Promise<Call> {
  return ctx.transaction(async (tx) => {
    const row = await selectCall(tx, reservationId);
    if (!row) throw new FoyerError('RESERVATION_NOT_FOUND', {});
    if ((row.called_at !== null) !== isCalled) {
      await updateCall(
        tx,
        reservationId,
        isCalled ? { at: ctx.clock.now(), by: ctx.caller.account!.id } : null,
      );
      await writeJournal(ctx, tx, {
        action: isCalled ? 'reservation.called' : 'reservation.callUndone',
        subjectId: reservationId,
        subject: row.code,
        after: { news: row.news },
      });
    }
    const [call] = await viewCalls(tx, [(await selectCall(tx, reservationId))!]);
    return call!;
  });
}

const header = ['code', 'name', 'contact', 'seats', 'news', 'called_at', 'called_by'];

/** A byte order mark, CRLF, every cell quoted and safe against formulas. Whose contacts were taken out is journaled. */
export async function exportCalls(ctx: CommandContext, showtimeId: ShowtimeId) {
  const settings = ctx.settings();
  const { timeZone, language } = settings;
  const calls = await ctx.transaction(async (tx) => {
    const showtime = orNotFound('showtime', await selectShowtimeInWords(tx, showtimeId));
    const found = await viewCalls(tx, await selectCallsOfShowtime(tx, showtimeId));
    await writeJournal(ctx, tx, {
      action: 'calls.exported',
      subjectId: showtimeId,
      subject: `${showtime.title}, ${localOf(showtime.starts_at, timeZone).replace('T', ' ')}`,
      after: { count: found.length },
    });
    return found;
  });
  const cells = calls.map((call) =>
    [
      call.code,
      call.name ?? '',
      call.contact ?? '',
      seatsInWords(call.seats, language),
      call.news,
      call.calledAt === null ? '' : localOf(call.calledAt, timeZone).replace('T', ' '),
      call.calledBy ?? '',
    ].map(safeCell),
  );
  const text = stringify([header, ...cells], {
    delimiter: listSeparator(formatsOf(settings).country),
    quoted: true,
    record_delimiter: 'windows',
    bom: true,
  });
  return { bytes: new Uint8Array(Buffer.from(text)), count: calls.length };
}

async function viewCalls(db: ReadDatabase, rows: readonly CallRow[]): Promise<Call[]> {
  if (rows.length === 0) return [];
  const tickets = await selectTicketSeats(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    reservationId: row.id,
    code: row.code,
    name: row.name ?? row.account_name,
    contact: row.contact ?? row.account_email,
    seats: tickets.filter((ticket) => ticket.reservation_id === row.id).map(seatNameOf),
    news: row.news,
    calledAt: row.called_at,
    calledBy: row.caller_name,
  }));
}
