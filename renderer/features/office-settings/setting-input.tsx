import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../lib/format';
import { SelectInput, TextInput } from '../../office/ui/field';
import { settingKinds, type SettingKey } from './settings-form.rules';

type SettingInputProps = {
  name: SettingKey;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
};

/** The languages that have a catalogue. */
const languages = ['en'];

/** ISO 8601: Monday is the first. */
const weekdays = ['1', '2', '3', '4', '5', '6', '7'];

export function SettingInput({ name, ...input }: SettingInputProps) {
  const { t } = useTranslation('office-settings');
  const { kind } = settingKinds[name];
  const words = { label: t(`fields.${name}.label`), hint: t(`fields.${name}.hint`) };
  const options = useMemo(() => optionsOf(kind, input.value), [kind, input.value]);
  if (options) return <SelectInput {...words} {...input} options={options} />;
  const type = kind === 'number' ? 'number' : kind === 'clock' ? 'time' : 'text';
  return <TextInput {...words} {...input} type={type} />;
}

function optionsOf(kind: string, value: string): { value: string; label: string }[] | null {
  const known = {
    timeZone: () => Intl.supportedValuesOf('timeZone'),
    currency: () => Intl.supportedValuesOf('currency'),
    language: () => languages,
    weekday: () => weekdays,
  }[kind];
  if (!known) return null;
  const label =
    { language: languageName, currency: currencyName, weekday: weekdayName }[kind] ??
    ((text: string) => text);
  return [...new Set([value, ...known()])].toSorted().map((it) => ({ value: it, label: label(it) }));
}

function weekdayName(isoDay: string): string {
  // The first of January 2024 was a Monday.
  return new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, Number(isoDay)),
  );
}

function currencyName(code: string): string {
  const name = new Intl.DisplayNames('en', { type: 'currency' }).of(code);
  return name && name !== code ? `${code} – ${name}` : code;
}
