import type { ParseKeys } from 'i18next';
import type { CallInputOf } from '../../../electron/contract/contract';
import type { ScheduleDay, Scheduled } from '../../../electron/contract/schedule.contract';
import { isCardValidAt } from '../../../electron/domain/card-validity';
import { typedWhole } from '../../../electron/domain/typed-number';
import type { PublicSettings } from '../../../electron/contract/settings.contract';
import type { AuditoriumId, MovieId, PriceCardId, ShowtimeId } from '../../../electron/contract/values';
import {
  type CinemaCalendar,
  type ClockPlace,
  localOfPlace,
  minuteOfPlace,
  placeOf,
} from '../../../electron/domain/business-day';
import { instantsOf, weekdayOf } from '../../../electron/domain/wall-clock';
import { isWithin, longest } from '../../../electron/domain/bounds';
import { settingRanges } from '../../../electron/domain/setting-bounds';
import { minuteMs } from '../../../electron/domain/durations';

/** What showtimes of one film have in common, as it is typed. */
export type Facts = {
  movieId: MovieId | '';
  auditoriumId: AuditoriumId | '';
  priceCardId: PriceCardId | '';
  format: string;
  audioLanguage: string;
  /** Empty: none. */
  subtitleLanguage: string;
  hasCaptions: boolean;
  hasAudioDescription: boolean;
  salesCutoff: string;
  state: 'planned' | 'on_sale' | 'closed';
};
/** One showtime as somebody is making or changing it; `showtimeId` null is a new one. */
export type Draft = Facts & ClockPlace & { showtimeId: ShowtimeId | null };

export function draftOf(showtime: Scheduled, calendar: CinemaCalendar): Draft {
  return {
    showtimeId: showtime.id,
    ...placeOf(showtime.startsAt, calendar),
    movieId: showtime.movieId,
    auditoriumId: showtime.auditoriumId,
    priceCardId: showtime.priceCardId,
    format: showtime.format,
    audioLanguage: showtime.audioLanguage,
    subtitleLanguage: showtime.subtitleLanguage ?? '',
    hasCaptions: showtime.hasCaptions,
    hasAudioDescription: showtime.hasAudioDescription,
    salesCutoff: String(showtime.salesCutoffMinutes),
    state: showtime.state === 'cancelled' ? 'closed' : showtime.state,
  };
}

export function newFacts(day: ScheduleDay, movieId: MovieId | '', settings: PublicSettings): Facts {
  return {
    movieId,
    auditoriumId: day.auditoriums.find((auditorium) => auditorium.isInUse)?.id ?? '',
    priceCardId: '',
    format: '2D',
    audioLanguage: day.movies.find((movie) => movie.id === movieId)?.audioLanguage ?? settings.language,
    subtitleLanguage: '',
    hasCaptions: false,
    hasAudioDescription: false,
    salesCutoff: String(settings.salesCutoffMinutes),
    state: 'on_sale',
  };
}

const isClock = (time: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time);

/** When it would start; undefined for no time, one that the clock change skips, or one of two and nobody said which. */
export function startOf(draft: ClockPlace, calendar: CinemaCalendar): number | undefined {
  if (!isClock(draft.time)) return undefined;
  const both = instantsOf(localOfPlace(draft, calendar), calendar.timeZone);
  if (both.length < 2) return both[0];
  return draft.doubledHour === '' ? undefined : both[draft.doubledHour === 'earlier' ? 0 : 1];
}

export function isDoubled(draft: ClockPlace, calendar: CinemaCalendar): boolean {
  return isClock(draft.time) && instantsOf(localOfPlace(draft, calendar), calendar.timeZone).length > 1;
}

export type Lengths = { movieMs: number; advertisingMs: number; cleaningMs: number };

/** How long it takes up its auditorium: as it was planned, or as the settings say where it or its film is new. */
export function lengthsOf(draft: Draft, day: ScheduleDay, settings: PublicSettings): Lengths {
  const known = day.showtimes.find((showtime) => showtime.id === draft.showtimeId);
  if (known?.movieId === draft.movieId)
    return {
      advertisingMs: known.movieStartsAt - known.startsAt,
      movieMs: known.endsAt - known.movieStartsAt,
      cleaningMs: known.occupiedUntil - known.endsAt,
    };
  const minutes = day.movies.find((movie) => movie.id === draft.movieId)?.runningMinutes ?? 0;
  return {
    advertisingMs: settings.advertisingMinutes * minuteMs,
    movieMs: minutes * minuteMs,
    cleaningMs: settings.cleaningMinutes * minuteMs,
  };
}

