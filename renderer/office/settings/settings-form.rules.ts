import type { ParseKeys } from 'i18next';
import type { PublicSettings } from '../../../electron/contract/settings.contract';
import { plainNumber } from '../../../electron/domain/fold-text';
import { readDecimal } from '../../../electron/domain/typed-values';
import { trimText } from '../../../electron/domain/unseen-signs';
import { longest } from '../../../electron/domain/bounds';
import { settingRanges } from '../../../electron/domain/setting-bounds';
import { formats } from '../../lib/format';

export type SettingKey = Exclude<keyof PublicSettings, 'isSetUp' | 'isDemo' | 'now'>;
export type SettingValues = Pick<PublicSettings, SettingKey>;
/** As it is typed: everything is text. */
export type Typed = Record<SettingKey, string>;
type Kind =
  | { kind: 'text'; max: number; mayBeEmpty?: boolean }
  | { kind: 'timeZone' | 'currency' | 'country' | 'clockFormat' | 'language' | 'clock' | 'weekday' }
  | { kind: 'number'; min: number; max: number; isWhole: boolean };
/** What was typed, and the setting as it stood when it was. */
export type Touched = Partial<Record<SettingKey, { text: string; seen: string | number }>>;
/** The value that a text stands for, or what is wrong with it. */
type Read = { value: string | number } | SettingProblem;
export type SettingProblem = { key: ParseKeys<'office-settings'>; values?: Record<string, number> };

const whole = (key: keyof typeof settingRanges): Kind => ({
  kind: 'number',
  ...settingRanges[key],
  isWhole: true,
});

/** What each setting takes; main checks it again, and has the last word. */
export const settingKinds: Record<SettingKey, Kind> = {
  cinemaName: { kind: 'text', max: longest.cinemaName },
  timeZone: { kind: 'timeZone' },
  currency: { kind: 'currency' },
  country: { kind: 'country' },
  clockFormat: { kind: 'clockFormat' },
  language: { kind: 'language' },
  businessDayStartsAtMinute: { kind: 'clock' },
  firstWeekday: { kind: 'weekday' },
  advertisingMinutes: whole('advertisingMinutes'),
  cleaningMinutes: whole('cleaningMinutes'),
  salesCutoffMinutes: whole('salesCutoffMinutes'),
  cancelCutoffMinutes: whole('cancelCutoffMinutes'),
  largestParty: whole('largestParty'),
  fewSeatsPercent: whole('fewSeatsPercent'),
  holdMinutes: whole('holdMinutes'),
  renewWindowSeconds: whole('renewWindowSeconds'),
  renewalsAtMost: whole('renewalsAtMost'),
  attractMessage: { kind: 'text', max: longest.attractMessage, mayBeEmpty: true },
  idleSeconds: whole('idleSeconds'),
  idleWarningSeconds: whole('idleWarningSeconds'),
  screenDiagonalInches: { kind: 'number', ...settingRanges.screenDiagonalInches, isWhole: false },
};

export const settingKeys = Object.keys(settingKinds) as SettingKey[];

export const settingGroups = [
  { id: 'cinema', keys: ['cinemaName', 'timeZone', 'currency', 'country', 'clockFormat', 'language'] },
  {
    id: 'schedule',
    keys: ['businessDayStartsAtMinute', 'firstWeekday', 'advertisingMinutes', 'cleaningMinutes'],
  },
  { id: 'sales', keys: ['salesCutoffMinutes', 'cancelCutoffMinutes', 'largestParty', 'fewSeatsPercent'] },
  { id: 'hold', keys: ['holdMinutes', 'renewWindowSeconds', 'renewalsAtMost'] },
  { id: 'kiosk', keys: ['attractMessage', 'idleSeconds', 'idleWarningSeconds', 'screenDiagonalInches'] },
] as const satisfies readonly { id: string; keys: readonly SettingKey[] }[];

