import i18next from 'i18next';
import { languageName } from '../../lib/format';
import { settingKinds, type SettingKey } from './settings-form.rules';

/** A setting's typed value as a person reads it: a weekday by its name, a currency too. */
export function textOf(key: SettingKey, value: string): string {
  switch (settingKinds[key].kind) {
    case 'language':
      return languageName(value);
    case 'currency':
      return currencyName(value);
    case 'country':
      return countryName(value);
    case 'weekday':
      return weekdayName(value);
    default:
      return value;
  }
}

function weekdayName(isoDay: string): string {
  // The first of January 2024 was a Monday.
  const at = Date.UTC(2024, 0, Number(isoDay));
  return new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(at);
}

function currencyName(code: string): string {
  const name = new Intl.DisplayNames('en', { type: 'currency' }).of(code);
  return name && name !== code ? `${code} – ${name}` : code;
}

function countryName(code: string): string {
  if (code === 'ZZ') return i18next.t('office-settings:noCountry');
  return new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code;
}
