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
  }[settingKinds[name].kind as string];
  if (!known) return null;
  return [...new Set([value, ...known()])].toSorted().map((it) => ({ value: it, label: textOf(name, it) }));
}
