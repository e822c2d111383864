import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { authContract, type SessionView } from '../../../electron/contract/auth.contract';
import type { RequestId } from '../../../electron/contract/values';
import { isRefusal } from '../../lib/act';
import { shortestPassword } from '../../../electron/domain/bounds';
import { foyer, newRequestId } from '../../lib/foyer-client';
import { AccountForm } from './account-form';
import styles from './account.module.css';

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
  const signUp = useSignUp();
  return (
    <AccountForm
      name="signUp"
      title={t('signUp.title')}
      action={t('signUp.action')}
      procedure={authContract.signUp}
      fields={['name', 'email', 'password']}
      newPassword={{ label: t('password'), minimum: shortestPassword.patron }}
      send={signUp}
      onBack={onBack}
      onDone={onSignedIn}
    >
      <p className={styles.hint}>{t('signUp.privacy')}</p>
    </AccountForm>
  );
}
