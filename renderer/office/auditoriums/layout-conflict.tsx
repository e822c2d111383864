import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditoriumId } from '../../../electron/contract/values';
import { ConflictNote } from '../ui/conflict-note';
import { OfficeButton } from '../ui/office-button';
import { OfficeDialog } from '../ui/office-dialog';
import type { Act } from '../../lib/act';
import { errorText } from '../../lib/errors-text';
import { rebase, type Saved, takeSaved } from './auditoriums.store';
import { Canvas } from './canvas';
import { fromLayout } from './design.rules';
import { createDesigner } from './designer.store';
import styles from './designer.module.css';

type LayoutConflictProps = { auditoriumId: AuditoriumId; newest: Saved; saving: Act };

/** Another version was saved while this drawing was being made: it can be looked at, taken, or followed by this one. */
export function LayoutConflict({ auditoriumId, newest, saving }: LayoutConflictProps) {
  const { t } = useTranslation('office-auditoriums');
  const [isLooking, setLooking] = useState(false);
  const { version } = newest;
  return (
    <>
      <ConflictNote
        text={saving.error === undefined ? t('newerVersion', { version }) : errorText(saving.error)}
        onTakeTheirs={() => {
          takeSaved(auditoriumId, newest);
          saving.clearError();
        }}
        onKeepMine={() => {
          rebase(auditoriumId, newest);
          saving.run();
        }}
      >
        <OfficeButton onPress={() => setLooking(true)}>{t('lookAt', { version })}</OfficeButton>
      </ConflictNote>
      {isLooking ? <Look newest={newest} onClose={() => setLooking(false)} /> : null}
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
