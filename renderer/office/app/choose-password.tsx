import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../../electron/contract/auth.contract';
import { useAct } from '../../lib/act';
import { errorText } from '../../lib/errors-text';
import { foyer } from '../../lib/foyer-client';
import { Door } from './door';
import { isOfPassword } from './password-errors';
import { Refusal } from '../ui/refusal';
import { TextInput } from '../ui/field';
import { OfficeButton } from '../ui/office-button';
import { signOut, takeSession } from './use-office';

/** Somebody who was made an admin comes in with a patron's password: theirs has to be longer from now on. */
export function ChoosePassword({ account }: { account: AccountView }) {
  const { t } = useTranslation('office');
  const [typed, setTyped] = useState({ password: '', repeat: '' });
  const [hasTried, setHasTried] = useState(false);
  const isSame = typed.password === typed.repeat;
  const { run, isBusy, error } = useAct(
    async () => {
      setHasTried(true);
      if (!typed.password || !isSame) return undefined;
      const session = await foyer.auth.choosePassword({ password: typed.password });
      await takeSession(session.account);
      return session;
    },
    () => {},
  );
  const refused = isOfPassword(error) ? errorText(error) : undefined;
  const missing = hasTried && !typed.password ? t('missing') : undefined;
  return (
    <Door screen="officeChoosePassword" title={t('choose.title')} onSubmit={run}>
      <p>{t('choose.explanation', { name: account.name })}</p>
      {refused ? null : <Refusal error={error} />}
      <TextInput
        label={t('redeem.newPassword')}
        type="password"
        autoComplete="new-password"
        value={typed.password}
        onChange={(password) => setTyped({ ...typed, password })}
        hint={t('choose.hint')}
        error={refused ?? missing}
        isFocused
      />
      <TextInput
        label={t('redeem.repeat')}
        type="password"
        autoComplete="new-password"
        value={typed.repeat}
        onChange={(repeat) => setTyped({ ...typed, repeat })}
        error={hasTried && !isSame ? t('redeem.different') : undefined}
      />
      <OfficeButton variant="primary" isBusy={isBusy} isSubmit>
        {t('choose.action')}
      </OfficeButton>
      <OfficeButton variant="quiet" onPress={() => void signOut()}>
        {t('signOut')}
      </OfficeButton>
    </Door>
  );
}
