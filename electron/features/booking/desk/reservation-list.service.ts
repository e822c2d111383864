import type {
  ReservationPageEnd,
  ReservationRow,
  StageFilter,
  reservationsContract,
} from '../../../contract/reservations.contract';
import type { Input, Output } from '../../../contract/procedure';
import type { AccountId, ReservationId, ShowtimeId } from '../../../contract/values';
import type { ReadDatabase } from '../../../database/database';
import { seatNameOf } from '../../../domain/seat-names';
import { foldedWords, plainNumber } from '../../../domain/fold-text';
import { phoneStarts } from '../reservations/contact-key';
import type { QueryContext } from '../../context';
import {
  type PlaceRow,
  selectListed,
  selectMoviesTitled,
  selectPlacesByIds,
  selectPlacesByTime,
  selectPlacesOfAccount,
  selectPlacesOfShowtimes,
  selectShowtimeIds,
  selectShowtimeWords,
  selectTicketSeats,
} from './list.queries';
import { readNamesOf } from '../../names.reads';
import { stageOf } from './reservation.rules';
import {
  selectIdsByAccountEmail,
  selectIdsByCode,
  selectIdsByCodeEnding,
  selectIdsByContact,
  selectIdsByName,
  selectIdsByPhoneEnding,
} from './search.queries';
import { readSearch } from './search.rules';

const pageSize = 50;
/** A search that fits more says too little: so many are looked at, and the rest wait for another letter. */
const foundAtMost = 500;
const first: ReservationPageEnd = {
  reservedAt: 8_640_000_000_000_000,
  id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' as ReservationId,
};

/** Showtimes of a film or a day whose reservations are looked through; the latest, should there be more. */
const showtimesAtMost = 1000;

type ListInput = Input<typeof reservationsContract.listReservations>;
type Page = Output<typeof reservationsContract.listReservations>;
/** Reservations that may fit, of which the page is then made; undefined where nothing but the stage is asked for. */
type Candidates = { places: PlaceRow[]; isCutShort: boolean } | undefined;

/** Pages start where the last one ended, so that the thousandth costs what the first does. */
export async function listReservations(ctx: QueryContext, input: ListInput): Promise<Page> {
  const { db } = ctx;
  const after = input.after ?? first;
  const candidates = await findCandidates(db, input, ctx.settings().country);
  const places = candidates
    ? pageOf(candidates.places, after, input.stage)
    : await selectPlacesByTime(db, after, input.stage, pageSize + 1);
  const shown = places.slice(0, pageSize);
  const end = places.length > pageSize ? shown.at(-1) : undefined;
  return {
    reservations: await viewRows(db, shown),
    next: end ? { reservedAt: end.reserved_at, id: end.id } : null,
    isCutShort: candidates?.isCutShort ?? false,
    about: await readSubject(db, input),
  };
}

/** What the ids of a question stand for. */
async function readSubject(db: ReadDatabase, { showtimeId, movieId, auditoriumId, accountId }: ListInput) {
  const names = await readNamesOf(db, { movie: movieId, auditorium: auditoriumId, account: accountId });
  const showtime = showtimeId && (await selectShowtimeWords(db, showtimeId));
  return { ...names, showtime: showtime || null };
}

async function findCandidates(db: ReadDatabase, input: ListInput, country: string): Promise<Candidates> {
  const { search, accountId } = input;
  const showtimes = await findShowtimes(db, input);
  const named =
    search !== '' ? await findNamed(db, search, country) : accountId ? await findOwn(db, accountId) : null;
  if (named) {
    const wanted = showtimes && new Set(showtimes);
    return {
      isCutShort: named.isCutShort || wanted?.size === showtimesAtMost,
      places: named.places.filter(
        (place) =>
          (!wanted || wanted.has(place.showtime_id)) && (!accountId || place.account_id === accountId),
      ),
    };
  }
  if (!showtimes) return undefined;
  const places = showtimes.length === 0 ? [] : await selectPlacesOfShowtimes(db, showtimes);
  return { places, isCutShort: showtimes.length === showtimesAtMost };
}

