import type { ReactNode } from 'react';
import styles from './empty.module.css';

export type EmptyProps = { title: string; children?: ReactNode };

/** Says that there is nothing here, and what can be done. */
export function Empty({ title, children }: EmptyProps) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      {children}
    </div>
  );
}
