import type { CallInputOf } from '../../../electron/contract/contract';
import type { Planned, ScheduleDay } from '../../../electron/contract/schedule.contract';
import type { AuditoriumId, BusinessDay, MovieId } from '../../../electron/contract/values';

type NewShowtime = CallInputOf<'schedule.addShowtime'>;
export type Choice = { movieId: MovieId; auditoriumId: AuditoriumId };
export type Offer = { businessDay: BusinessDay; times: { time: string; showtime: NewShowtime }[] };

/** After noon, so that each belongs to the business day of its date wherever that begins. */
const times = ['14:00', '16:00', '18:00', '19:00', '20:00', '21:00'] as const;

/** Today's and tomorrow's usual times, for main to look over; none while something is missing. */
export function candidates(day: ScheduleDay, choice: Choice): NewShowtime[] {
  const movie = day.movies.find(({ id }) => id === choice.movieId);
  const [card] = day.priceCards;
  if (!movie || !card) return [];
  return [day.today, day.nextDay].flatMap((businessDay) =>
    times.map((time) => ({
      ...choice,
      priceCardId: card.id,
      startsAtLocal: `${businessDay}T${time}`,
      format: '2D',
      audioLanguage: movie.audioLanguage,
      subtitleLanguage: null,
      hasCaptions: false,
      hasAudioDescription: false,
    })),
  );
}

/** Those that nothing stands in the way of, by day; each with a price card that may be used then. */
export function offersOf(planned: readonly Planned[]): Offer[] {
  const offers = new Map<BusinessDay, Offer>();
  for (const { showtime, businessDay, problem, validPriceCardIds } of planned) {
    const [valid] = validPriceCardIds;
    const isFree = problem === null || problem.kind === 'price_card';
    if (!isFree || valid === undefined) continue;
    const priceCardId = validPriceCardIds.includes(showtime.priceCardId) ? showtime.priceCardId : valid;
    const offer = offers.get(businessDay) ?? { businessDay, times: [] };
    offer.times.push({ time: showtime.startsAtLocal.slice(11), showtime: { ...showtime, priceCardId } });
    offers.set(businessDay, offer);
  }
  return [...offers.values()];
}
