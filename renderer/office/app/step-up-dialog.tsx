import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { authContract } from '../../../electron/contract/auth.contract';
import { foyer, onStepUpRequired } from '../../lib/foyer-client';
import { Refusal } from '../ui/refusal';
import { TextInput } from '../ui/field';
import { OfficeButton } from '../ui/office-button';
import { OfficeDialog } from '../ui/office-dialog';
import { OfficeForm } from '../ui/office-form';
import { useDoorForm } from './use-door-form';

type Answer = (isDone: boolean) => void;

/** Waits unseen until main asks for the password again; then every call that waits for it goes on together. */
export function StepUpDialog() {
  const [waiting, setWaiting] = useState<readonly Answer[]>([]);
  useEffect(
    () => onStepUpRequired(() => new Promise((resolve) => setWaiting((others) => [...others, resolve]))),
    [],
  );
  function answer(isDone: boolean) {
    for (const resolve of waiting) resolve(isDone);
    setWaiting([]);
  }
  return waiting.length > 0 ? <Asked onAnswer={answer} /> : null;
}

function Asked({ onAnswer }: { onAnswer: Answer }) {
  const { t } = useTranslation('office');
  const [password, setPassword] = useState('');
  const form = useDoorForm(
    authContract.stepUp,
    { password },
    () => foyer.auth.stepUp({ password }),
    () => onAnswer(true),
  );
  return (
    <OfficeDialog
      title={t('stepUp.title')}
      onClose={() => onAnswer(false)}
      actions={
        <>
          <OfficeButton onPress={() => onAnswer(false)}>{t('cancel')}</OfficeButton>
          <OfficeButton variant="primary" isBusy={form.isBusy} onPress={form.run}>
            {t('stepUp.action')}
          </OfficeButton>
        </>
      }
    >
      <p>{t('stepUp.explanation')}</p>
      <Refusal error={form.refusal} />
      <OfficeForm form={form}>
        <TextInput
          label={t('stepUp.password')}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={form.errorOf('password')}
          isFocused
        />
      </OfficeForm>
    </OfficeDialog>
  );
}
