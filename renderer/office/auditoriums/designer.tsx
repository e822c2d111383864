import { Redo2, Undo2 } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { OfficeButton } from '../ui/office-button';
import { Canvas } from './canvas';
import type { DesignerStore } from './designer.store';
import { AuditoriumPanel } from './auditorium-panel';
import { findProblems, type Problem } from './problems.rules';
import { ProblemsList } from './problems-list';
import { SeatsPanel } from './seats-panel';
import styles from './designer.module.css';

/** The problems of the drawing as it stands. */
export function useProblems(designer: DesignerStore): readonly Problem[] {
  const design = designer((state) => state.history.present);
  return useMemo(() => findProblems(design), [design]);
}

/** The drawing board; its tools are `DesignerPanel`. */
export function Designer({ designer }: { designer: DesignerStore }) {
  const { t } = useTranslation('office-auditoriums');
  const problems = useProblems(designer);
  const { past, future } = designer((state) => state.history);
  useUndoKeys(designer);
  return (
    <div className={styles.designer}>
      <div className={styles.bar}>
        <OfficeButton aria-label={t('undo')} isDisabled={past.length === 0} onPress={designer.undo}>
          <Undo2 size={18} aria-hidden />
        </OfficeButton>
        <OfficeButton aria-label={t('redo')} isDisabled={future.length === 0} onPress={designer.redo}>
          <Redo2 size={18} aria-hidden />
        </OfficeButton>
        <p className={styles.keys}>{t('keys')}</p>
      </div>
      <ProblemsList designer={designer} problems={problems} />
      <div className={styles.board}>
        <Canvas designer={designer} mayEdit problems={problems} />
      </div>
    </div>
  );
}

export function DesignerPanel({ designer }: { designer: DesignerStore }) {
  const isSelected = designer((state) => state.selection.size > 0);
  return isSelected ? <SeatsPanel designer={designer} /> : <AuditoriumPanel designer={designer} />;
}

/** Wherever the focus is; in a field undo is the field's own. */
function useUndoKeys(designer: DesignerStore): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping = (event.target as Element | null)?.closest('input, textarea, select, dialog, svg');
      if (isTyping || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) designer.undo();
      else if (key === 'y' || key === 'z') designer.redo();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [designer]);
}
