import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { shippedLanguages } from '../../../electron/contract/settings.contract';
import { SelectInput, TextInput } from '../../office/ui/field';
import { textOf } from './setting-text';
import { settingKinds, type SettingKey } from './settings-form.rules';

type SettingInputProps = {
  name: SettingKey;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
};

/** ISO 8601: Monday is the first. */
const weekdays = ['1', '2', '3', '4', '5', '6', '7'];

export function SettingInput({ name, ...input }: SettingInputProps) {
  const { t } = useTranslation('office-settings');
  const { kind } = settingKinds[name];
  const words = { label: t(`fields.${name}.label`), hint: t(`fields.${name}.hint`) };
  const options = useMemo(() => optionsOf(name, input.value), [name, input.value]);
  if (options) return <SelectInput {...words} {...input} options={options} />;
  const type = kind === 'number' ? 'number' : kind === 'clock' ? 'time' : 'text';
  return <TextInput {...words} {...input} type={type} {...(kind === 'text' ? { dir: 'auto' } : {})} />;
}

function optionsOf(name: SettingKey, value: string): { value: string; label: string }[] | null {
  const known = {
    timeZone: () => Intl.supportedValuesOf('timeZone'),
    currency: () => Intl.supportedValuesOf('currency'),
    language: () => shippedLanguages,
    weekday: () => weekdays,
    country: countries,
  }[settingKinds[name].kind as string];
  if (!known) return null;
  const options = [...new Set([value, ...known()])]
    .toSorted()
    .map((it) => ({ value: it, label: textOf(name, it) }));
  // A code tells little of where its country's name stands.
  return name === 'country' ? options.toSorted((a, b) => a.label.localeCompare(b.label)) : options;
}

/** What CLDR names and is no country with phone numbers of its own: unions, and codes for tests. */
const noCountries = ['EU', 'EZ', 'UN', 'QO', 'XA', 'XB'];

/** By two letters; `ZZ` is none. */
function countries(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => names.of(code) !== undefined && !noCountries.includes(code));
}
