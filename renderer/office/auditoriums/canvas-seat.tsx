import type { TFunction } from 'i18next';
import { memo } from 'react';
import type { DesignSeat, Point } from './design.rules';
import styles from './canvas.module.css';

export type CanvasSeatProps = {
  seat: DesignSeat;
  /** In words. */
  name: string;
  isSelected: boolean;
  isAtCursor: boolean;
  isWrong: boolean;
  /** A word for what else is known of it: kept from sale. */
  mark: string | null;
  shift: Point | null;
  t: TFunction<'office-auditoriums'>;
};

/** One seat of the drawing. */
export const CanvasSeat = memo(function CanvasSeat(props: CanvasSeatProps) {
  const { seat, name, isSelected, isAtCursor, isWrong, mark, shift, t } = props;
  const words = [name, t(`kind.${seat.kind}`)];
  if (mark !== null) words.push(mark);
  return (
    <g
      id={`seat-${seat.key}`}
      className={styles.seat}
      data-key={seat.key}
      data-kind={seat.kind}
      data-wrong={isWrong || undefined}
      data-marked={mark !== null || undefined}
      data-cursor={isAtCursor || undefined}
      role="option"
      aria-selected={isSelected}
      aria-label={words.join(', ')}
      transform={`translate(${seat.x + (shift?.x ?? 0)} ${seat.y + (shift?.y ?? 0)})`}
    >
      {seat.kind === 'wheelchair' ? (
        <circle r={0.42} />
      ) : (
        <rect x={-0.4} y={-0.4} width={0.8} height={0.8} rx={seat.kind === 'premium' ? 0.12 : 0.24} />
      )}
      <text y={0.13} fontSize={Math.min(0.36, 1.3 / seat.number.length)} aria-hidden="true">
        {seat.number}
      </text>
    </g>
  );
});
