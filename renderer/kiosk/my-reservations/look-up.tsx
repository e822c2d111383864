import { useTranslation } from 'react-i18next';
import { bookingContract, type ReservationView } from '../../../electron/contract/booking.contract';
import { isFoyerError } from '../../../electron/contract/errors';
import { errorText } from '../../lib/errors-text';
import { useForm, wrongPaths } from '../../lib/form';
import { foyer } from '../../lib/foyer-client';
import { formatWait } from '../../lib/wait';
import { Button } from '../../ui/button';
import { ContactField } from '../../ui/contact-field';
import { Notice } from '../../ui/notice';
import { Screen } from '../../ui/screen';
import { TextField } from '../../ui/text-field';
import { useMyReservationsStore } from './my-reservations.store';
import styles from './my-reservations.module.css';

export type LookUpProps = {
  onBack: () => void;
  onFound: (reservation: ReservationView) => void;
  /** Where signing in would help. */
  onSignIn?: () => void;
};

function useLookUp(onFound: LookUpProps['onFound']) {
  const { codeTyped: code, contactKind: kind, contactTyped: value } = useMyReservationsStore();
  const typed = { code, contact: { kind, value } };
  const form = useForm(
    wrongPaths(bookingContract.findReservation.input, typed),
    () => foyer.booking.findReservation(typed),
    onFound,
  );
  const problemOf = (path: string, text: string): 'Missing' | 'Unreadable' | null => {
    if (!form.isWrong(path)) return null;
    return text.trim() === '' ? 'Missing' : 'Unreadable';
  };
  return { ...form, codeProblem: problemOf('code', code), contactProblem: problemOf('contact', value) };
}

export function LookUp({ onBack, onFound, onSignIn }: LookUpProps) {
  const { t } = useTranslation('reservations');
  const state = useMyReservationsStore();
  const { run, isBusy, error, codeProblem, contactProblem } = useLookUp(onFound);
  return (
    <Screen
      name="reservations"
      title={t('lookUp.heading')}
      onBack={onBack}
      footer={
        <Button variant="primary" size="large" isFullWidth isBusy={isBusy} onPress={run}>
          {t('lookUp.find')}
        </Button>
      }
    >
      <div className={styles.form}>
        <p className={styles.hint}>{t('lookUp.intro')}</p>
        <FormProblem error={error} />
        <TextField
          name="code"
          kind="code"
          label={t('lookUp.code')}
          value={state.codeTyped}
          onChange={state.setCodeTyped}
          hint={t('lookUp.codeHint')}
          error={codeProblem ? t(`lookUp.code${codeProblem}`) : undefined}
        />
        <ContactField
          label={t('lookUp.contact')}
          kindLabels={{ phone: t('lookUp.phone'), email: t('lookUp.email') }}
          kind={state.contactKind}
          onKind={state.setContactKind}
          value={state.contactTyped}
          onChange={state.setContactTyped}
          error={contactProblem ? t(`lookUp.${state.contactKind}${contactProblem}`) : undefined}
          onSubmit={run}
        />
        {onSignIn ? (
          <div className={styles.other}>
            <p>{t('lookUp.haveAccount')}</p>
            <Button onPress={onSignIn}>{t('lookUp.signIn')}</Button>
          </div>
        ) : null}
      </div>
    </Screen>
  );
}

/** What is about no single field: nothing found, too many tries, or something unexpected. */
function FormProblem({ error }: { error: unknown }) {
  const { t, i18n } = useTranslation('reservations');
  if (error === undefined || isFoyerError(error, 'INVALID_INPUT')) return null;
  const text = isFoyerError(error, 'RESERVATION_NOT_FOUND')
    ? t('lookUp.notFound')
    : isFoyerError(error, 'TOO_MANY_ATTEMPTS')
      ? t('lookUp.wait', { wait: formatWait(error.details.retryAfterMs, i18n.language) })
      : errorText(error);
  return <Notice tone="wrong">{text}</Notice>;
}
