import type { ReactNode } from 'react';
import styles from './office-page.module.css';

export type OfficePageProps = {
  title: string;
  subtitle?: ReactNode;
  /** Buttons at the right of the title; the page's main one last. */
  actions?: ReactNode;
  /** What is known of the thing that is chosen, beside the page. */
  inspector?: ReactNode;
  children: ReactNode;
};

/** One page, one purpose: a header that stays, a middle that scrolls, an inspector at the side. */
export function OfficePage({ title, subtitle, actions, inspector, children }: OfficePageProps) {
  return (
    <div className={styles.page} data-inspects={inspector ? true : undefined}>
      <div className={styles.main}>
        <header className={styles.header}>
          <div>
            <h1>{title}</h1>
            {subtitle ? <p className={styles.subtitle}>{subtitle}</p> : null}
          </div>
          {actions ? <div className={styles.actions}>{actions}</div> : null}
        </header>
        <div className={styles.middle} role="region" aria-label={title} tabIndex={-1}>
          {children}
        </div>
      </div>
      {inspector ? <aside className={styles.inspector}>{inspector}</aside> : null}
    </div>
  );
}
