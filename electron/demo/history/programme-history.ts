import type { AuditoriumId, BusinessDay, PriceCardId, ShowtimeId } from '../../contract/values';
import type { Settings } from '../../contract/settings.contract';
import type { ShowtimeTable } from '../../database/schema';
import { addDays, weekdayOf } from '../../domain/wall-clock';
import { instantOfLocalStart } from '../../domain/business-day';
import { cardTimesOf } from '../../features/catalog/prices/card-times.rules';
import { isCardValidAt } from '../../domain/card-validity';
import { timesOf } from '../../features/catalog/showtimes/schedule.rules';
import { seededRandom, seedOf } from '../seeded-random';
import { type HistoryPlan, instantOf, yearOf } from './history-plan';
import type { LayoutSeats, PricedCard } from './history.queries';
import type { AddedMovie, DemoCinema } from './demo-cinema-steps';
import type { Ids } from './ids';

export type Shown = {
  row: ShowtimeTable;
  startsAtLocal: string;
  film: AddedMovie;
  layout: LayoutSeats;
  card: PricedCard;
  /** Share of the seats that would be wanted if there were room for everybody. */
  demand: number;
};
export type ProgrammeDeps = {
  plan: HistoryPlan;
  house: DemoCinema;
  settings: Settings;
  layouts: LayoutSeats[];
  cards: PricedCard[];
  ids: Ids;
};
type Hall = { auditoriumId: AuditoriumId; layouts: LayoutSeats[]; films: AddedMovie[] };
type Day = { number: number; day: BusinessDay; weekday: number; createdAt: number };

const weekStartsOn = 5;
const stepMinutes = 5;

/** Makes the showtimes of one day of the programme after another; films change with the week, on Fridays. */
export function createProgramme(deps: ProgrammeDeps) {
  const random = seededRandom(seedOf(deps.plan.seed, 'programme'));
  let halls: Hall[] = [];
  return (number: number): Shown[] => {
    const day = dayOf(deps.plan, number);
    if (day.weekday === weekStartsOn || halls.length === 0) halls = shareOut(deps, number);
    return halls.flatMap((hall) => showtimesOf(deps, hall, day, random));
  };
}

/** Put up on the Tuesday of the week before, as long as that is past. */
function dayOf(plan: HistoryPlan, number: number): Day {
  const day = addDays(plan.firstDay, number);
  const weekday = weekdayOf(day);
  const sinceFriday = (weekday - weekStartsOn + 7) % 7;
  const createdAt = instantOf(plan, number - sinceFriday - 17, 6);
  return { number, day, weekday, createdAt };
}

/** The film that most want to see gets the largest hall; the last two halls bring back a classic each. */
function shareOut({ layouts, house, plan }: ProgrammeDeps, day: number): Hall[] {
  const running = house.films
    .filter((film) => film.releasedOn <= day && day < film.releasedOn + film.weeks * 7)
    .toSorted((a, b) => interestIn(b, day) - interestIn(a, day));
  const byHall = new Map<AuditoriumId, LayoutSeats[]>();
  for (const layout of layouts)
    byHall.set(layout.auditoriumId, [...(byHall.get(layout.auditoriumId) ?? []), layout]);
  const largestFirst = [...byHall].toSorted(([, a], [, b]) => b[0]!.seats.length - a[0]!.seats.length);
  const families = running.filter((film) => film.isForFamilies);
  return largestFirst.map(([auditoriumId, versions], index) => {
    const classic = house.classics[(Math.floor(day / 7) + index + plan.seed) % house.classics.length]!;
    const films = [
      families[index % Math.max(1, families.length)] ?? classic,
      index >= largestFirst.length - 2 ? classic : (running[index % Math.max(1, running.length)] ?? classic),
      running[(index * 2 + 3) % Math.max(1, running.length)] ?? classic,
    ];
    return { auditoriumId, layouts: versions, films };
  });
}

/** Of the first week's, how much is left: half as many come each week. */
function interestIn(film: AddedMovie, day: number): number {
  const weeksRun = Math.max(0, Math.floor((day - film.releasedOn) / 7));
  return film.pull * (film.weeks === 1 ? 1 : 0.68 ** weeksRun);
}

