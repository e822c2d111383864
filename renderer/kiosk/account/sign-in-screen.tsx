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
import { hasProblems, missingFields, refusedFields } from './account.rules';
import { useAccountStore } from './account.store';
import { signInAdmin } from './sign-in-admin';
import { useProblemText } from './use-problem-text';

export type SignInScreenProps = {
  onBack: () => void;
  onSignedIn: (session: SessionView) => void;
} & ({ purpose?: 'visit'; onSignUp: () => void; onCode: () => void } | { purpose: 'staff' });

/** Signs anybody in for a visit, or admins only for the staff's ends. */
export function SignInScreen(props: SignInScreenProps) {
  const { onBack, onSignedIn } = props;
  const isForStaff = props.purpose === 'staff';
  const { t } = useTranslation('account');
  const problemText = useProblemText();
  const { email, setEmail } = useAccountStore();
  const [password, setPassword] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const missing = missingFields({ email, password });
  const { run, isBusy, error } = useAct(async () => {
    setHasTried(true);
    if (hasProblems(missing)) return undefined;
    return isForStaff ? signInAdmin({ email, password }) : foyer.auth.signIn({ email, password });
  }, onSignedIn);
  const problems = { ...refusedFields(error), ...(hasTried && missing) };
  const formProblem = problemText.ofForm(error);
  return (
    <Screen
      name={isForStaff ? 'staffSignIn' : 'signIn'}
      title={t(isForStaff ? 'signIn.staffTitle' : 'signIn.title')}
      onBack={onBack}
      footer={
        <Button variant="primary" size="large" isFullWidth isBusy={isBusy} onPress={run}>
          {t('signIn.action')}
        </Button>
      }
    >
      <div className={styles.form}>
        {formProblem ? <Notice tone="wrong">{formProblem}</Notice> : null}
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
          error={problemText.ofField(problems.password)}
          onSubmit={run}
        />
        {props.purpose === 'staff' ? null : (
          <>
            <div className={styles.other}>
              <p>{t('signIn.noAccount')}</p>
              <Button onPress={props.onSignUp}>{t('signIn.signUp')}</Button>
            </div>
            <div className={styles.other}>
              <p>{t('signIn.forgotten')}</p>
              <Button onPress={props.onCode}>{t('signIn.haveCode')}</Button>
            </div>
          </>
        )}
      </div>
    </Screen>
  );
}
