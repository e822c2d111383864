import { useTranslation } from 'react-i18next';
import { TextInput } from '../ui/field';
import type { DoorForm } from './use-door-form';

export type NewPassword = { password: string; repeat: string };
type NewPasswordFieldsProps = {
  typed: NewPassword;
  onType: (change: Partial<NewPassword>) => void;
  errorOf: DoorForm['errorOf'];
  hint: string;
  isFocused?: boolean;
};

/** A password that somebody chooses is typed twice. */
export function NewPasswordFields({ typed, onType, errorOf, hint, isFocused }: NewPasswordFieldsProps) {
  const { t } = useTranslation('office');
  return (
    <>
      <TextInput
        label={t('redeem.newPassword')}
        type="password"
        autoComplete="new-password"
        value={typed.password}
        onChange={(password) => onType({ password })}
        hint={hint}
        error={errorOf('password')}
        isFocused={isFocused ?? false}
      />
      <TextInput
        label={t('redeem.repeat')}
        type="password"
        autoComplete="new-password"
        value={typed.repeat}
        onChange={(repeat) => onType({ repeat })}
        error={errorOf('repeat')}
      />
    </>
  );
}