export function lengthOf({ advertisingMs, movieMs, cleaningMs }: Lengths): number {
  return advertisingMs + movieMs + cleaningMs;
}

type Card = ScheduleDay['priceCards'][number];
export function isCardValid(card: Card, place: ClockPlace, calendar: CinemaCalendar): boolean {
  return isCardValidAt(card, weekdayOf(place.businessDay), minuteOfPlace(place, calendar));
}

/** A new showtime takes a price card that is meant for its time, unless the one it has is. */
export function withValidCard<D extends Facts & ClockPlace>(
  draft: D,
  cards: readonly Card[],
  calendar: CinemaCalendar,
): D {
  const own = cards.find((card) => card.id === draft.priceCardId);
  if (own && isCardValid(own, draft, calendar)) return draft;
  const valid = cards.find((card) => isCardValid(card, draft, calendar));
  return valid ? { ...draft, priceCardId: valid.id } : draft;
}

type WrongOf<Key> = Key extends `wrong.${infer Name}` ? Name : never;
/** What can be wrong with a field, as keys of the catalogue. */
export type Wrong = WrongOf<ParseKeys<'office-schedule'>>;

export type DraftErrors = Partial<
  Record<'movieId' | 'auditoriumId' | 'priceCardId' | 'format' | 'salesCutoff' | 'time', Wrong>
>;

/** What main would not read, by field. */
export function factErrors(facts: Facts): DraftErrors {
  const errors: DraftErrors = {};
  if (facts.movieId === '') errors.movieId = 'missing';
  if (facts.auditoriumId === '') errors.auditoriumId = 'missing';
  if (facts.priceCardId === '') errors.priceCardId = 'missing';
  if (facts.format.trim() === '') errors.format = 'missing';
  else if (facts.format.trim().length > longest.format) errors.format = 'tooLong';
  const minutes = typedWhole(facts.salesCutoff);
  if (Number.isNaN(minutes)) errors.salesCutoff = 'notMinutes';
  else if (!isWithin(minutes, settingRanges.salesCutoffMinutes)) errors.salesCutoff = 'cutoffRange';
  return errors;
}

export function draftErrors(draft: Draft, day: ScheduleDay, calendar: CinemaCalendar): DraftErrors {
  const errors = factErrors(draft);
  const local = isClock(draft.time) ? localOfPlace(draft, calendar) : undefined;
  if (local === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(draft.businessDay))
    return { ...errors, time: 'missing' };
  const instants = instantsOf(local, calendar.timeZone);
  if (instants.length === 0) errors.time = 'skipped';
  if (instants.length > 1 && draft.doubledHour === '') errors.time = 'doubled';
  const card = day.priceCards.find((one) => one.id === draft.priceCardId);
  if (card && !isCardValid(card, draft, calendar)) errors.priceCardId = 'cardNotValid';
  return errors;
}

/** What main is told of it, as far as runs and single showtimes share it. */
export function inputFacts(facts: Facts) {
  return {
    movieId: facts.movieId as MovieId,
    priceCardId: facts.priceCardId as PriceCardId,
    auditoriumId: facts.auditoriumId as AuditoriumId,
    format: facts.format.trim(),
    audioLanguage: facts.audioLanguage,
    subtitleLanguage: facts.subtitleLanguage || null,
    hasCaptions: facts.hasCaptions,
    hasAudioDescription: facts.hasAudioDescription,
    salesCutoffMinutes: typedWhole(facts.salesCutoff),
  };
}

function inputPlace(draft: Draft, calendar: CinemaCalendar) {
  const startsAtLocal = localOfPlace(draft, calendar);
  const { doubledHour } = draft;
  return isDoubled(draft, calendar) && doubledHour !== ''
    ? { startsAtLocal, doubledHour }
    : { startsAtLocal };
}

export function addInput(draft: Draft, calendar: CinemaCalendar): CallInputOf<'schedule.addShowtime'> {
  // One that was closed and is made anew goes on sale only when somebody says so.
  const state = draft.state === 'on_sale' ? 'on_sale' : 'planned';
  return { ...inputFacts(draft), ...inputPlace(draft, calendar), state };
}

export function editInput(
  draft: Draft & { showtimeId: ShowtimeId },
  seenVersion: number,
  calendar: CinemaCalendar,
): CallInputOf<'schedule.editShowtime'> {
  const { showtimeId, state } = draft;
  const facts = { ...inputFacts(draft), ...inputPlace(draft, calendar), state };
  return { ...facts, showtimeId, seenVersion };
}
