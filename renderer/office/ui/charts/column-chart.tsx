import { scaleBand } from '@visx/scale';
import type { PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { axisTicks, namedPoints, pointAt } from './axis.rules';
import { ChartPanel, type PanelPlace } from './chart-panel';
import type { Axis, ChartPoint, ChartSeries } from './chart-series';
import { ChartStage } from './chart-stage';
import { ChartTip } from './chart-tip';
import styles from './charts.module.css';
import { useChartCursor } from './use-chart-cursor';
import { useWidth } from './use-width';

export type ColumnChartProps = {
  label: string;
  points: readonly ChartPoint[];
  /** One below the other over the same points, each with an axis of its own. */
  series: readonly ChartSeries[];
  /** What `before` is. */
  beforeName?: string;
};

const letter = 8.4;
const panelHeights = { alone: 210, among: 132 };
const panelGap = 46;
const axisHeight = 30;

/** Values over points that have an order: hours, days, weeks. */
export function ColumnChart({ label, points, series, beforeName = '' }: ColumnChartProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const cursor = useChartCursor(points.length);
  const { t } = useTranslation('office');
  const axes = series.map((it) => axisOf(it));
  const start =
    Math.ceil(Math.max(0, ...axes.flatMap(({ names }) => names.map((it) => it.length))) * letter) + 14;
  const size = Math.max(1, width - start - 8);
  const bands = scaleBand({
    domain: points.map((_, index) => index),
    range: [start, start + size],
    paddingInner: size / points.length < 4 ? 0 : 0.28,
    paddingOuter: 0.14,
  });
  const nameSize = Math.max(0, ...points.map(({ tick }) => tick.length)) * letter + 18;
  const panelHeight = series.length > 1 ? panelHeights.among : panelHeights.alone;
  const placeOf = (index: number): PanelPlace => ({
    top: index * (panelHeight + panelGap) + 36,
    height: panelHeight,
    start,
    size,
  });
  const bottom = placeOf(series.length - 1).top + panelHeight;
  const say = (index: number) =>
    `${points[index]!.name}: ${series.map((it) => sayValue(it, index)).join(', ')}`;
  function sayValue({ title, values, before, format }: ChartSeries, index: number): string {
    const was = before?.[index];
    const text = `${title} ${tell(values[index], format)}`;
    return was === undefined || was === null ? text : `${text} (${beforeName} ${format(was)})`;
  }
  function tell(value: number | null | undefined, format: (value: number) => string): string {
    return value === undefined || value === null ? t('chart.none') : format(value);
  }
  function onPointerMove(event: PointerEvent<SVGSVGElement>) {
    const { left } = event.currentTarget.getBoundingClientRect();
    cursor.pointTo(pointAt(event.clientX - left - start, size, points.length));
  }
  return (
    <ChartStage label={label} cursor={cursor} say={say}>
      <div ref={ref} className={styles.plot}>
        <svg width={width} height={bottom + axisHeight} aria-hidden onPointerMove={onPointerMove}>
          {width > 0
            ? series.map((it, index) => (
                <ChartPanel
                  key={it.title}
                  series={it}
                  axis={axes[index]!}
                  bands={bands}
                  place={placeOf(index)}
                  chosen={cursor.index}
                />
              ))
            : null}
          {width > 0
            ? namedPoints(points.length, size, nameSize).map((index) => (
                <text
                  key={points[index]!.key}
                  className={styles.tick}
                  x={(bands(index) ?? 0) + bands.bandwidth() / 2}
                  y={bottom + 22}
                  textAnchor="middle"
                >
                  {points[index]!.tick}
                </text>
              ))
            : null}
        </svg>
        {cursor.index === null ? null : (
          <ChartTip
            title={points[cursor.index]!.name}
            lines={series.map(({ title, values, before, format }) => ({
              name: title,
              value: tell(values[cursor.index!], format),
              ...(before ? { more: `${beforeName} ${tell(before[cursor.index!], format)}` } : {}),
            }))}
            at={(bands(cursor.index) ?? 0) + bands.bandwidth() / 2}
            room={width}
          />
        )}
      </div>
    </ChartStage>
  );
}

function axisOf({ values, before = [], isWhole = false, format, formatTick = format }: ChartSeries): Axis {
  const max = Math.max(0, ...values.map((it) => it ?? 0), ...before.map((it) => it ?? 0));
  const ticks = axisTicks(max, isWhole);
  return { ticks, names: ticks.map((tick) => formatTick(tick)) };
}
