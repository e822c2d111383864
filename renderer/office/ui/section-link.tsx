import type { ReactNode } from 'react';
import { askBefore } from '../../lib/unsaved';
import styles from './section-link.module.css';

export type SectionLinkProps = {
  /** Made by `addressOf`. */
  to: string;
  /** Where the words alone do not say what is opened. */
  'aria-label'?: string;
  children: ReactNode;
};

/** Leads to what is named or counted. In a row that can be pressed it is not the row that is pressed. */
export function SectionLink({ to, children, ...aria }: SectionLinkProps) {
  return (
    <a
      {...aria}
      className={styles.link}
      href={to}
      onClick={(event) => {
        event.stopPropagation();
        if (!event.currentTarget.closest('dialog')) return;
        // The dialog goes with its section, and what was typed into it.
        event.preventDefault();
        askBefore(() => {
          location.hash = to;
        }, ['dialog']);
      }}
    >
      {children}
    </a>
  );
}

/** A number that opens what it counts, if there is anything. */
export function CountLink({
  count,
  ...link
}: Omit<SectionLinkProps, 'children'> & { count: number; children?: ReactNode }) {
  if (count === 0) return link.children ?? count;
  return <SectionLink {...link}>{link.children ?? count}</SectionLink>;
}
