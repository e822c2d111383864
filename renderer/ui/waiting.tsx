import styles from './waiting.module.css';

export type WaitingProps = { label: string };

/** Stands where something is about to be. Nothing shows in the first moment, in which most answers come. */
export function Waiting({ label }: WaitingProps) {
  return (
    <div className={styles.waiting} role="status">
      <div className={styles.bars} aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
      <p>{label}</p>
    </div>
  );
}
