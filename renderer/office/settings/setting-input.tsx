import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { shippedLanguages } from '../../../electron/contract/settings.contract';
import { countries, noCountry } from '../../../electron/domain/country-formats';
import { priceCurrencies } from '../../../electron/domain/currencies';
import { clockFormats } from '../../../electron/domain/formats';
import { SelectInput, TextInput } from '../ui/field';
import { TimeInput } from '../ui/time-input';
import { exampleOf, textOf } from './setting-text';
import { settingKinds, type SettingKey, type Typed } from './settings-form.rules';

type SettingInputProps = {
  name: SettingKey;
  /** What all the fields hold: a country's hint shows how one writes there. */
  typed: Typed;
  onChange: (value: string) => void;
  error: string | undefined;
};

/** ISO 8601: Monday is the first. */
const weekdays = ['1', '2', '3', '4', '5', '6', '7'];

export function SettingInput({ name, typed, ...plain }: SettingInputProps) {
  const { t } = useTranslation('office-settings');
  const { kind } = settingKinds[name];
  const words = {
    label: t(`fields.${name}.label`),
    hint: t(`fields.${name}.hint`, { example: kind === 'country' ? exampleOf(typed) : '' }),
  };
  const input = { ...plain, value: typed[name] };
  const options = useMemo(() => optionsOf(name, typed), [name, typed]);
  if (options) return <SelectInput {...words} {...input} options={options} />;
  if (kind === 'clock') return <TimeInput {...words} {...input} />;
  if (kind === 'number') return <TextInput {...words} {...input} type="number" />;
  return <TextInput {...words} {...input} dir="auto" />;
}

function optionsOf(name: SettingKey, typed: Typed): { value: string; label: string }[] | null {
  const known = {
    timeZone: () => Intl.supportedValuesOf('timeZone'),
    currency: () => priceCurrencies,
    language: () => shippedLanguages,
    weekday: () => weekdays,
    country: () => [...countries, noCountry],
    clockFormat: () => clockFormats,
  }[settingKinds[name].kind as string];
  if (!known) return null;
  const values = [...new Set([typed[name], ...known()])];
  const inOrder = name === 'clockFormat' ? clockFormats : values.toSorted();
  const options = inOrder.map((value) => ({ value, label: textOf(name, typed, value) }));
  // A code tells little of where its country's name stands.
  return name === 'country' ? options.toSorted((a, b) => a.label.localeCompare(b.label)) : options;
}
