import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isFoyerError } from '../../electron/contract/errors';
import { isUnreadable, useAct } from '../lib/act';
import { errorText } from '../lib/errors-text';
import { foyer } from '../lib/foyer-client';
import { Door } from './door';
import { ErrorNote } from './ui/error-note';
import { SelectInput, TextInput } from './ui/field';
import { OfficeButton } from './ui/office-button';
import { takeSession } from './use-office';

const ownZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
const asOptions = (values: string[]) => values.map((value) => ({ value, label: value }));

/** A cinema's first start: its name, and its first admin. */
export function SetupForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('office');
  const [cinema, setCinema] = useState({
    cinemaName: '',
    timeZone: ownZone,
    currency: 'GBP',
  });
  const [admin, setAdmin] = useState({ name: '', email: '', password: '' });
  const [hasTried, setHasTried] = useState(false);
  const zones = useMemo(() => asOptions([...new Set([ownZone, ...Intl.supportedValuesOf('timeZone')])]), []);
  const currencies = useMemo(() => asOptions(Intl.supportedValuesOf('currency')), []);
  const { run, isBusy, error } = useAct(async () => {
    setHasTried(true);
    if ([cinema.cinemaName, ...Object.values(admin)].some((value) => !value.trim())) return undefined;
    await foyer.settings.finishSetup({ ...cinema, admin });
    const { account } = await foyer.auth.signIn({ email: admin.email, password: admin.password });
    await takeSession(account);
    return true;
  }, onDone);
  const problem = (path: string, value: string) => {
    if (hasTried && !value.trim()) return t('missing');
    const isOfPassword =
      path === 'admin.password' && isFoyerError(error) && error.code.startsWith('PASSWORD_');
    return isOfPassword || isUnreadable(error, path) ? errorText(error) : undefined;
  };
  return (
    <Door screen="officeSetup" title={t('setup.title')} onSubmit={run}>
      <p>{t('setup.explanation')}</p>
      {error === undefined ? null : <ErrorNote error={error} />}
      <TextInput
        label={t('setup.cinemaName')}
        value={cinema.cinemaName}
        onChange={(cinemaName) => setCinema({ ...cinema, cinemaName })}
        error={problem('cinemaName', cinema.cinemaName)}
        isFocused
      />
      <SelectInput
        label={t('setup.timeZone')}
        value={cinema.timeZone}
        onChange={(timeZone) => setCinema({ ...cinema, timeZone })}
        options={zones}
      />
      <SelectInput
        label={t('setup.currency')}
        value={cinema.currency}
        onChange={(currency) => setCinema({ ...cinema, currency })}
        options={currencies}
      />
      <TextInput
        label={t('setup.adminName')}
        value={admin.name}
        onChange={(name) => setAdmin({ ...admin, name })}
        error={problem('admin.name', admin.name)}
      />
      <TextInput
        label={t('setup.email')}
        type="email"
        value={admin.email}
        onChange={(email) => setAdmin({ ...admin, email })}
        error={problem('admin.email', admin.email)}
      />
      <TextInput
        label={t('setup.password')}
        type="password"
        autoComplete="new-password"
        value={admin.password}
        onChange={(password) => setAdmin({ ...admin, password })}
        hint={t('setup.passwordHint')}
        error={problem('admin.password', admin.password)}
      />
      <OfficeButton variant="primary" isBusy={isBusy} isSubmit>
        {t('setup.action')}
      </OfficeButton>
    </Door>
  );
}
