import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../electron/contract/auth.contract';
import type { RequestId } from '../../../electron/contract/values';
import { isRefusal, useAct } from '../../lib/act';
import { foyer, newRequestId } from '../../lib/foyer-client';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Screen } from '../../ui/screen';
import { TextField } from '../../ui/text-field';
import styles from './account.module.css';
import { hasProblems, missingFields, refusedFields, shortestPassword } from './account.rules';
import { useAccountStore } from './account.store';
import { useProblemText } from './use-problem-text';

export type SignUpScreenProps = { onBack: () => void; onSignedIn: (session: SessionView) => void };

type Typed = { name: string; email: string; password: string };

/** Signs up once, also when the answer got lost and the patron tries again. */
function useSignUp(): (typed: Typed) => Promise<SessionView> {
  const requestId = useRef<RequestId | null>(null);
  return async (typed) => {
    requestId.current ??= newRequestId();
    try {
      return await foyer.auth.signUp({ requestId: requestId.current, ...typed });
    } catch (error) {
      if (isRefusal(error)) requestId.current = null;
      throw error;
    }
  };
}

export function SignUpScreen({ onBack, onSignedIn }: SignUpScreenProps) {
  const { t } = useTranslation('account');
  const problemText = useProblemText();
  const { name, email, setName, setEmail } = useAccountStore();
  const [password, setPassword] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const signUp = useSignUp();
  const typed = { name, email, password };
  const missing = missingFields(typed);
  const { run, isBusy, error } = useAct(async () => {
    setHasTried(true);
    return hasProblems(missing) ? undefined : signUp(typed);
  }, onSignedIn);
  const problems = { ...refusedFields(error), ...(hasTried && missing) };
  const formProblem = problemText.ofForm(error);
  return (
    <Screen
      name="signUp"
      title={t('signUp.title')}
      onBack={onBack}
      footer={
        <Button variant="primary" size="large" isFullWidth isBusy={isBusy} onPress={run}>
          {t('signUp.action')}
        </Button>
      }
    >
      <div className={styles.form}>
        {formProblem ? <Notice tone="wrong">{formProblem}</Notice> : null}
        <TextField
          name="name"
          kind="text"
          label={t('name')}
          value={name}
          onChange={setName}
          error={problemText.ofField(problems.name)}
        />
        <TextField
          name="email"
          kind="email"
          label={t('email')}
          value={email}
          onChange={setEmail}
          error={problemText.ofField(problems.email)}
        />
        <TextField
          name="password"
          kind="password"
          label={t('password')}
          value={password}
          onChange={setPassword}
          hint={t('passwordHint', { minimum: shortestPassword })}
          error={problemText.ofField(problems.password)}
          onSubmit={run}
        />
        <p className={styles.hint}>{t('signUp.privacy')}</p>
      </div>
    </Screen>
  );
}
