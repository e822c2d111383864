import {
  type NewShowtime,
  type Planned,
  type Run,
  type scheduleContract,
} from '../../../contract/schedule.contract';
import { FoyerError } from '../../../contract/errors';
import type { Input } from '../../../contract/procedure';
import type { BusinessDay } from '../../../contract/values';
import { addDays } from '../../../domain/wall-clock';
import { minuteOfBusinessDay } from '../../../domain/business-day';
import { timesOf } from './schedule.rules';
import { insertShowtimes, loadReferences } from './schedule.service';
import { daysBetween } from '../../../domain/wall-clock';
import { most } from '../../../domain/bounds';
import { minuteMs } from '../../../domain/durations';
import type { CommandContext, QueryContext } from '../../context';
import { judgePlan } from './plan-check.service';
import { localOf, runDays, runMinutes } from './plan.rules';
import { type DayShowtimeRow, selectShowtimesOfDays } from './timeline.queries';
import { refusePast } from './showtime.service';
import { orNotFound } from '../../or-not-found';

type Copy = Input<(typeof scheduleContract)['planCopy']>;
type Plan = { planned: Planned[] };

export async function planRun(ctx: QueryContext, run: Run): Promise<Plan> {
  const settings = ctx.settings();
  const days = runDays(run);
  if (!days) throw new FoyerError('INVALID_INPUT', { fields: ['until'] });
  const { movies } = await loadReferences(ctx.db, [run]);
  const movie = orNotFound('movie', movies.get(run.movieId));
  const length = timesOf(0, movie.running_minutes, settings).occupiedUntil / minuteMs;
  const minutes = runMinutes(run.times, length, settings.businessDayStartsAtMinute);
  refuseLong(days.length * minutes.length);
  const { from: _from, until: _until, weekdays: _weekdays, times: _times, ...facts } = run;
  const wanted = days.flatMap((day) =>
    minutes.map((minute): NewShowtime => ({ ...facts, startsAtLocal: localOf(day, minute) })),
  );
  return { planned: await judgePlan(ctx, wanted) };
}

export async function planCopy(ctx: QueryContext, { from, days, to }: Copy): Promise<Plan> {
  const rows = await selectShowtimesOfDays(ctx.db, from, addDays(from, days - 1));
  const copied = rows.filter((row) => row.state !== 'cancelled');
  refuseLong(copied.length);
  const by = daysBetween(from, to);
  return {
    planned: await judgePlan(
      ctx,
      copied.map((row) => copyOf(ctx, row, addDays(row.business_day, by))),
    ),
  };
}

/** The same film at the same clock time in the same auditorium. What was closed goes on sale anew. */
function copyOf(ctx: QueryContext, row: DayShowtimeRow, day: BusinessDay): NewShowtime {
  const minute = minuteOfBusinessDay(row.starts_at, row.business_day, ctx.settings());
  return {
    movieId: row.movie_id,
    auditoriumId: row.auditorium_id,
    priceCardId: row.price_card_id,
    startsAtLocal: localOf(day, minute),
    format: row.format,
    audioLanguage: row.audio_language,
    subtitleLanguage: row.subtitle_language,
    hasCaptions: row.has_captions === 1,
    hasAudioDescription: row.has_audio_description === 1,
    salesCutoffMinutes: Math.round((row.sales_close_at - row.starts_at) / minuteMs),
    state: row.state === 'planned' ? 'planned' : 'on_sale',
  };
}

export async function checkPlan(ctx: QueryContext, wanted: readonly NewShowtime[]): Promise<Plan> {
  return { planned: await judgePlan(ctx, wanted) };
}

export async function makePlanned(ctx: CommandContext, wanted: readonly NewShowtime[]) {
  refusePast(ctx, wanted);
  const rows = await ctx.transaction((tx) => insertShowtimes(ctx, tx, wanted));
  ctx.emit({ type: 'catalogChanged' });
  return { showtimeIds: rows.map((row) => row.id) };
}

function refuseLong(count: number): void {
  if (count > most.showtimes) throw new FoyerError('PLAN_TOO_LONG', { count, most: most.showtimes });
}
