import { useTranslation } from 'react-i18next';
import { authContract, type SessionView } from '../../../electron/contract/auth.contract';
import { foyer } from '../../lib/foyer-client';
import { Button } from '../../ui/button';
import { AccountForm } from './account-form';
import styles from './account.module.css';
import { signInAdmin } from './sign-in-admin';

export type SignInScreenProps = {
  onBack: () => void;
  onSignedIn: (session: SessionView) => void;
} & ({ purpose?: 'visit'; onSignUp: () => void; onCode: () => void } | { purpose: 'staff' });

/** Signs anybody in for a visit, or admins only for the staff's ends. */
export function SignInScreen(props: SignInScreenProps) {
  const { t } = useTranslation('account');
  const isForStaff = props.purpose === 'staff';
  return (
    <AccountForm
      name={isForStaff ? 'staffSignIn' : 'signIn'}
      title={t(isForStaff ? 'signIn.staffTitle' : 'signIn.title')}
      action={t('signIn.action')}
      procedure={authContract.signIn}
      fields={['email', 'password']}
      send={isForStaff ? signInAdmin : foyer.auth.signIn}
      onBack={props.onBack}
      onDone={props.onSignedIn}
    >
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
    </AccountForm>
  );
}
