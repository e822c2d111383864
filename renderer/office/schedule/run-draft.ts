import type { Run, ScheduleDay } from '../../../electron/contract/schedule.contract';
import type { BusinessDay } from '../../../electron/contract/values';
import { typedWhole } from '../../../electron/domain/typed-number';
import { readTimes } from '../../../electron/domain/typed-values';
import { addDays } from '../../../electron/domain/wall-clock';
import { isWithin, most, ranges } from '../../../electron/domain/bounds';
import { factErrors, type Facts, inputFacts, type Wrong } from './draft';

/** A run as it is typed. */
export type RunDraft = {
  facts: Facts;
  /** Empty where no day is typed. */
  from: BusinessDay | '';
  until: BusinessDay | '';
  weekdays: number[];
  kind: 'at' | 'spaced';
  /** Clock times as somebody writes them: `14:00, 17.30 20:45`. */
  times: string;
  /** `14:00`; empty where no time is typed. */
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

const fieldsOf = ['from', 'until', 'weekdays', 'times', 'earliest', 'latest', 'pause'] as const;
export type RunErrors = Partial<Record<(typeof fieldsOf)[number], Wrong>> & ReturnType<typeof factErrors>;

/** What main would not read, as keys of the catalogue, by field. */
export function runErrors(run: RunDraft): RunErrors {
  const errors: RunErrors = { ...factErrors(run.facts) };
  if (run.from === '') errors.from = 'missing';
  if (run.until === '') errors.until = 'missing';
  if (run.from !== '' && run.until !== '') {
    if (run.until < run.from) errors.until = 'untilBefore';
    else if (addDays(run.from, 399) < run.until) errors.until = 'tooFar';
  }
  if (run.weekdays.length === 0) errors.weekdays = 'weekdays';
  if (run.kind === 'at') {
    const times = readTimes(run.times);
    if (!times) errors.times = 'times';
    else if (times.length === 0) errors.times = 'missing';
    else if (times.length > most.times) errors.times = 'tooManyTimes';
    return errors;
  }
  if (run.earliest === '') errors.earliest = 'missing';
  if (run.latest === '') errors.latest = 'missing';
  const pause = typedWhole(run.pause);
  if (!isWithin(pause, ranges.pauseMinutes)) errors.pause = 'pause';
  return errors;
}

/** Of a run in which no error was found. */
export function runInput(run: RunDraft): Run {
  const { facts, from, until, weekdays, earliest, latest } = run;
  return {
    ...inputFacts(facts),
    state: facts.state === 'planned' ? 'planned' : 'on_sale',
    from: from as BusinessDay,
    until: until as BusinessDay,
    weekdays: weekdays.toSorted((a, b) => a - b),
    times:
      run.kind === 'at'
        ? { kind: 'at', at: readTimes(run.times) ?? [] }
        : { kind: 'spaced', earliest, latest, pauseMinutes: typedWhole(run.pause) },
  };
}
