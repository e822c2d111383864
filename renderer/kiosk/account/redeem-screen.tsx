import { useTranslation } from 'react-i18next';
import { authContract, type SessionView } from '../../../electron/contract/auth.contract';
import { shortestPassword } from '../../../electron/domain/bounds';
import { foyer } from '../../lib/foyer-client';
import { AccountForm } from './account-form';

export type RedeemScreenProps = { onBack: () => void; onSignedIn: (session: SessionView) => void };

/** For whoever forgot their password: a code from the staff, good for one new password. */
export function RedeemScreen({ onBack, onSignedIn }: RedeemScreenProps) {
  const { t } = useTranslation('account');
  return (
    <AccountForm
      name="redeemCode"
      title={t('redeem.title')}
      intro={t('redeem.intro')}
      action={t('redeem.action')}
      procedure={authContract.redeemResetCode}
      fields={['email', 'code', 'password']}
      newPassword={{ label: t('newPassword'), minimum: shortestPassword.patron }}
      send={foyer.auth.redeemResetCode}
      onBack={onBack}
      onDone={onSignedIn}
    />
  );
}
