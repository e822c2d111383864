import type { Run, ScheduleDay } from '../../../electron/contract/schedule.contract';
import type { BusinessDay, MovieId } from '../../../electron/contract/values';
import { addDays } from './cinema-clock';
import { factErrors, type Facts, inputFacts } from './draft';

/** A run as it is typed. */
export type RunDraft = {
  facts: Facts;
  from: BusinessDay;
  until: BusinessDay;
  weekdays: number[];
  kind: 'at' | 'spaced';
  /** Clock times as somebody writes them: `14:00, 17.30 20:45`. */
  times: string;
  earliest: string;
  latest: string;
  pause: string;
};

export function newRun(facts: Facts, day: ScheduleDay): RunDraft {
  const from = day.businessDay > day.today ? day.businessDay : addDays(day.today, 1);
  return {
    facts: { ...facts, priceCardId: day.priceCards[0]?.id ?? '' },
    from,
    until: addDays(from, 6),
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    kind: 'at',
    times: '',
    earliest: '14:00',
    latest: '21:30',
    pause: '10',
  };
}

/** The clock times in what was typed, in order, each once; undefined when something there is none. */
export function readTimes(typed: string): string[] | undefined {
  const words = typed.split(/[\s,;]+/).filter(Boolean);
  const times = words.map((word) => /^(\d{1,2})[:.h]?(\d{2})$/.exec(word));
  if (times.some((time) => !time || Number(time[1]) > 23 || Number(time[2]) > 59)) return undefined;
  return [...new Set(times.map((time) => `${time![1]!.padStart(2, '0')}:${time![2]}`))].toSorted();
}

const calendarDay = /^\d{4}-\d{2}-\d{2}$/;
const fieldsOf = ['from', 'until', 'weekdays', 'times', 'earliest', 'latest', 'pause'] as const;
export type RunErrors = Partial<Record<(typeof fieldsOf)[number], string>> & ReturnType<typeof factErrors>;

/** What main would not read, as keys of the catalogue, by field. */
export function runErrors(run: RunDraft): RunErrors {
  const errors: RunErrors = { ...factErrors(run.facts) };
  if (!calendarDay.test(run.from)) errors.from = 'missing';
  if (!calendarDay.test(run.until)) errors.until = 'missing';
  else if (run.until < run.from) errors.until = 'untilBefore';
  else if (addDays(run.from, 399) < run.until) errors.until = 'tooFar';
  if (run.weekdays.length === 0) errors.weekdays = 'weekdays';
  if (run.kind === 'at') {
    const times = readTimes(run.times);
    if (!times) errors.times = 'times';
    else if (times.length === 0) errors.times = 'missing';
    else if (times.length > 30) errors.times = 'tooManyTimes';
    return errors;
  }
  if (readTimes(run.earliest)?.length !== 1) errors.earliest = 'clock';
  if (readTimes(run.latest)?.length !== 1) errors.latest = 'clock';
  if (!/^\d{1,3}$/.test(run.pause.trim()) || Number(run.pause) > 720) errors.pause = 'pause';
  return errors;
}

export function runInput(run: RunDraft): Run {
  const { facts, from, until, weekdays } = run;
  const earliest = readTimes(run.earliest)?.[0] ?? '';
  const latest = readTimes(run.latest)?.[0] ?? '';
  return {
    ...inputFacts(facts),
    movieId: facts.movieId as MovieId,
    state: facts.state === 'planned' ? 'planned' : 'on_sale',
    from,
    until,
    weekdays: weekdays.toSorted((a, b) => a - b),
    times:
      run.kind === 'at'
        ? { kind: 'at', at: readTimes(run.times) ?? [] }
        : { kind: 'spaced', earliest, latest, pauseMinutes: Number(run.pause) },
  };
}
