import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

export type EmptyStateProps = { title: string; children?: ReactNode; action?: ReactNode };

/** Where there is nothing yet: says so, and what to do first. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      {children ? <div>{children}</div> : null}
      {action}
    </div>
  );
}
