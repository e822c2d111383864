import type { ReactNode } from 'react';
import styles from './spoken.module.css';

/** Words for those who listen, beside signs for those who see: so that what is seen stays part of the name. */
export function Spoken({ children }: { children: ReactNode }) {
  return <span className={styles.spoken}>{children}</span>;
}
