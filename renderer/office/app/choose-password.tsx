import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AccountView, authContract } from '../../../electron/contract/auth.contract';
import { shortestPassword } from '../../../electron/domain/bounds';
import { foyer } from '../../lib/foyer-client';
import { Door } from './door';
import { Refusal } from '../ui/refusal';
import { OfficeButton } from '../ui/office-button';
import { NewPasswordFields } from './new-password';
import { useDoorForm } from './use-door-form';
import { signOut, takeSession } from './use-office';

/** Somebody who was made an admin comes in with a patron's password: theirs has to be longer from now on. */
export function ChoosePassword({ account }: { account: AccountView }) {
  const { t } = useTranslation('office');
  const [typed, setTyped] = useState({ password: '', repeat: '' });
  const form = useDoorForm(
    authContract.choosePassword,
    typed,
    async () => {
      const session = await foyer.auth.choosePassword({ password: typed.password });
      await takeSession(session.account);
      return session;
    },
    () => {},
  );
  return (
    <Door screen="officeChoosePassword" title={t('choose.title')} form={form}>
      <p>{t('choose.explanation', { name: account.name })}</p>
      <Refusal error={form.refusal} />
      <NewPasswordFields
        typed={typed}
        onType={(change) => setTyped({ ...typed, ...change })}
        errorOf={form.errorOf}
        hint={t('choose.hint', { minimum: shortestPassword.admin })}
        isFocused
      />
      <OfficeButton variant="primary" isBusy={form.isBusy} isSubmit>
        {t('choose.action')}
      </OfficeButton>
      <OfficeButton variant="quiet" onPress={() => void signOut()}>
        {t('signOut')}
      </OfficeButton>
    </Door>
  );
}
