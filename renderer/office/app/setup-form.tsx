import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { settingsContract } from '../../../electron/contract/settings.contract';
import { shortestPassword } from '../../../electron/domain/bounds';
import { priceCurrencies } from '../../../electron/domain/currencies';
import { homeCountry, noCountry } from '../../../electron/domain/country-formats';
import { zonesOf } from '../../../electron/domain/country-zones';
import { foyer } from '../../lib/foyer-client';
import { machineZone } from '../../lib/machine-zone';
import { Door } from './door';
import { Refusal } from '../ui/refusal';
import { SelectInput, TextInput } from '../ui/field';
import { OfficeButton } from '../ui/office-button';
import { useDoorForm } from './use-door-form';
import { takeSession } from './use-office';

const asOptions = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

/** Nothing first where the machine has no zone of its own, then the zones of the currency's country, then all others. */
function zoneOptions(currency: string, choose: string) {
  const near = zonesOf(homeCountry(noCountry, currency));
  const zones = asOptions([...new Set([...near.toSorted(), ...Intl.supportedValuesOf('timeZone')])]);
  return machineZone() === null ? [{ value: '', label: choose }, ...zones] : zones;
}

/** A cinema's first start: its name, and its first admin. */
export function SetupForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('office');
  const [cinema, setCinema] = useState({
    cinemaName: '',
    timeZone: machineZone() ?? '',
    currency: 'GBP',
  });
  const [admin, setAdmin] = useState({ name: '', email: '', password: '' });
  const zones = useMemo(() => zoneOptions(cinema.currency, t('setup.chooseZone')), [cinema.currency, t]);
  const currencies = useMemo(() => asOptions(priceCurrencies), []);
  const typed = { ...cinema, admin };
  const { errorOf, ...form } = useDoorForm(
    settingsContract.finishSetup,
    typed,
    async () => {
      await foyer.settings.finishSetup(typed);
      const { account } = await foyer.auth.signIn({ email: admin.email, password: admin.password });
      await takeSession(account);
      return true;
    },
    onDone,
  );
  return (
    <Door screen="officeSetup" title={t('setup.title')} form={form}>
      <p>{t('setup.explanation')}</p>
      <Refusal error={form.refusal} />
      <TextInput
        label={t('setup.cinemaName')}
        value={cinema.cinemaName}
        onChange={(cinemaName) => setCinema({ ...cinema, cinemaName })}
        error={errorOf('cinemaName')}
        isFocused
      />
      <SelectInput
        label={t('setup.timeZone')}
        value={cinema.timeZone}
        onChange={(timeZone) => setCinema({ ...cinema, timeZone })}
        options={zones}
        hint={machineZone() === null ? t('setup.noZone') : undefined}
        error={errorOf('timeZone')}
      />
      <SelectInput
        label={t('setup.currency')}
        value={cinema.currency}
        onChange={(currency) => setCinema({ ...cinema, currency })}
        options={currencies}
        error={errorOf('currency')}
      />
      <TextInput
        label={t('setup.adminName')}
        value={admin.name}
        onChange={(name) => setAdmin({ ...admin, name })}
        error={errorOf('admin.name')}
      />
      <TextInput
        label={t('setup.email')}
        type="email"
        value={admin.email}
        onChange={(email) => setAdmin({ ...admin, email })}
        error={errorOf('admin.email')}
      />
      <TextInput
        label={t('setup.password')}
        type="password"
        autoComplete="new-password"
        value={admin.password}
        onChange={(password) => setAdmin({ ...admin, password })}
        hint={t('setup.passwordHint', { minimum: shortestPassword.admin })}
        error={errorOf('admin.password')}
      />
      <OfficeButton variant="primary" isBusy={form.isBusy} isSubmit>
        {t('setup.action')}
      </OfficeButton>
    </Door>
  );
}
