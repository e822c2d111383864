import type { ReactNode } from 'react';
import styles from './chip.module.css';

export type ChipProps = { isSelected: boolean; onToggle: () => void; children: ReactNode };

/** A choice that is on or off. On is ivory, not amber: amber is the next step. */
export function Chip({ isSelected, onToggle, children }: ChipProps) {
  return (
    <button type="button" className={styles.chip} aria-pressed={isSelected} onClick={onToggle}>
      {children}
    </button>
  );
}
