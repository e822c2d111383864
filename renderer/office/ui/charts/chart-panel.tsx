import { scaleLinear, type scaleBand } from '@visx/scale';
import { Bar, LinePath } from '@visx/shape';
import styles from './charts.module.css';
import type { Axis, ChartSeries } from './chart-series';

export type PanelPlace = { top: number; height: number; start: number; size: number };
type ChartPanelProps = {
  series: ChartSeries;
  axis: Axis;
  bands: ReturnType<typeof scaleBand<number>>;
  place: PanelPlace;
  chosen: number | null;
};

/** One bar alone is no wall. */
const thickest = 56;

/** One series over the shared points: its title, its lines of the axis, its marks. */
export function ChartPanel({ series, axis, bands, place, chosen }: ChartPanelProps) {
  const { top, height, start, size } = place;
  const y = scaleLinear<number>({ domain: [0, axis.ticks.at(-1)!], range: [top + height, top] });
  const middle = (index: number) => (bands(index) ?? 0) + bands.bandwidth() / 2;
  const step = bands.step();
  const thick = Math.min(thickest, Math.max(1, bands.bandwidth()));
  return (
    <g>
      <text className={styles.panelTitle} x={0} y={top - 20}>
        {series.title}
      </text>
      {chosen === null ? null : (
        <rect className={styles.band} x={middle(chosen) - step / 2} y={top} width={step} height={height} />
      )}
      {axis.ticks.map((tick, index) => (
        <g key={tick}>
          <line className={styles.grid} x1={start} x2={start + size} y1={y(tick)} y2={y(tick)} />
          <text className={styles.tick} x={start - 10} y={y(tick) + 4.5} textAnchor="end">
            {axis.names[index]}
          </text>
        </g>
      ))}
      {series.mark === 'bars'
        ? series.values.map((value, index) =>
            value ? (
              <Bar
                // The points stand where they stand: their place is their name.
                // oxlint-disable-next-line react/no-array-index-key
                key={index}
                className={styles.bar!}
                data-chosen={index === chosen || undefined}
                x={middle(index) - thick / 2}
                y={y(value)}
                width={thick}
                height={Math.max(1, top + height - y(value))}
                rx={Math.min(3, thick / 4)}
              />
            ) : null,
          )
        : null}
      {series.mark === 'line' ? (
        <Line values={series.values} x={middle} y={y} className={styles.line!} />
      ) : null}
      {series.before ? <Line values={series.before} x={middle} y={y} className={styles.before!} /> : null}
      {chosen !== null && series.mark === 'line' && typeof series.values[chosen] === 'number' ? (
        <circle className={styles.dot} cx={middle(chosen)} cy={y(series.values[chosen])} r={5} />
      ) : null}
    </g>
  );
}

type LineProps = {
  values: ChartSeries['values'];
  x: (index: number) => number;
  y: (value: number) => number;
  className: string;
};

function Line({ values, x, y, className }: LineProps) {
  return (
    <LinePath
      className={className}
      data={values.map((value, index) => ({ value, index }))}
      defined={({ value }) => value !== null}
      x={({ index }) => x(index)}
      y={({ value }) => y(value ?? 0)}
    />
  );
}