async function findNamed(db: ReadDatabase, search: string, country: string) {
  const { ids, isCutShort } = await findIds(db, search, country);
  return { isCutShort, places: ids.length === 0 ? [] : await selectPlacesByIds(db, ids) };
}

async function findOwn(db: ReadDatabase, accountId: AccountId) {
  const places = await selectPlacesOfAccount(db, accountId, foundAtMost);
  return { isCutShort: places.length === foundAtMost, places };
}

/** Undefined where any showtime will do. */
async function findShowtimes(db: ReadDatabase, input: ListInput): Promise<ShowtimeId[] | undefined> {
  const { film, movieId, auditoriumId, businessDay, from, until, showtimeId } = input;
  if (film === '' && !movieId && !auditoriumId && !businessDay && !from && !until)
    return showtimeId ? [showtimeId] : undefined;
  const titled = film === '' ? undefined : await selectMoviesTitled(db, foldedWords(film));
  const movieIds = movieId ? [movieId].filter((id) => titled?.includes(id) ?? true) : titled;
  if (movieIds?.length === 0) return [];
  const filter = { movieIds, auditoriumId, businessDay, from, until };
  const found = await selectShowtimeIds(db, filter, showtimesAtMost);
  return showtimeId ? found.filter((id) => id === showtimeId) : found;
}

/** As `selectPlacesByTime` would page them. */
function pageOf(places: readonly PlaceRow[], after: ReservationPageEnd, stage: StageFilter | null) {
  return places
    .filter((place) => isInStage(place, stage) && isBefore(place, after))
    .toSorted((a, b) => b.reserved_at - a.reserved_at || (a.id < b.id ? 1 : -1))
    .slice(0, pageSize + 1);
}

function isInStage(place: PlaceRow, stage: StageFilter | null): boolean {
  if (stage === 'standing') return stageOf(place) !== 'cancelled';
  return !stage || stageOf(place) === stage;
}

function isBefore({ reserved_at, id }: PlaceRow, end: ReservationPageEnd): boolean {
  return reserved_at < end.reservedAt || (reserved_at === end.reservedAt && id < end.id);
}

async function findIds(
  db: ReadDatabase,
  text: string,
  country: string,
): Promise<{ ids: ReservationId[]; isCutShort: boolean }> {
  const { code, codeEnding, phone, phoneEnding, email, words } = readSearch(text);
  const [word, ...others] = words;
  const phones = phone === null ? [] : phoneStarts(plainNumber(text), country);
  const lists = [
    code === null ? [] : await selectIdsByCode(db, code, foundAtMost),
    codeEnding === null ? [] : await selectIdsByCodeEnding(db, codeEnding, foundAtMost),
    phoneEnding === null ? [] : await selectIdsByPhoneEnding(db, phoneEnding, foundAtMost),
    ...(await Promise.all(phones.map((start) => selectIdsByContact(db, start, foundAtMost)))),
    email === null ? [] : await selectIdsByContact(db, email, foundAtMost),
    email === null ? [] : await selectIdsByAccountEmail(db, email, foundAtMost),
    word === undefined ? [] : await selectIdsByName(db, word, others, foundAtMost),
  ];
  return {
    ids: [...new Set(lists.flat())],
    isCutShort: lists.some((list) => list.length === foundAtMost),
  };
}

async function viewRows(db: ReadDatabase, places: readonly PlaceRow[]): Promise<ReservationRow[]> {
  if (places.length === 0) return [];
  const ids = places.map((place) => place.id);
  const tickets = await selectTicketSeats(db, ids);
  const rows = new Map((await selectListed(db, ids)).map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = rows.get(id)!;
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
      seats: own.map(seatNameOf),
      total: {
        amount: own.reduce((sum, ticket) => sum + ticket.amount, 0),
        currency: own[0]?.currency ?? 'XXX',
      },
    };
  });
}
