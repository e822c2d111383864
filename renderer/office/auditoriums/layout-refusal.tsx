import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditRefusal } from '../ui/edit-refusal';
import { OfficeButton } from '../ui/office-button';
import { OfficeDialog } from '../ui/office-dialog';
import type { Act } from '../../lib/act';
import { foyer } from '../../lib/foyer-client';
import { useVersionConflict } from '../../lib/use-edit';
import type { Auditorium } from './auditorium-header';
import { rebase, type Saved, seenVersionOf, takeSaved } from './auditoriums.store';
import { Canvas } from './canvas';
import { fromLayout } from './design.rules';
import { createDesigner } from './designer.store';
import styles from './designer.module.css';

type LayoutRefusalProps = Pick<Auditorium, 'auditorium' | 'layout'> & { saving: Act; isChanged: boolean };

/** Where another version was saved while this drawing was being made, it can be looked at, taken, or followed by this one. */
export function LayoutRefusal({ auditorium, layout, saving, isChanged }: LayoutRefusalProps) {
  const { t } = useTranslation('office-auditoriums');
  const [isLooking, setLooking] = useState(false);
  const { id: auditoriumId, version } = auditorium;
  const seenVersion = seenVersionOf(auditoriumId);
  const versions = { saving, seenVersion, newestVersion: version, isChanged };
  const conflict = useVersionConflict(versions, {
    read: async () => {
      const read = await foyer.auditoriums.readAuditorium({ auditoriumId });
      return { version: read.auditorium.version, layout: read.layout };
    },
    onTheirs: (theirs) => {
      takeSaved(auditoriumId, theirs);
      saving.clearError();
    },
    onMine: (theirs) => {
      rebase(auditoriumId, theirs.version);
      saving.run();
    },
  });
  return (
    <>
      <EditRefusal conflict={conflict} saving={saving} meanwhile={t('newerVersion', { version })}>
        {version > seenVersion ? (
          <OfficeButton onPress={() => setLooking(true)}>{t('lookAt', { version })}</OfficeButton>
        ) : null}
      </EditRefusal>
      {isLooking ? <Look newest={{ version, layout }} onClose={() => setLooking(false)} /> : null}
    </>
  );
}

function Look({ newest, onClose }: { newest: Saved; onClose: () => void }) {
  const { t } = useTranslation('office-auditoriums');
  const { version, layout } = newest;
  const designer = useMemo(() => createDesigner(fromLayout(layout)), [layout]);
  return (
    <OfficeDialog
      title={t('lookTitle', { version })}
      size="large"
      onClose={onClose}
      actions={
        <OfficeButton variant="primary" onPress={onClose}>
          {t('close')}
        </OfficeButton>
      }
    >
      <p>{t('seatsCount', { count: layout.seats.length })}</p>
      <div className={styles.choosing}>
        <Canvas designer={designer} mayEdit={false} />
      </div>
    </OfficeDialog>
  );
}
