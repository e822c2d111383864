import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { House } from '../../lib/house';
import { pitch, type MapGeometry } from '../../lib/map-geometry';
import { SeatMark } from './seat-mark';
import { rowWords } from './seat-words';
import styles from './seat-map.module.css';

export type MapSeatsProps = { house: House; geometry: MapGeometry; fontSize: number; isNumbered: boolean };

/** Rows of seats with their letters, and the names of the areas. Drawn once; each seat then keeps itself up to date. */
export const MapSeats = memo(function MapSeats({ house, geometry, fontSize, isNumbered }: MapSeatsProps) {
  const { t } = useTranslation('seats');
  return (
    <>
      <g aria-hidden="true">
        {geometry.areaLabels.map((area) => (
          <g key={area.id} transform={`translate(${area.x * pitch} ${area.y * pitch})`}>
            <AreaName
              name={area.name}
              lineHalf={area.isBehindOthers ? area.halfWidth * pitch : 0}
              fontSize={fontSize}
            />
          </g>
        ))}
        {geometry.letters.map((letter) => (
          <text
            key={letter.key}
            className={styles.letter}
            x={letter.x * pitch}
            y={letter.y * pitch}
            fontSize={fontSize}
          >
            {letter.label}
          </text>
        ))}
      </g>
      {house.rows.map((row) => {
        const rowText = rowWords(t, row);
        return (
          <g key={row.id} role="group" aria-label={rowText}>
            {row.seats.map((seat) => {
              const { x, y } = geometry.points.get(seat.id) ?? { x: 0, y: 0 };
              return (
                <SeatMark
                  key={seat.id}
                  seat={seat}
                  x={x}
                  y={y}
                  rowText={rowText}
                  isNumbered={isNumbered}
                  t={t}
                />
              );
            })}
          </g>
        );
      })}
    </>
  );
});

function AreaName({ name, lineHalf, fontSize }: { name: string; lineHalf: number; fontSize: number }) {
  const clear = name.length * fontSize * 0.32 + fontSize;
  return (
    <>
      {lineHalf > clear ? (
        <path className={styles.areaLine} d={`M${-lineHalf} 0H${-clear}M${clear} 0H${lineHalf}`} />
      ) : null}
      <text className={styles.areaName} fontSize={fontSize * 1.08}>
        {name}
      </text>
    </>
  );
}
