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
import { hasProblems, missingFields, refusedFields, shortestPassword } from './account.rules';
import { useAccountStore } from './account.store';
import { useProblemText } from './use-problem-text';

export type RedeemScreenProps = { onBack: () => void; onSignedIn: (session: SessionView) => void };

/** For whoever forgot their password: a code from the staff, good for one new password. */
export function RedeemScreen({ onBack, onSignedIn }: RedeemScreenProps) {
  const { t } = useTranslation('account');
  const problemText = useProblemText();
  const { email, setEmail } = useAccountStore();
  const [code, setCode] = useState('');
  const [password, setPassword] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const typed = { email, code, password };
  const missing = missingFields(typed);
  const { run, isBusy, error } = useAct(async () => {
    setHasTried(true);
    return hasProblems(missing) ? undefined : foyer.auth.redeemResetCode(typed);
  }, onSignedIn);
  const problems = { ...refusedFields(error), ...(hasTried && missing) };
  const formProblem = problemText.ofForm(error);
  return (
    <Screen
      name="redeemCode"
      title={t('redeem.title')}
      onBack={onBack}
      footer={
        <Button variant="primary" size="large" isFullWidth isBusy={isBusy} onPress={run}>
          {t('redeem.action')}
        </Button>
      }
    >
      <div className={styles.form}>
        <p className={styles.hint}>{t('redeem.intro')}</p>
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
          name="code"
          kind="code"
          label={t('redeem.code')}
          value={code}
          onChange={setCode}
          hint={t('redeem.codeHint')}
          error={problemText.ofField(problems.code)}
        />
        <TextField
          name="password"
          kind="password"
          label={t('newPassword')}
          value={password}
          onChange={setPassword}
          hint={t('passwordHint', { minimum: shortestPassword })}
          error={problemText.ofField(problems.password)}
          onSubmit={run}
        />
      </div>
    </Screen>
  );
}
