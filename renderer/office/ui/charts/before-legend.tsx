import styles from './charts.module.css';

/** What the broken line is. */
export function BeforeLegend({ name }: { name: string }) {
  return (
    <span className={styles.legend}>
      <svg width="26" height="10" aria-hidden>
        <line className={styles.before} x1="1" x2="25" y1="5" y2="5" />
      </svg>
      {name}
    </span>
  );
}
