import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { OfficeButton } from './office-button';
import styles from './error-note.module.css';

export type ConflictNoteProps = {
  /** Who was quicker, and when. */
  text: string;
  /** Shows what the other person saved; what was typed here goes. */
  onTakeTheirs: () => void;
  /** Keeps what was typed, to be saved over theirs; undefined where there is nothing left to save it over. */
  onKeepMine: (() => void) | undefined;
  /** Further ways out. */
  children?: ReactNode;
};

/** Somebody else saved first: nothing is lost until the person says which of the two shall stay. */
export function ConflictNote({ text, onTakeTheirs, onKeepMine, children }: ConflictNoteProps) {
  const { t } = useTranslation('office');
  return (
    <div className={styles.note} data-tone="wrong" role="alert">
      <p>{text}</p>
      <div className={styles.ways}>
        {children}
        <OfficeButton onPress={onTakeTheirs}>{t('conflict.theirs')}</OfficeButton>
        {onKeepMine ? <OfficeButton onPress={onKeepMine}>{t('conflict.mine')}</OfficeButton> : null}
      </div>
    </div>
  );
}
