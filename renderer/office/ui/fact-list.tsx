import { Fragment, type ReactNode } from 'react';
import styles from './fact-list.module.css';

export type Fact = { term: string; value: ReactNode };

/** What is known of one thing, a line each. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ term, value }) => (
        <Fragment key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
