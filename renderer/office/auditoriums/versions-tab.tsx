import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LayoutVersion } from '../../../electron/contract/auditoriums.contract';
import { formatCount, formatDayTime } from '../../lib/format';
import { DataTable, type TableColumn } from '../ui/data-table';
import { OfficeButton } from '../ui/office-button';
import { Confirm } from '../ui/office-dialog';
import { OfficePage } from '../ui/office-page';
import { foyer } from '../../lib/foyer-client';
import { addressOf } from '../../lib/section-link';
import { CountLink } from '../ui/section-link';
import { AuditoriumTabs, BackButton, type Auditorium } from './auditorium-header';
import { drawingOf, goTo } from './auditoriums.store';
import { fromLayout } from './design.rules';
import { MoveShowtimes } from './move-showtimes';

export function VersionsTab({ auditorium: { auditorium, layout, versions } }: { auditorium: Auditorium }) {
  const { t } = useTranslation('office-auditoriums');
  const [isMoving, setMoving] = useState(false);
  const [chosen, setChosen] = useState<LayoutVersion | null>(null);
  async function take({ layoutId }: LayoutVersion) {
    const old = await foyer.auditoriums.readLayout({ layoutId });
    const { designer } = drawingOf(auditorium.id, { ...auditorium, layout });
    designer.change(fromLayout(old.layout));
    goTo({ at: 'auditorium', auditoriumId: auditorium.id, tab: 'plan' });
  }
  return (
    <OfficePage
      title={auditorium.name}
      actions={
        <>
          <BackButton />
          <OfficeButton onPress={() => setMoving(true)}>{t('moveTitle')}</OfficeButton>
        </>
      }
    >
      <AuditoriumTabs auditoriumId={auditorium.id} tab="versions" />
      <DataTable
        name={t('tab.versions')}
        columns={columnsFor(t, auditorium, setChosen)}
        rows={versions}
        rowKey={(row) => row.layoutId}
        empty={null}
      />
      {isMoving ? <MoveShowtimes auditoriumId={auditorium.id} onClose={() => setMoving(false)} /> : null}
      {chosen ? (
        <Confirm
          title={t('takeTitle', { version: chosen.version })}
          what={t('takeWhat')}
          action={t('takeVersion', { version: chosen.version })}
          tone="plain"
          onConfirm={() => take(chosen)}
          onClose={() => setChosen(null)}
        />
      ) : null}
    </OfficePage>
  );
}

function columnsFor(
  t: TFunction<'office-auditoriums'>,
  { id: auditoriumId, layoutId: current }: Auditorium['auditorium'],
  onTake: (version: LayoutVersion) => void,
): TableColumn<LayoutVersion>[] {
  return [
    { id: 'version', title: t('version'), cell: (row) => row.version },
    { id: 'saved', title: t('savedAt'), cell: (row) => formatDayTime(row.createdAt) },
    { id: 'seats', title: t('seats'), cell: (row) => formatCount(row.seatCount), align: 'end' },
    {
      id: 'upcoming',
      title: t('upcoming'),
      cell: (row) => (
        <CountLink
          count={row.upcomingShowtimes}
          to={addressOf('schedule', { auditorium: auditoriumId, layout: row.layoutId })}
        />
      ),
      align: 'end',
    },
    {
      id: 'take',
      title: t('again'),
      cell: (row) =>
        row.layoutId === current ? (
          t('current')
        ) : (
          <OfficeButton variant="quiet" onPress={() => onTake(row)}>
            {t('takeVersion', { version: row.version })}
          </OfficeButton>
        ),
    },
  ];
}