export function typedFrom(settings: SettingValues): Typed {
  const entries = settingKeys.map((key) => [key, asTyped(key, settings[key])]);
  return Object.fromEntries(entries) as Typed;
}

function asTyped(key: SettingKey, value: string | number): string {
  if (settingKinds[key].kind === 'number') return formats().plainDecimal(String(value));
  if (settingKinds[key].kind !== 'clock' || typeof value === 'string') return String(value);
  const part = (number: number) => String(number).padStart(2, '0');
  return `${part(Math.floor(value / 60))}:${part(value % 60)}`;
}

export function readSetting(key: SettingKey, text: string): Read {
  const kind = settingKinds[key];
  const trimmed = trimText(text);
  switch (kind.kind) {
    case 'number':
      return readNumber(kind, trimmed);
    case 'clock':
      return readClock(trimmed);
    case 'text': {
      const { max, mayBeEmpty = false } = kind;
      if (trimmed.length <= max && (mayBeEmpty || trimmed !== '')) return { value: trimmed };
      return { key: mayBeEmpty ? 'wrongLength' : 'wrongText', values: { max } };
    }
    case 'weekday':
      return { value: Number(trimmed) };
    default:
      return { value: trimmed };
  }
}

function readNumber({ min, max, isWhole }: Extract<Kind, { kind: 'number' }>, text: string): Read {
  const plain = readDecimal(text, formats().country);
  const value = plain === null ? Number.NaN : Number(plain);
  const isGood = value >= min && value <= max && (!isWhole || Number.isInteger(value));
  return isGood ? { value } : { key: isWhole ? 'wrongWhole' : 'wrongNumber', values: { min, max } };
}

function readClock(text: string): Read {
  const parts = /^(\d{1,2}):(\d{2})$/.exec(plainNumber(text));
  const minute = parts ? Number(parts[1]) * 60 + Number(parts[2]) : Number.NaN;
  return minute <= settingRanges.businessDayStartsAtMinute.max && Number(parts?.[2]) < 60
    ? { value: minute }
    : { key: 'wrongTime' };
}

export type Reading = {
  changes: Partial<Record<SettingKey, string | number>>;
  problems: Partial<Record<SettingKey, SettingProblem>>;
};

/** What differs from the settings as they are, and what cannot be read. */
export function readChanges(typed: Typed, settings: SettingValues): Reading {
  const reading: Reading = { changes: {}, problems: {} };
  for (const key of settingKeys) {
    const read = readSetting(key, typed[key]);
    if ('key' in read) reading.problems[key] = read;
    else if (read.value !== settings[key]) reading.changes[key] = read.value;
  }
  return reading;
}

export function seenOf(touched: Touched): Partial<Record<SettingKey, string | number>> {
  return Object.fromEntries(Object.entries(touched).map(([key, { seen }]) => [key, seen]));
}

const entriesOf = (touched: Touched) =>
  Object.entries(touched) as [SettingKey, NonNullable<Touched[SettingKey]>][];

/** Without what somebody else has changed since it was touched. */
export function unlessForeign(touched: Touched, settings: SettingValues): Touched {
  return Object.fromEntries(entriesOf(touched).filter(([key, { seen }]) => seen === settings[key]));
}

/** All of it, now that it is known how the settings are. */
export function seenNow(touched: Touched, settings: SettingValues): Touched {
  return Object.fromEntries(
    entriesOf(touched).map(([key, { text }]) => [key, { text, seen: settings[key] }]),
  );
}

/** What was typed after `sent` was, as a change of the settings that it became. */
export function touchedSince(touched: Touched, sent: Touched, settings: SettingValues): Touched {
  const since = entriesOf(touched).filter(([key, { text }]) => text !== sent[key]?.text);
  return Object.fromEntries(
    since.map(([key, { text, seen }]) => [key, { text, seen: key in sent ? settings[key] : seen }]),
  );
}
