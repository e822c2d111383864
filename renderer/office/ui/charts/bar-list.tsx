import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartStage } from './chart-stage';
import styles from './charts.module.css';
import { useChartCursor } from './use-chart-cursor';

export type ListBar = {
  key: string;
  name: string;
  /** Second line of the name. */
  more?: string;
  value: number;
  /** At the bar's end. */
  text: string;
  /** What it is made of, for who looks closer: `312 of 412 seats`. */
  detail?: string;
};

export type BarListProps = {
  label: string;
  bars: readonly ListBar[];
  /** The bar as long as the chart is wide; else the largest value. */
  full?: number;
  /** So many are drawn; the table has all. */
  most?: number;
};

/** Values of things that have names: a bar a thing, its value at its end. */
export function BarList({ label, bars, full, most = 25 }: BarListProps) {
  const { t } = useTranslation('office');
  const shown = bars.slice(0, most);
  const cursor = useChartCursor(shown.length);
  const list = useRef<HTMLDivElement>(null);
  const longest = full ?? Math.max(0, ...bars.map(({ value }) => value));
  const { index, isKeyed } = cursor;
  useEffect(() => {
    if (isKeyed && index !== null) list.current?.children[index]?.scrollIntoView({ block: 'nearest' });
  }, [index, isKeyed]);
  return (
    <>
      <ChartStage
        label={label}
        cursor={cursor}
        say={(at) =>
          [shown[at]!.name, shown[at]!.more, shown[at]!.text, shown[at]!.detail].filter(Boolean).join(', ')
        }
      >
        <div ref={list} className={styles.list}>
          {shown.map((bar, at) => (
            <div
              key={bar.key}
              className={styles.row}
              data-chosen={at === index || undefined}
              onPointerMove={() => cursor.pointTo(at)}
            >
              <span className={styles.name}>
                <span>{bar.name}</span>
                {bar.more ? <small>{bar.more}</small> : null}
              </span>
              <span className={styles.track} aria-hidden>
                <span
                  style={{ inlineSize: `${longest > 0 ? Math.min(100, (bar.value / longest) * 100) : 0}%` }}
                />
              </span>
              <span className={styles.value}>{bar.text}</span>
              <span className={styles.detail}>{bar.detail}</span>
            </div>
          ))}
        </div>
      </ChartStage>
      {bars.length > most ? (
        <p className={styles.rest}>{t('chart.most', { most, count: bars.length })}</p>
      ) : null}
    </>
  );
}
