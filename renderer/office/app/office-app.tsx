import { useTranslation } from 'react-i18next';
import { isFoyerError } from '../../../electron/contract/errors';
import { useUpdating } from '../../lib/use-updating';
import { ChoosePassword } from './choose-password';
import { NotStartedPage } from './not-started-page';
import styles from './office-app.module.css';
import { OfficeFrame } from './office-frame';
import { SetupForm } from './setup-form';
import { SignIn } from './sign-in';
import { StepUpDialog } from './step-up-dialog';
import { ErrorNote } from '../ui/error-note';
import { Toasts } from '../ui/toast';
import { UnsavedDialog } from './unsaved-dialog';
import { UpdatingPage } from './updating-page';
import { useOffice, type Office } from './use-office';

export function OfficeApp() {
  const office = useOffice();
  return (
    <div className={styles.app}>
      <Shown office={office} />
      {office.status === 'open' || office.status === 'choosePassword' ? <StepUpDialog /> : null}
      <UnsavedDialog />
      <Toasts />
    </div>
  );
}

function Shown({ office }: { office: Office }) {
  const { t } = useTranslation('office');
  const updating = useUpdating();
  switch (office.status) {
    case 'starting':
      return updating ? <UpdatingPage updating={updating} /> : null;
    case 'failed':
      if (isFoyerError(office.error, 'NOT_STARTED'))
        return <NotStartedPage key={office.error.details.id} details={office.error.details} />;
      return (
        <main className={styles.failed} data-screen="officeFailed">
          <h1>{t('title')}</h1>
          <ErrorNote error={office.error} onRetry={office.reload} />
        </main>
      );
    case 'setUp':
      return <SetupForm onDone={office.reload} />;
    case 'signIn':
      return <SignIn hasEnded={office.hasEnded} />;
    case 'choosePassword':
      return <ChoosePassword account={office.account} />;
    case 'open':
      return <OfficeFrame account={office.account} />;
  }
}
