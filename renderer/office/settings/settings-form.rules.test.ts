import { describe, expect, it } from 'vitest';
import { settingsSchema } from '../../../electron/contract/settings.contract';
import {
  readChanges,
  readSetting,
  settingGroups,
  settingKeys,
  settingKinds,
  typedFrom,
} from './settings-form.rules';

const settings = settingsSchema.parse({});

describe('the settings form', () => {
  it('has a place for every setting there is, once', () => {
    const placed = settingGroups.flatMap(({ keys }) => keys);
    expect(placed.toSorted()).toEqual(Object.keys(settingsSchema.shape).toSorted());
  });

  it('reads what it wrote as no change', () => {
    expect(readChanges(typedFrom(settings), settings)).toEqual({ changes: {}, problems: {} });
  });

  it.each(settingKeys.filter((key) => settingKinds[key].kind === 'number'))(
    'has for %s the bounds that main has',
    (key) => {
      const kind = settingKinds[key] as { min: number; max: number };
      const schema = settingsSchema.shape[key];
      for (const value of [kind.min, kind.max]) expect(schema.safeParse(value).success).toBe(true);
      for (const value of [kind.min - 1, kind.max + 1]) expect(schema.safeParse(value).success).toBe(false);
    },
  );

  it.each([
    ['holdMinutes', '8', { value: 8 }],
    ['holdMinutes', ' 9 ', { value: 9 }],
    ['holdMinutes', '8.5', { key: 'wrongWhole', values: { min: 1, max: 60 } }],
    ['holdMinutes', '', { key: 'wrongWhole', values: { min: 1, max: 60 } }],
    ['holdMinutes', '1e1', { key: 'wrongWhole', values: { min: 1, max: 60 } }],
    ['salesCutoffMinutes', '−15', { value: -15 }],
    ['screenDiagonalInches', '23,8', { value: 23.8 }],
    ['screenDiagonalInches', '۲۳٫۸', { value: 23.8 }],
    ['holdMinutes', '\u202D٨\u202C', { value: 8 }],
    ['salesCutoffMinutes', '\u201115', { value: -15 }],
    ['cinemaName', '\u200FElectric Palace\u202C', { value: 'Electric Palace' }],
    ['businessDayStartsAtMinute', '٠٥:٣٠', { value: 330 }],
    ['businessDayStartsAtMinute', '05:30', { value: 330 }],
    ['businessDayStartsAtMinute', '12:01', { key: 'wrongTime' }],
    ['businessDayStartsAtMinute', '05:60', { key: 'wrongTime' }],
    ['firstWeekday', '5', { value: 5 }],
    ['cinemaName', '   ', { key: 'wrongText', values: { max: 60 } }],
  ] as const)('reads %s %j', (key, text, expected) => {
    expect(readSetting(key, text)).toEqual(expected);
  });

  it('names what differs and what is wrong, each on its own', () => {
    const typed = { ...typedFrom(settings), holdMinutes: '10', largestParty: 'many' };
    expect(readChanges(typed, settings)).toEqual({
      changes: { holdMinutes: 10 },
      problems: { largestParty: { key: 'wrongWhole', values: { min: 1, max: 50 } } },
    });
  });
});
