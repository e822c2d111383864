import type { AuditoriumId, MovieId, PriceCardId, TicketTypeId } from '../../contract/values';
import { addDays } from '../../domain/wall-clock';
import type { DemoCall } from '../demo-call';
import type { DemoData, ReadDemoFile } from '../demo-data';
import { demoAdmin } from '../demo-admin';
import { drawPoster, wholePicture } from '../load-demo';
import { type PlannedMovie, planMovies } from './movie-plan';
import { type HistoryPlan, instantOf, yearOf } from './history-plan';
import { amountInYear, planHalls } from './hall-plan';

export type AddedMovie = Omit<PlannedMovie, 'movie'> & {
  id: MovieId;
  title: string;
  runningMinutes: number;
  audioLanguage: string;
};
/** What the steps have made so far. */
export type DemoCinema = {
  films: AddedMovie[];
  /** The demo's own films, which come back for a week again and again. */
  classics: AddedMovie[];
  auditoriums: Map<string, AuditoriumId>;
  ticketTypes: Map<string, TicketTypeId>;
};
export type Step = { at: number; work: (call: DemoCall) => Promise<void> };
type Scope = { plan: HistoryPlan; data: DemoData; house: DemoCinema };

const announcedDays = 60;
const dayHours = 24;

/** All that an admin did over the years, in its order. */
export function stepsOf(
  plan: HistoryPlan,
  data: DemoData,
  readFile: ReadDemoFile,
  house: DemoCinema,
): Step[] {
  const scope = { plan, data, house };
  const steps = [
    { at: plan.openedAt, work: (call: DemoCall) => openHouse(call, scope, readFile) },
    ...stepsOfYears(scope),
    ...stepsOfHalls(scope),
    ...stepsOfMovies(scope),
  ];
  return steps.filter(({ at }) => at <= plan.now).toSorted((a, b) => a.at - b.at);
}

async function openHouse(call: DemoCall, { data, house }: Scope, readFile: ReadDemoFile): Promise<void> {
  const { cinemaName, timeZone, currency, ...others } = data.settings;
  await call('settings.finishSetup', { cinemaName, timeZone, currency, admin: demoAdmin });
  await call('auth.signIn', { email: demoAdmin.email, password: demoAdmin.password });
  await call('settings.changeSettings', others);
  for (const { name, layout } of planHalls(data)) {
    const { auditoriumId } = await call('auditoriums.addAuditorium', { name, layout });
    house.auditoriums.set(name, auditoriumId);
  }
  for (const { name } of data.ticketTypes) {
    const { ticketTypeId } = await call('prices.addTicketType', { name });
    house.ticketTypes.set(name, ticketTypeId);
  }
  await call('movies.saveCertificates', { certificates: data.certificates });
  for (const { slug: _slug, titlesLanguage: _titles, poster, ...movie } of data.movies) {
    const picture = await drawPoster(await readFile(poster));
    const { movieId } = await call('movies.addMovie', {
      movie: { ...movie, otherLanguages: [], subtitleLanguages: [] },
      poster: { bytes: picture, crop: wholePicture },
    });
    const { title, runningMinutes, audioLanguage } = movie;
    house.classics.push({
      id: movieId,
      title,
      runningMinutes,
      audioLanguage,
      releasedOn: 0,
      weeks: 1,
      pull: 0.35,
      isForFamilies: movie.certificate === 'U',
    });
  }
}

/** Each calendar year has price cards of its own; those of the year before go out of use in January. */
function stepsOfYears({ plan, data, house }: Scope): Step[] {
  const [first, last] = [yearOf(plan.firstDay), yearOf(addDays(plan.firstDay, plan.days - 1))];
  const made = new Map<number, PriceCardId[]>();
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((year) => [
    {
      at: Math.max(plan.openedAt + 1, Date.UTC(year - 1, 10, 5, 10)),
      work: async (call: DemoCall) => {
        made.set(year, await addCards(call, data, house, year, last - year));
      },
    },
    {
      at: Date.UTC(year + 1, 0, 20, 10),
      work: async (call: DemoCall) => {
        for (const priceCardId of made.get(year) ?? [])
          await call('prices.changePriceCardState', { priceCardId, state: 'archived' });
      },
    },
  ]);
}

async function addCards(
  call: DemoCall,
  data: DemoData,
  house: DemoCinema,
  year: number,
  yearsBefore: number,
) {
  const ids: PriceCardId[] = [];
  for (const card of data.priceCards) {
    const prices = card.prices.map(({ ticketType, amount }) => ({
      ticketTypeId: house.ticketTypes.get(ticketType)!,
      amount: amountInYear(amount, yearsBefore),
    }));
    const added = await call('prices.addPriceCard', { ...card, name: `${card.name} ${year}`, prices });
    ids.push(added.priceCardId);
  }
  return ids;
}

function stepsOfHalls({ plan, data, house }: Scope): Step[] {
  return planHalls(data).flatMap(({ name, rebuilt }) =>
    rebuilt
      ? {
          at: instantOf(plan, Math.floor(plan.days * rebuilt.afterShare), 4),
          work: async (call: DemoCall) => {
            const auditoriumId = house.auditoriums.get(name)!;
            await call('auditoriums.saveLayout', { auditoriumId, seenVersion: 1, layout: rebuilt.layout });
          },
        }
      : [],
  );
}

/** A film is announced some weeks before it comes out, and archived when it has run. */
function stepsOfMovies({ plan, house }: Scope): Step[] {
  return planMovies(plan.days, yearOf(plan.firstDay), plan.seed).flatMap(({ movie, ...film }) => {
    const ids: MovieId[] = [];
    const announcedAt = instantOf(plan, film.releasedOn - announcedDays, 5);
    return [
      {
        at: Math.max(plan.openedAt + 2, announcedAt),
        work: async (call: DemoCall) => {
          const { movieId } = await call('movies.addMovie', { movie, poster: null });
          ids.push(movieId);
          const { title, runningMinutes, audioLanguage } = movie;
          house.films.push({ ...film, id: movieId, title, runningMinutes, audioLanguage });
        },
      },
      {
        at: instantOf(plan, film.releasedOn + (film.weeks + 2) * 7, dayHours / 4),
        work: async (call: DemoCall) => {
          for (const movieId of ids) await call('movies.archiveMovie', { movieId });
        },
      },
    ];
  });
}
