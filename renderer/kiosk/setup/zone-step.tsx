import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { homeCountry, noCountry } from '../../../electron/domain/country-formats';
import { localOf, weekdayOf } from '../../../electron/domain/wall-clock';
import { formats } from '../../lib/format';
import { useSettings } from '../../lib/settings.store';
import type { StepProps } from './cinema-step';
import { OptionList } from './option-list';
import { timeZoneOptions } from './places';
import { useSetupStore } from './setup.store';
import { useProblemText } from './use-problem-text';

export function ZoneStep({ problems }: StepProps) {
  const { t, i18n } = useTranslation('setup');
  const problemText = useProblemText();
  const settings = useSettings();
  const { typed, setField } = useSetupStore();
  const { currency, timeZone } = typed;
  const zones = useMemo(
    () => timeZoneOptions(i18n.language, Date.now(), homeCountry(noCountry, currency)),
    [i18n.language, currency],
  );
  // Until main has found the zone's country, its currency's stands in.
  const { weekday, time } = formats({ ...settings, country: noCountry, currency });
  const timeIn = (zone: string) => {
    const local = localOf(Date.now(), zone);
    return `${weekday(weekdayOf(local.slice(0, 10)))} ${time(local.slice(11))}`;
  };
  return (
    <OptionList
      label={t('zone.label')}
      searchLabel={t('zone.search')}
      name="timeZone"
      options={zones}
      chosen={timeZone}
      onChoose={(id) => setField('timeZone', id)}
      error={problemText(problems.timeZone)}
      chosenNote={timeZone === '' ? '' : t('zone.now', { time: timeIn(timeZone) })}
    />
  );
}
