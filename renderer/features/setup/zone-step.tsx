import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { localeFor } from '../../lib/format';
import { OptionList } from './option-list';
import { timeZoneOptions } from './places';
import { useSetupStore } from './setup.store';

export function ZoneStep() {
  const { t, i18n } = useTranslation('setup');
  const { typed, setField } = useSetupStore();
  const zones = useMemo(() => timeZoneOptions(i18n.language, Date.now()), [i18n.language]);
  const time = new Intl.DateTimeFormat(localeFor(i18n.language, typed.currency), {
    timeZone: typed.timeZone,
    weekday: 'long',
    hour: 'numeric',
    minute: '2-digit',
  }).format();
  return (
    <OptionList
      label={t('zone.label')}
      searchLabel={t('zone.search')}
      name="timeZone"
      options={zones}
      chosen={typed.timeZone}
      onChoose={(id) => setField('timeZone', id)}
      chosenNote={t('zone.now', { time })}
    />
  );
}
