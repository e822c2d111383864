import { memo } from 'react';
import { pitch } from '../../lib/map-geometry';
import type { PlacedRow } from './part-geometry';
import { usePickerState } from './picker-context';
import { rowLabelSpots } from './row-labels.rules';
import styles from './seat-map.module.css';

export type RowLabelsProps = { row: PlacedRow; labelRoom: number; fontSize: number };

/** A row's name beside each of its blocks; it lights up where the patron has a seat in the row. */
export const RowLabels = memo(function RowLabels({ row, labelRoom, fontSize }: RowLabelsProps) {
  const isChosen = usePickerState((state) => row.seats.some((seat) => state.mine.has(seat.id)));
  const letters = [...row.label].length;
  // Long names are set smaller, and drawn in where even that does not do.
  const size = letters > 2 ? fontSize * 0.8 : fontSize;
  const width = Math.min(letters * size * 0.56, labelRoom * pitch + 2);
  const plate = { width: width + size * 0.7, height: size * 1.4 };
  return (
    <g aria-hidden="true" data-row={row.label} data-chosen={isChosen || undefined}>
      {rowLabelSpots(row, labelRoom).map(({ key, x, y }) => (
        <g key={key} className={styles.rowName} transform={`translate(${x * pitch} ${y * pitch})`}>
          {isChosen ? (
            <rect x={-plate.width / 2} y={-plate.height / 2} {...plate} rx={plate.height / 2.6} />
          ) : null}
          <text
            fontSize={size}
            {...(letters > 4 ? { textLength: width, lengthAdjust: 'spacingAndGlyphs' } : {})}
          >
            {row.label}
          </text>
        </g>
      ))}
    </g>
  );
});
