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
  }[kind];
  if (!known) return null;
  const label =
    kind === 'language' ? languageName : kind === 'currency' ? currencyName : (text: string) => text;
  return [...new Set([value, ...known()])].toSorted().map((it) => ({ value: it, label: label(it) }));
}

function currencyName(code: string): string {
  const name = new Intl.DisplayNames('en', { type: 'currency' }).of(code);
  return name && name !== code ? `${code} – ${name}` : code;
}
