import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../lib/act';
import { foyer, onStepUpRequired } from '../../lib/foyer-client';
import { Refusal } from '../ui/refusal';
import { TextInput } from '../ui/field';
import { OfficeButton } from '../ui/office-button';
import { OfficeDialog } from '../ui/office-dialog';

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
  const { run, isBusy, error } = useAct(
    async () => (password ? foyer.auth.stepUp({ password }) : undefined),
    () => onAnswer(true),
  );
  return (
    <OfficeDialog
      title={t('stepUp.title')}
      onClose={() => onAnswer(false)}
      actions={
        <>
          <OfficeButton onPress={() => onAnswer(false)}>{t('cancel')}</OfficeButton>
          <OfficeButton variant="primary" isBusy={isBusy} onPress={run}>
            {t('stepUp.action')}
          </OfficeButton>
        </>
      }
    >
      <p>{t('stepUp.explanation')}</p>
      <Refusal error={error} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        <TextInput
          label={t('stepUp.password')}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          isFocused
        />
      </form>
    </OfficeDialog>
  );
}
