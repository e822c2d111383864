import type { SeatKind } from '../../../electron/contract/values';
import type { SeatLook } from './desk-seat-looks';
import styles from './office-seat-map.module.css';

export type SeatSignProps = { kind: SeatKind; look: SeatLook; number?: string };

/** A seat as it is drawn at a desk, round the origin: on the map, and in the legend beside it. */
export function SeatSign({ kind, look, number = '' }: SeatSignProps) {
  return (
    <>
      {kind === 'wheelchair' ? (
        <circle className={styles.body} r={8.3} />
      ) : (
        <rect
          className={styles.body}
          data-kind={kind}
          x={-7.8}
          y={-7.8}
          width={15.6}
          height={15.6}
          rx={4.4}
        />
      )}
      {look === 'keptBack' ? <path className={styles.cross} d="M-4 -4 4 4M4 -4 -4 4" /> : null}
      {look === 'house' ? <path className={styles.roof} d="M-4.6 -3 0 -6 4.6 -3" /> : null}
      {look === 'collected' ? <path className={styles.tick} d="M-4 .4 -1.3 3.2 4.2 -3" /> : null}
      {look === 'keptBack' || look === 'collected' ? null : (
        <text
          className={styles.number}
          y={look === 'house' ? 5.6 : 3.4}
          fontSize={Math.min(9.5, 26 / Math.max(1, [...number].length))}
        >
          {number}
        </text>
      )}
    </>
  );
}
