import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FoyerError, isFoyerError } from '../../../electron/contract/errors';
import { isUnreadable, useAct } from '../../lib/act';
import { formatTime } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { now } from '../../lib/settings.store';
import { Door } from './door';
import { RedeemCode } from './redeem-code';
import { ErrorNote } from '../ui/error-note';
import { TextInput } from '../ui/field';
import { OfficeButton } from '../ui/office-button';
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
  const [hasTried, setHasTried] = useState(false);
  const { run, isBusy, error } = useAct(
    async () => {
      setHasTried(true);
      if (!email.trim() || !password) return undefined;
      const { account } = await foyer.auth.signIn({ email, password });
      await takeSession(account);
      if (!isForOffice(account)) throw new FoyerError('NOT_ALLOWED', {});
      return account;
    },
    () => {},
  );
  const missing = (value: string) => (hasTried && !value ? t('missing') : undefined);
  const emailError = isUnreadable(error, 'email') ? t('signIn.wrong') : missing(email.trim());
  // Reckoned as the answer comes: while it is read, the wait goes down and the end stays.
  const lockEnd = useMemo(() => lockEndOf(error), [error]);
  return (
    <Door screen="officeSignIn" title={t('signIn.title')} onSubmit={run}>
      {hasEnded && !hasTried ? <p role="status">{t('signIn.ended')}</p> : null}
      {error === undefined || isUnreadable(error, 'email') ? null : (
        <ErrorNote error={error} {...(lockEnd ? { text: t('signIn.locked', { time: lockEnd }) } : {})} />
      )}
      <TextInput
        label={t('signIn.email')}
        type="email"
        autoComplete="username"
        value={email}
        onChange={onEmail}
        error={emailError}
        isFocused
      />
      <TextInput
        label={t('signIn.password')}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={missing(password)}
      />
      <OfficeButton variant="primary" isBusy={isBusy} isSubmit>
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
