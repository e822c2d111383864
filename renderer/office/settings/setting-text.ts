import i18next from 'i18next';
import { noCountry } from '../../../electron/domain/country-formats';
import type { ClockFormat } from '../../../electron/domain/formats';
import { formats, formatWeekday, languageName } from '../../lib/format';
import { useSettingsStore } from '../../lib/settings.store';
import { settingKinds, type SettingKey, type Typed } from './settings-form.rules';

/** A setting's typed value as a person reads it: a weekday by its name, a currency too. */
export function textOf(key: SettingKey, typed: Typed, value = typed[key]): string {
  switch (settingKinds[key].kind) {
    case 'language':
      return languageName(value);
    case 'currency':
      return currencyName(value);
    case 'country':
      return countryName(value);
    case 'clock':
      return formats().time(value);
    case 'weekday':
      return formatWeekday(Number(value));
    case 'clockFormat':
      return i18next.t(`office-settings:clockFormats.${value as ClockFormat}`, {
        time: formatsAsTyped({ ...typed, clockFormat: value }).time('17:45'),
      });
    default:
      return value;
  }
}

/** `22/11/2026, 17:45, £1,234.50`: how the cinema would write with what is typed. */
export function exampleOf(typed: Typed): string {
  const { dayDigits, time, money } = formatsAsTyped(typed);
  return [dayDigits('2026-11-22'), time('17:45'), money({ amount: 123_450, currency: typed.currency })].join(
    ', ',
  );
}

function formatsAsTyped({ country, currency, clockFormat }: Typed) {
  const { settings } = useSettingsStore.getState();
  return formats({ ...settings, country, currency, clockFormat: clockFormat as ClockFormat });
}

function currencyName(code: string): string {
  const name = new Intl.DisplayNames('en', { type: 'currency' }).of(code);
  return name && name !== code ? `${code} – ${name}` : code;
}

function countryName(code: string): string {
  if (code === noCountry) return i18next.t('office-settings:noCountry');
  return new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code;
}
