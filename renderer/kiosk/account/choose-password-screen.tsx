import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../electron/contract/auth.contract';
import { useAct } from '../../lib/act';
import { foyer } from '../../lib/foyer-client';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Screen } from '../../ui/screen';
import { TextField } from '../../ui/text-field';
import styles from './account.module.css';
import { hasProblems, missingFields, refusedFields, shortestAdminPassword } from './account.rules';
import { useProblemText } from './use-problem-text';

type ChoosePasswordScreenProps = { onBack: () => void; onChosen: (session: SessionView) => void };

/** At the staff's door: somebody was made an admin, and their password is still a patron's. */
export function ChoosePasswordScreen({ onBack, onChosen }: ChoosePasswordScreenProps) {
  const { t } = useTranslation('account');
  const problemText = useProblemText();
  const [password, setPassword] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const missing = missingFields({ password });
  const { run, isBusy, error } = useAct(async () => {
    setHasTried(true);
    return hasProblems(missing) ? undefined : foyer.auth.choosePassword({ password });
  }, onChosen);
  const problems = { ...refusedFields(error), ...(hasTried && missing) };
  const formProblem = problemText.ofForm(error);
  return (
    <Screen
      name="choosePassword"
      title={t('choose.title')}
      onBack={onBack}
      footer={
        <Button variant="primary" size="large" isFullWidth isBusy={isBusy} onPress={run}>
          {t('choose.action')}
        </Button>
      }
    >
      <div className={styles.form}>
        <p className={styles.hint}>{t('choose.intro')}</p>
        {formProblem ? <Notice tone="wrong">{formProblem}</Notice> : null}
        <TextField
          name="password"
          kind="password"
          label={t('newPassword')}
          value={password}
          onChange={setPassword}
          hint={t('passwordHint', { minimum: shortestAdminPassword })}
          error={problemText.ofField(problems.password)}
          onSubmit={run}
        />
      </div>
    </Screen>
  );
}
