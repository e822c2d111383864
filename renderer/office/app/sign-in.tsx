import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { authContract } from '../../../electron/contract/auth.contract';
import { FoyerError, isFoyerError } from '../../../electron/contract/errors';
import { formatTime } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { now } from '../../lib/settings.store';
import { Door } from './door';
import { RedeemCode } from './redeem-code';
import { ErrorNote } from '../ui/error-note';
import { TextInput } from '../ui/field';
import { OfficeButton } from '../ui/office-button';
import { useDoorForm } from './use-door-form';
import { isForOffice, takeSession } from './use-office';

export function SignIn({ hasEnded }: { hasEnded: boolean }) {
  const [email, setEmail] = useState('');
  const [hasCode, setHasCode] = useState(false);
  return hasCode ? (
    <RedeemCode email={email} onEmail={setEmail} onBack={() => setHasCode(false)} />
  ) : (
    <PasswordForm {...{ email, hasEnded }} onEmail={setEmail} onCode={() => setHasCode(true)} />
  );
}

type PasswordFormProps = {
  email: string;
  hasEnded: boolean;
  onEmail: (email: string) => void;
  onCode: () => void;
};

function PasswordForm({ email, hasEnded, onEmail, onCode }: PasswordFormProps) {
  const { t } = useTranslation('office');
  const [password, setPassword] = useState('');
  const { errorOf, ...form } = useDoorForm(
    authContract.signIn,
    { email, password },
    async () => {
      const { account } = await foyer.auth.signIn({ email, password });
      await takeSession(account);
      if (!isForOffice(account)) throw new FoyerError('NOT_ALLOWED', {});
      return account;
    },
    () => {},
  );
  const emailError = errorOf('email');
  // Reckoned as the answer comes: while it is read, the wait goes down and the end stays.
  const lockEnd = useMemo(() => lockEndOf(form.error), [form.error]);
  return (
    <Door screen="officeSignIn" title={t('signIn.title')} form={form}>
      {hasEnded && form.tries === 0 ? <p role="status">{t('signIn.ended')}</p> : null}
      {form.refusal === undefined ? null : (
        <ErrorNote
          error={form.refusal}
          {...(lockEnd ? { text: t('signIn.locked', { time: lockEnd }) } : {})}
        />
      )}
      <TextInput
        label={t('signIn.email')}
        type="email"
        autoComplete="username"
        value={email}
        onChange={onEmail}
        error={emailError && email.trim() !== '' ? t('signIn.wrong') : emailError}
        isFocused
      />
      <TextInput
        label={t('signIn.password')}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={errorOf('password')}
      />
      <OfficeButton variant="primary" isBusy={form.isBusy} isSubmit>
        {t('signIn.action')}
      </OfficeButton>
      <OfficeButton variant="quiet" onPress={onCode}>
        {t('signIn.haveCode')}
      </OfficeButton>
    </Door>
  );
}

/** Waits up to a minute slow guessing down; what is longer is a lock. */
const longestDelayMs = 60_000;

/** When the lock ends, on the cinema's clock; null where the e-mail is not locked. */
function lockEndOf(error: unknown): string | null {
  const waitMs = isFoyerError(error, 'TOO_MANY_ATTEMPTS') ? error.details.retryAfterMs : 0;
  return waitMs > longestDelayMs ? formatTime(now() + waitMs + 59_999) : null;
}
