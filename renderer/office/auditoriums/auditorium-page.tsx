import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditoriumId } from '../../../electron/contract/values';
import { longest } from '../../../electron/domain/bounds';
import { TextInput } from '../ui/field';
import { ErrorNote } from '../ui/error-note';
import { OfficeButton } from '../ui/office-button';
import { Confirm, OfficeDialog } from '../ui/office-dialog';
import { OfficePage } from '../ui/office-page';
import { toast } from '../ui/toast';
import { useAct } from '../../lib/act';
import { useSaver } from '../../lib/unsaved';
import { foyer } from '../../lib/foyer-client';
import { useCall } from '../../lib/use-call';
import { drawingOf, markSaved, seenVersionOf, type Tab } from './auditoriums.store';
import { type Auditorium, AuditoriumTabs, BackButton } from './auditorium-header';
import { useCatalogChanges } from './auditoriums-list';
import { BlocksTab } from './blocks-tab';
import { toLayout } from './design.rules';
import { Designer, DesignerPanel, useProblems } from './designer';
import { LayoutRefusal } from './layout-refusal';
import { MoveShowtimes } from './move-showtimes';
import { VersionsTab } from './versions-tab';
import { Refusal } from '../ui/refusal';

type PageProps = { auditoriumId: AuditoriumId; tab: Tab };

export function AuditoriumPage({ auditoriumId, tab }: PageProps) {
  const { t } = useTranslation('office-auditoriums');
  const { value, error, reload } = useCall(
    () => foyer.auditoriums.readAuditorium({ auditoriumId }),
    [auditoriumId],
  );
  useCatalogChanges(reload);
  if (!value)
    return (
      <OfficePage title={t('title')} actions={<BackButton />}>
        {error === undefined ? null : <ErrorNote error={error} onRetry={reload} />}
      </OfficePage>
    );
  if (tab === 'blocks') return <BlocksTab key={value.auditorium.layoutId} auditorium={value} />;
  if (tab === 'versions') return <VersionsTab auditorium={value} />;
  return <PlanTab auditorium={value} />;
}

function PlanTab({ auditorium: { auditorium, layout } }: { auditorium: Auditorium }) {
  const { t } = useTranslation('office-auditoriums');
  const [isOffering, setOffering] = useState(false);
  const { designer } = drawingOf(auditorium.id, { version: auditorium.version, layout });
  const problems = useProblems(designer);
  const isChanged = designer((state) => state.history.present !== state.saved);
  const saving = useAct(
    async () => {
      const sent = designer.design();
      const { version } = await foyer.auditoriums.saveLayout({
        auditoriumId: auditorium.id,
        seenVersion: seenVersionOf(auditorium.id),
        layout: toLayout(sent),
      });
      return { version, sent };
    },
    ({ version, sent }) => {
      markSaved(auditorium.id, { designer, version }, sent);
      toast(t('saved', { version }));
      setOffering(true);
    },
  );
  useSaver(`auditoriums.${auditorium.id}`, async () => problems.length === 0 && saving.attempt());
  return (
    <OfficePage
      title={auditorium.name}
      subtitle={t('planSubtitle', { version: auditorium.version })}
      actions={
        <>
          <BackButton />
          <AuditoriumActions auditorium={auditorium} />
          <OfficeButton
            variant="primary"
            isBusy={saving.isBusy}
            isDisabled={!isChanged || problems.length > 0}
            onPress={saving.run}
          >
            {t('saveVersion')}
          </OfficeButton>
        </>
      }
      inspector={<DesignerPanel designer={designer} />}
    >
      <AuditoriumTabs auditoriumId={auditorium.id} tab="plan" />
      <LayoutRefusal {...{ auditorium, layout, saving, isChanged }} />
      <Designer designer={designer} />
      {isOffering ? <MoveShowtimes auditoriumId={auditorium.id} onClose={() => setOffering(false)} /> : null}
    </OfficePage>
  );
}

function AuditoriumActions({ auditorium }: { auditorium: Auditorium['auditorium'] }) {
  const { t } = useTranslation('office-auditoriums');
  const [open, setOpen] = useState<'rename' | 'archive' | null>(null);
  const close = () => setOpen(null);
  const isArchived = auditorium.state === 'archived';
  return (
    <>
      <OfficeButton onPress={() => setOpen('rename')}>{t('rename')}</OfficeButton>
      <OfficeButton onPress={() => setOpen('archive')}>
        {isArchived ? t('restore') : t('archive')}
      </OfficeButton>
      {open === 'rename' ? <Rename auditorium={auditorium} onClose={close} /> : null}
      {open === 'archive' ? (
        <Confirm
          title={isArchived ? t('restoreTitle', auditorium) : t('archiveTitle', auditorium)}
          what={isArchived ? t('restoreWhat') : t('archiveWhat')}
          action={isArchived ? t('restore') : t('archive')}
          tone={isArchived ? 'plain' : 'danger'}
          onConfirm={() =>
            foyer.auditoriums.setAuditoriumState({
              auditoriumId: auditorium.id,
              state: isArchived ? 'active' : 'archived',
            })
          }
          onClose={close}
        />
      ) : null}
    </>
  );
}

function Rename({ auditorium, onClose }: { auditorium: Auditorium['auditorium']; onClose: () => void }) {
  const { t } = useTranslation('office-auditoriums');
  const [name, setName] = useState(auditorium.name);
  const isRight = name.trim() !== '' && name.trim().length <= longest.name;
  const renaming = useAct(
    () => foyer.auditoriums.renameAuditorium({ auditoriumId: auditorium.id, name: name.trim() }),
    onClose,
  );
  return (
    <OfficeDialog
      title={t('renameTitle', auditorium)}
      onClose={onClose}
      actions={
        <>
          <OfficeButton onPress={onClose}>{t('cancel')}</OfficeButton>
          <OfficeButton
            variant="primary"
            isDisabled={!isRight}
            isBusy={renaming.isBusy}
            onPress={renaming.run}
          >
            {t('rename')}
          </OfficeButton>
        </>
      }
    >
      <TextInput
        label={t('name')}
        value={name}
        onChange={setName}
        error={isRight ? undefined : t('wrong.name')}
        isFocused
      />
      <Refusal error={renaming.error} />
    </OfficeDialog>
  );
}
