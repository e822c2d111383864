import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { authContract } from '../../../electron/contract/auth.contract';
import { shortestPassword } from '../../../electron/domain/bounds';
import { foyer } from '../../lib/foyer-client';
import { OfficeButton } from '../ui/office-button';
import { OfficeDialog } from '../ui/office-dialog';
import { OfficeForm } from '../ui/office-form';
import { Refusal } from '../ui/refusal';
import { toast } from '../ui/toast';
import { NewPasswordFields } from './new-password';
import { useDoorForm } from './use-door-form';

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
  const form = useDoorForm(
    authContract.choosePassword,
    typed,
    () => foyer.auth.choosePassword({ password: typed.password }),
    () => {
      toast(t('ownPassword.done'));
      onClose();
    },
  );
  return (
    <OfficeDialog
      title={t('ownPassword.title')}
      onClose={onClose}
      actions={
        <>
          <OfficeButton onPress={onClose}>{t('cancel')}</OfficeButton>
          <OfficeButton variant="primary" isBusy={form.isBusy} onPress={form.run}>
            {t('ownPassword.action')}
          </OfficeButton>
        </>
      }
    >
      <p>{t('ownPassword.explanation')}</p>
      <OfficeForm form={form}>
        <NewPasswordFields
          typed={typed}
          onType={(change) => setTyped({ ...typed, ...change })}
          errorOf={form.errorOf}
          hint={t('choose.hint', { minimum: shortestPassword.admin })}
          isFocused
        />
        {/* Enter sends a form of several fields only where there is a button for it. */}
        <button type="submit" hidden />
      </OfficeForm>
      <Refusal error={form.refusal} />
    </OfficeDialog>
  );
}
