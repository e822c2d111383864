import { clockText } from '../../electron/domain/clock-text';
import styles from './countdown-ring.module.css';

export type CountdownRingProps = {
  remainingMs: number;
  totalMs: number;
  /** Velvet instead of amber; what then has to be said is announced by whoever counts. */
  isUrgent: boolean;
  label: string;
};

export function CountdownRing({ remainingMs, totalMs, isUrgent, label }: CountdownRingProps) {
  const share = totalMs > 0 ? Math.min(1, Math.max(0, remainingMs / totalMs)) : 0;
  const text = clockText(remainingMs);
  return (
    <div
      className={styles.countdown}
      data-urgent={isUrgent || undefined}
      role="timer"
      aria-label={`${label} ${text}`}
    >
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <circle className={styles.track} cx="50" cy="50" r="42" />
        <circle
          className={styles.left}
          cx="50"
          cy="50"
          r="42"
          pathLength="1"
          strokeDasharray={`${share} 1`}
        />
      </svg>
      <span aria-hidden="true">{text}</span>
    </div>
  );
}
