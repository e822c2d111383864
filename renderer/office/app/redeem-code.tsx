import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { authContract } from '../../../electron/contract/auth.contract';
import { shortestPassword } from '../../../electron/domain/bounds';
import { foyer } from '../../lib/foyer-client';
import { Door } from './door';
import { Refusal } from '../ui/refusal';
import { TextInput } from '../ui/field';
import { OfficeButton } from '../ui/office-button';
import { toast } from '../ui/toast';
import { NewPasswordFields } from './new-password';
import { useDoorForm } from './use-door-form';
import { takeSession } from './use-office';

type RedeemCodeProps = { email: string; onEmail: (email: string) => void; onBack: () => void };

/** A one-time code lets its owner in once, and a password of their own choice in from then on. */
export function RedeemCode({ email, onEmail, onBack }: RedeemCodeProps) {
  const { t } = useTranslation('office');
  const [typed, setTyped] = useState({ code: '', password: '', repeat: '' });
  const form = useDoorForm(
    authContract.redeemResetCode,
    { email, ...typed },
    async () => {
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
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  return (
    <Door screen="officeRedeemCode" title={t('redeem.title')} form={form}>
      <p>{t('redeem.explanation')}</p>
      <Refusal error={form.refusal} />
      <TextInput
        label={t('signIn.email')}
        type="email"
        value={email}
        onChange={onEmail}
        error={form.errorOf('email')}
        isFocused
      />
      <TextInput
        label={t('redeem.code')}
        value={typed.code}
        onChange={(code) => change({ code })}
        error={form.errorOf('code')}
      />
      <NewPasswordFields
        typed={typed}
        onType={change}
        errorOf={form.errorOf}
        hint={t('redeem.hint', shortestPassword)}
      />
      <OfficeButton variant="primary" isBusy={form.isBusy} isSubmit>
        {t('redeem.action')}
      </OfficeButton>
      <OfficeButton variant="quiet" onPress={onBack}>
        {t('redeem.back')}
      </OfficeButton>
    </Door>
  );
}
