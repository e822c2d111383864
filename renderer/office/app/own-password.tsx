import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../lib/errors-text';
import { foyer } from '../../lib/foyer-client';
import { useAct } from '../../lib/act';
import { isOfPassword } from './password-errors';
import { TextInput } from '../ui/field';
import { OfficeButton } from '../ui/office-button';
import { OfficeDialog } from '../ui/office-dialog';
import { Refusal } from '../ui/refusal';
import { toast } from '../ui/toast';

/** Another password for whoever is signed in; main asks for the one in force, and ends their other sessions. */
export function OwnPassword() {
  const { t } = useTranslation('office');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <OfficeButton variant="quiet" onPress={() => setOpen(true)}>
        {t('ownPassword.open')}
      </OfficeButton>
      {isOpen ? <PasswordDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function PasswordDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('office');
  const [typed, setTyped] = useState({ password: '', repeat: '' });
  const [hasTried, setHasTried] = useState(false);
  const isSame = typed.password === typed.repeat;
  const choosing = useAct(
    async () => {
      setHasTried(true);
      if (!typed.password || !isSame) return undefined;
      return foyer.auth.choosePassword({ password: typed.password });
    },
    () => {
      toast(t('ownPassword.done'));
      onClose();
    },
  );
  const refused = isOfPassword(choosing.error) ? errorText(choosing.error) : undefined;
  return (
    <OfficeDialog
      title={t('ownPassword.title')}
      onClose={onClose}
      actions={
        <>
          <OfficeButton onPress={onClose}>{t('cancel')}</OfficeButton>
          <OfficeButton variant="primary" isBusy={choosing.isBusy} onPress={choosing.run}>
            {t('ownPassword.action')}
          </OfficeButton>
        </>
      }
    >
      <p>{t('ownPassword.explanation')}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          choosing.run();
        }}
      >
        <TextInput
          label={t('redeem.newPassword')}
          type="password"
          autoComplete="new-password"
          value={typed.password}
          onChange={(password) => setTyped({ ...typed, password })}
          hint={t('choose.hint')}
          error={refused ?? (hasTried && !typed.password ? t('missing') : undefined)}
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
        {/* Enter sends a form of several fields only where there is a button for it. */}
        <button type="submit" hidden />
      </form>
      {refused ? null : <Refusal error={choosing.error} />}
    </OfficeDialog>
  );
}
