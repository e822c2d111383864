import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../electron/contract/contract';
import type { AuditoriumId } from '../../../electron/contract/values';
import { OfficeButton } from '../ui/office-button';
import { Tabs } from '../ui/tabs';
import { goTo, type Tab } from './auditoriums.store';

export type Auditorium = OutputOf<'auditoriums.readAuditorium'>;

export function BackButton() {
  const { t } = useTranslation('office-auditoriums');
  return <OfficeButton onPress={() => goTo({ at: 'list' })}>{t('back')}</OfficeButton>;
}

export function AuditoriumTabs({ auditoriumId, tab }: { auditoriumId: AuditoriumId; tab: Tab }) {
  const { t } = useTranslation('office-auditoriums');
  return (
    <Tabs
      label={t('title')}
      value={tab}
      onChange={(next) => goTo({ at: 'auditorium', auditoriumId, tab: next })}
      tabs={(['plan', 'blocks', 'versions'] as const).map((id) => ({ id, label: t(`tab.${id}`) }))}
    />
  );
}
