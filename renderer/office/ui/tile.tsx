import type { ReactNode } from 'react';
import { SectionLink } from './section-link';
import styles from './tile.module.css';

/** Large numbers in a row, each with its name. */
export function Tiles({ children }: { children: ReactNode }) {
  return <dl className={styles.tiles}>{children}</dl>;
}

export type TileProps = {
  label: string;
  value: string;
  /** Beside the value, smaller. */
  more?: string | undefined;
  /** Where what the value counts is listed. */
  to?: string | undefined;
  /** Below it: what it is compared with. */
  note?: ReactNode;
  tone?: 'attention' | 'wrong' | undefined;
};

export function Tile({ label, value, more, to, note, tone }: TileProps) {
  return (
    <div className={styles.tile}>
      <dt>{label}</dt>
      <dd className={styles.value} data-tone={tone} data-long={value.length > 11 || undefined}>
        {to ? <SectionLink to={to}>{value}</SectionLink> : value} {more ? <small>{more}</small> : null}
      </dd>
      {note ? <dd className={styles.note}>{note}</dd> : null}
    </div>
  );
}
