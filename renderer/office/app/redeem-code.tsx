import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isFoyerError } from '../../../electron/contract/errors';
import { isUnreadable, useAct } from '../../lib/act';
import { errorText } from '../../lib/errors-text';
import { foyer } from '../../lib/foyer-client';
import { Door } from './door';
import { Refusal } from '../ui/refusal';
import { TextInput } from '../ui/field';
import { OfficeButton } from '../ui/office-button';
import { toast } from '../ui/toast';
import { takeSession } from './use-office';

type RedeemCodeProps = { email: string; onEmail: (email: string) => void; onBack: () => void };

/** A one-time code lets its owner in once, and a password of their own choice in from then on. */
export function RedeemCode({ email, onEmail, onBack }: RedeemCodeProps) {
  const { t } = useTranslation('office');
  const [typed, setTyped] = useState({ code: '', password: '', repeat: '' });
  const [hasTried, setHasTried] = useState(false);
  const isSame = typed.password === typed.repeat;
  const { run, isBusy, error } = useAct(
    async () => {
      setHasTried(true);
      if (!email.trim() || !typed.code.trim() || !typed.password || !isSame) return undefined;
      const { code, password } = typed;
      const { account } = await foyer.auth.redeemResetCode({ email, code, password });
      await takeSession(account);
      return account?.role ?? 'nobody';
    },
    (role) => {
      if (role === 'admin') return;
      toast(t('redeem.saved'));
      onBack();
    },
  );
  const problems = refusedFields(error);
  const missing = (value: string) => (hasTried && !value.trim() ? t('missing') : undefined);
  const change = (name: keyof typeof typed) => (value: string) => setTyped({ ...typed, [name]: value });
  const isOfForm = error !== undefined && Object.keys(problems).length === 0;
  return (
    <Door screen="officeRedeemCode" title={t('redeem.title')} onSubmit={run}>
      <p>{t('redeem.explanation')}</p>
      {isOfForm ? <Refusal error={error} /> : null}
      <TextInput
        label={t('signIn.email')}
        type="email"
        value={email}
        onChange={onEmail}
        error={problems.email ?? missing(email)}
        isFocused
      />
      <TextInput
        label={t('redeem.code')}
        value={typed.code}
        onChange={change('code')}
        error={problems.code ?? missing(typed.code)}
      />
      <TextInput
        label={t('redeem.newPassword')}
        type="password"
        autoComplete="new-password"
        value={typed.password}
        onChange={change('password')}
        hint={t('redeem.hint')}
        error={problems.password ?? missing(typed.password)}
      />
      <TextInput
        label={t('redeem.repeat')}
        type="password"
        autoComplete="new-password"
        value={typed.repeat}
        onChange={change('repeat')}
        error={hasTried && !isSame ? t('redeem.different') : undefined}
      />
      <OfficeButton variant="primary" isBusy={isBusy} isSubmit>
        {t('redeem.action')}
      </OfficeButton>
      <OfficeButton variant="quiet" onPress={onBack}>
        {t('redeem.back')}
      </OfficeButton>
    </Door>
  );
}

function refusedFields(error: unknown): { email?: string; code?: string; password?: string } {
  if (isUnreadable(error, 'email')) return { email: errorText(error) };
  if (isUnreadable(error, 'code') || isFoyerError(error, 'RESET_CODE_WRONG'))
    return { code: errorText(error) };
  const isOfPassword = isFoyerError(error) && error.code.startsWith('PASSWORD_');
  return isOfPassword || isUnreadable(error, 'password') ? { password: errorText(error) } : {};
}
