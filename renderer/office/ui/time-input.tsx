import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readTime } from '../../../electron/domain/typed-values';
import { formats } from '../../lib/format';
import { Field } from './field';
import { useReadText } from './use-read-text';

export type TimeInputProps = {
  label: string;
  /** `17:45`; empty for none. */
  value: string;
  onChange: (time: string) => void;
  error?: string | undefined;
  hint?: ReactNode;
  isDisabled?: boolean;
};

/** Takes a time however it is written, and shows it by the cinema's clock. */
export function TimeInput({ label, value, onChange, error, hint, isDisabled = false }: TimeInputProps) {
  const { t } = useTranslation('office');
  const { time } = formats();
  const { text, isWrong, listeners } = useReadText(value, onChange, {
    show: time,
    read: readTime,
  });
  const wrong = isWrong ? t('readAs.time', { example: time('17:45') }) : error;
  return (
    <Field label={label} error={wrong} hint={hint}>
      {(ids) => <input {...ids} {...listeners} autoComplete="off" value={text} disabled={isDisabled} />}
    </Field>
  );
}
