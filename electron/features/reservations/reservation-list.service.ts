import type {
  ReservationPageEnd,
  ReservationRow,
  reservationsContract,
} from '../../contract/reservations.contract';
import type { Input, Output } from '../../contract/procedure';
import type { ReservationId } from '../../contract/values';
import type { ReadDatabase } from '../../database/database';
import { foldText } from '../auth/auth.rules';
import type { QueryContext } from '../context';
import { type ListedRow, selectMoviesTitled, selectReservationPage, selectTicketSeats } from './list.queries';
import { stageOf } from './reservation.rules';
import {
  selectIdsByAccountEmail,
  selectIdsByCode,
  selectIdsByContact,
  selectIdsByName,
} from './search.queries';
import { readSearch } from './search.rules';

const pageSize = 50;
/** A search that fits more says too little: so many are looked at, and the rest wait for another letter. */
const foundAtMost = 500;
const first: ReservationPageEnd = {
  reservedAt: 8_640_000_000_000_000,
  id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' as ReservationId,
};

type ListInput = Input<typeof reservationsContract.listReservations>;
type Page = Output<typeof reservationsContract.listReservations>;

/** Pages start where the last one ended, so that the thousandth costs what the first does. */
export async function listReservations(ctx: QueryContext, input: ListInput): Promise<Page> {
  const { db } = ctx;
  const found = input.search === '' ? undefined : await findIds(db, input.search);
  const movieIds =
    input.film === '' ? undefined : await selectMoviesTitled(db, foldText(input.film).split(/\s+/));
  const isCutShort = found?.isCutShort ?? false;
  if (found?.ids.length === 0 || movieIds?.length === 0) return { reservations: [], next: null, isCutShort };
  const rows = await selectReservationPage(
    db,
    {
      ...(found ? { ids: found.ids } : {}),
      ...(movieIds ? { movieIds } : {}),
      businessDay: input.businessDay,
      showtimeId: input.showtimeId,
      stage: input.stage,
      after: input.after ?? first,
    },
    pageSize + 1,
  );
  const shown = rows.slice(0, pageSize);
  const end = rows.length > pageSize ? shown.at(-1) : undefined;
  return {
    reservations: await viewRows(db, shown),
    next: end ? { reservedAt: end.reserved_at, id: end.id } : null,
    isCutShort,
  };
}

async function findIds(
  db: ReadDatabase,
  text: string,
): Promise<{ ids: ReservationId[]; isCutShort: boolean }> {
  const { code, phone, email, words } = readSearch(text);
  const [word, ...others] = words;
  const lists = [
    code === null ? [] : await selectIdsByCode(db, code, foundAtMost),
    phone === null ? [] : await selectIdsByContact(db, phone, foundAtMost),
    email === null ? [] : await selectIdsByContact(db, email, foundAtMost),
    email === null ? [] : await selectIdsByAccountEmail(db, email, foundAtMost),
    word === undefined ? [] : await selectIdsByName(db, word, others, foundAtMost),
  ];
  return {
    ids: [...new Set(lists.flat())],
    isCutShort: lists.some((list) => list.length === foundAtMost),
  };
}

async function viewRows(db: ReadDatabase, rows: readonly ListedRow[]): Promise<ReservationRow[]> {
  if (rows.length === 0) return [];
  const tickets = await selectTicketSeats(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => {
    const own = tickets.filter((ticket) => ticket.reservation_id === row.id);
    return {
      id: row.id,
      code: row.code,
      stage: stageOf(row),
      reservedAt: row.reserved_at,
      name: row.name ?? row.account_name,
      contact: row.contact ?? row.account_email,
      isFromDesk: row.desk_account_id !== null,
      movieTitle: row.movie_title,
      showtimeId: row.showtime_id,
      startsAt: row.starts_at,
      businessDay: row.business_day,
      auditoriumName: row.auditorium_name,
      seats: own.map((ticket) => ticket.row_label + ticket.number_label),
      total: {
        amount: own.reduce((sum, ticket) => sum + ticket.amount, 0),
        currency: own[0]?.currency ?? 'XXX',
      },
    };
  });
}
