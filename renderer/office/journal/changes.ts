import { type SeatName, seatNameSchema } from '../../../electron/contract/values';

export type FieldChange = { field: string; before: string; after: string };

/** How a value is written for a person: as the cinema writes, in its zone and currency, with names for ids. */
export type ValueWords = {
  field: (key: string) => string;
  /** Undefined for what there is no name of. */
  nameOf: (id: string) => string | undefined;
  instant: (at: number) => string;
  money: (amount: number, currency: string) => string;
  /** `2026-11-22` */
  day: (day: string) => string;
  /** `17:45` */
  time: (time: string) => string;
  /** A plain decimal, `21.5`. */
  number: (decimal: string) => string;
  truth: (is: boolean) => string;
  seats: (seats: readonly SeatName[]) => string;
};

type Fields = Record<string, unknown>;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const isOfTime = /(At|_at|Until|_until)$/;
const isOfDay = /^(from_?|until_?|.*At)[mM]inute$/;
const isOfTruth = /^(is|has|may)[_A-Z]/;
const isOfPrices = /^(prices|surcharges)$/;

/** Field by field what an entry changed; `''` as the field where it is told as a whole. */
export function changesOf(before: string | null, after: string | null, words: ValueWords): FieldChange[] {
  const [was, is] = [parse(before), parse(after)];
  if (!isFields(was) && !isFields(is)) {
    const change = { field: '', before: tell('', was, words, ''), after: tell('', is, words, '') };
    return was === undefined && is === undefined ? [] : [change];
  }
  const [old, now] = [isFields(was) ? was : {}, isFields(is) ? is : {}];
  const currency = [now.currency, old.currency].find((code) => typeof code === 'string') ?? '';
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((key) => key !== 'id')
    .map((key) => ({
      field: words.field(key),
      before: tell(key, old[key], words, currency),
      after: tell(key, now[key], words, currency),
    }))
    .filter((change) => change.before !== change.after);
}

function parse(text: string | null): unknown {
  return text === null ? undefined : JSON.parse(text);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function tell(key: string, value: unknown, words: ValueWords, currency: string): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return tellText(value, words);
  if (typeof value === 'boolean') return words.truth(value);
  if (typeof value === 'number') return tellNumber(key, value, words);
  if (isSeat(value)) return words.seats([value]);
  if (Array.isArray(value) && value.length > 0 && value.every(isSeat)) return words.seats(value);
  if (Array.isArray(value)) return value.map((one) => tell(key, one, words, currency)).join(', ');
  return isFields(value) ? tellFields(key, value, words, currency) : '';
}

/** Entries from before seats had three names tell of them in one text. */
function isSeat(value: unknown): value is SeatName {
  return seatNameSchema.safeParse(value).success;
}

function tellText(value: string, words: ValueWords): string {
  if (uuid.test(value)) return nameFor(value, words);
  const [, day, time] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?$/.exec(value) ?? [];
  if (!day) return value;
  return time ? `${words.day(day)}, ${words.time(time)}` : words.day(day);
}

function tellNumber(key: string, value: number, words: ValueWords): string {
  if (isOfTime.test(key)) return words.instant(value);
  if (isOfTruth.test(key)) return words.truth(value === 1);
  if (isOfDay.test(key)) return words.time(`${pad(Math.floor(value / 60) % 24)}:${pad(value % 60)}`);
  return words.number(String(value));
}

function tellFields(key: string, value: Fields, words: ValueWords, currency: string): string {
  if (typeof value.amount === 'number' && typeof value.currency === 'string')
    return words.money(value.amount, value.currency);
  return Object.entries(value)
    .map(([name, part]) =>
      isOfPrices.test(key) && typeof part === 'number' && currency
        ? `${words.field(name)}: ${words.money(part, currency)}`
        : `${words.field(name)}: ${tell(name, part, words, currency)}`,
    )
    .join('\n');
}

/** A name, or the end of the id: enough to tell two apart. */
function nameFor(id: string, words: ValueWords): string {
  return words.nameOf(id) ?? `#${id.slice(-6)}`;
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}
