import { pitch } from '../../lib/map-geometry';
import styles from './seat-map.module.css';

type Area = { id: string; name: string; x: number; y: number; halfWidth?: number; isBehindOthers?: boolean };

/** The areas' names, each before its first row. */
export function AreaNames({ areas, fontSize }: { areas: readonly Area[]; fontSize: number }) {
  return (
    <g aria-hidden="true">
      {areas.map((area) => (
        <g key={area.id} transform={`translate(${area.x * pitch} ${area.y * pitch})`}>
          <AreaName
            name={area.name}
            lineHalf={area.isBehindOthers ? (area.halfWidth ?? 0) * pitch : 0}
            fontSize={fontSize}
          />
        </g>
      ))}
    </g>
  );
}

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
