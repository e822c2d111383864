import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OfficeButton } from './office-button';
import styles from './progress-note.module.css';

export type ProgressNoteProps = {
  /** What is under way. */
  label: string;
  progress: { done: number; of: number } | null;
  onStop: () => void;
};

/** What takes less time than this is not worth a word. */
const patienceMs = 500;

/** Something that takes long: how far it is, and a way to stop it. Not drawn for what is done at once. */
export function ProgressNote({ label, progress, onStop }: ProgressNoteProps) {
  const { t } = useTranslation('office');
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  return (
    <div className={styles.note}>
      <p role="status">{label}</p>
      <progress aria-label={label} {...(progress ? { value: progress.done, max: progress.of } : {})} />
      <OfficeButton onPress={onStop}>{t('stop')}</OfficeButton>
    </div>
  );
}
