import { useTranslation } from 'react-i18next';
import { authContract, type SessionView } from '../../../electron/contract/auth.contract';
import { shortestPassword } from '../../../electron/domain/bounds';
import { foyer } from '../../lib/foyer-client';
import { AccountForm } from './account-form';

type ChoosePasswordScreenProps = { onBack: () => void; onChosen: (session: SessionView) => void };

/** At the staff's door: somebody was made an admin, and their password is still a patron's. */
export function ChoosePasswordScreen({ onBack, onChosen }: ChoosePasswordScreenProps) {
  const { t } = useTranslation('account');
  return (
    <AccountForm
      name="choosePassword"
      title={t('choose.title')}
      intro={t('choose.intro')}
      action={t('choose.action')}
      procedure={authContract.choosePassword}
      fields={['password']}
      newPassword={{ label: t('newPassword'), minimum: shortestPassword.admin }}
      send={foyer.auth.choosePassword}
      onBack={onBack}
      onDone={onChosen}
    />
  );
}