function showtimesOf(deps: ProgrammeDeps, hall: Hall, day: Day, random: () => number): Shown[] {
  const isLate = day.weekday === 5 || day.weekday === 6;
  const latest = isLate ? 24 * 60 - 5 : 22 * 60 + 40;
  const shown: Shown[] = [];
  let minute = 10 * 60 + 15 + Math.floor(random() * 16) * stepMinutes;
  while (minute <= latest) {
    const film = movieAt(hall, minute, shown.length);
    const one = showtimeAt(deps, hall, day, film, minute);
    const weather = 0.6 + random() * 0.8;
    shown.push({ ...one, demand: demandFor(film, day, minute, weather) });
    const lasts = (one.row.occupied_until - one.row.starts_at) / 60_000;
    minute += Math.ceil((lasts + Math.floor(random() * 4) * stepMinutes) / stepMinutes) * stepMinutes;
  }
  return shown;
}

/** Families until the afternoon, then the hall's own film, with another one between. */
function movieAt({ films }: Hall, minute: number, place: number): AddedMovie {
  const [matinee, main, second] = films;
  if (minute < 13 * 60 + 30) return matinee!;
  return place % 3 === 1 ? second! : main!;
}

function demandFor(film: AddedMovie, { number, day, weekday }: Day, minute: number, weather: number): number {
  const isWeekend = weekday >= 5;
  const byTime =
    minute < 13 * 60
      ? 0.4
      : minute < 17 * 60
        ? 0.6
        : minute < 21 * 60
          ? 1.15
          : minute < 22.5 * 60
            ? 0.75
            : 0.45;
  const byDay = [0.62, 0.72, 0.66, 0.7, 1.05, 1.45, 1.25][weekday - 1]!;
  const forFamilies = film.isForFamilies && isWeekend && minute < 17 * 60 ? 1.7 : 1;
  const bySeason = 1 + 0.15 * Math.cos((Number(day.slice(5, 7)) / 12) * 2 * Math.PI);
  return interestIn(film, number) * byTime * byDay * forFamilies * bySeason * weather * overall;
}
/** Brings the years to about ninety tickets a showtime. */
const overall = 1.78;

function showtimeAt(
  { plan, settings, cards, ids }: ProgrammeDeps,
  hall: Hall,
  day: Day,
  film: AddedMovie,
  minute: number,
) {
  const startsAtLocal = localOf(day.day, minute);
  const start = instantOfLocalStart(startsAtLocal, plan.calendar.timeZone, 'earlier');
  if ('problem' in start) throw new Error(`${startsAtLocal} is no time in ${plan.calendar.timeZone}`);
  const times = timesOf(start.instant, film.runningMinutes, settings);
  const createdAt = Math.min(day.createdAt, plan.now - 60_000);
  const layout = hall.layouts.find((version) => version.createdAt <= createdAt) ?? hall.layouts.at(-1)!;
  const year = String(yearOf(day.day));
  const card = cards.find(
    (one) => one.name.endsWith(year) && isCardValidAt(cardTimesOf(one), day.weekday, minute),
  )!;
  const row: ShowtimeTable = {
    id: ids.at<ShowtimeId>(createdAt),
    movie_id: film.id,
    auditorium_id: hall.auditoriumId,
    layout_id: layout.layoutId,
    price_card_id: card.id satisfies PriceCardId,
    business_day: day.day,
    starts_at: times.startsAt,
    ends_at: times.endsAt,
    occupied_until: times.occupiedUntil,
    sales_close_at: times.salesCloseAt,
    format: minute % 4 === 0 ? '3D' : '2D',
    audio_language: film.audioLanguage,
    subtitle_language: film.audioLanguage === 'zxx' ? 'en' : null,
    has_captions: minute % 7 === 0 ? 1 : 0,
    has_audio_description: minute % 3 === 0 ? 1 : 0,
    state: 'on_sale',
    cancel_reason: null,
    created_at: createdAt,
  };
  return { row, startsAtLocal, film, layout, card };
}

function localOf(day: BusinessDay, minute: number): string {
  const clock = `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return `${minute >= 1440 ? addDays(day, 1) : day}T${clock}`;
}
