import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import parts from '../parts.module.css';
import styles from './charts.module.css';
import type { useChartCursor } from './use-chart-cursor';

type ChartStageProps = {
  label: string;
  cursor: ReturnType<typeof useChartCursor>;
  /** What is said of the point that a key led to. */
  say: (index: number) => string;
  children: ReactNode;
};

/** One stop of the Tab key; arrow keys go from value to value, and each is said aloud. */
export function ChartStage({ label, cursor, say, children }: ChartStageProps) {
  const { t } = useTranslation('office');
  const hint = useId();
  const said = cursor.isKeyed && cursor.index !== null ? say(cursor.index) : '';
  return (
    <div
      className={styles.stage}
      role="application"
      aria-roledescription={t('chart.role')}
      aria-label={label}
      aria-describedby={hint}
      {...cursor.keys}
      onPointerLeave={() => cursor.pointTo(null)}
    >
      {children}
      <p id={hint} className={parts.unseen}>
        {t('chart.hint')}
      </p>
      <p role="status" className={parts.unseen}>
        {said}
      </p>
    </div>
  );
}
