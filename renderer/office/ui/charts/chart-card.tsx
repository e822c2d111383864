import { ChartColumn, Table } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { OfficeButton } from '../office-button';
import styles from './charts.module.css';

export type ChartCardProps = {
  title: string;
  note?: ReactNode;
  /** Choices beside the title. */
  controls?: ReactNode;
  /** The same values as rows, shown in the chart's stead when asked for. */
  table: ReactNode;
  children: ReactNode;
};

/** A chart with its title; behind it the table that it was drawn from. */
export function ChartCard({ title, note, controls, table, children }: ChartCardProps) {
  const { t } = useTranslation('office');
  const [isTable, setIsTable] = useState(false);
  const heading = useId();
  const Icon = isTable ? ChartColumn : Table;
  return (
    <section className={styles.card} aria-labelledby={heading}>
      <header className={styles.head}>
        <div>
          <h2 id={heading}>{title}</h2>
          {note ? <p>{note}</p> : null}
        </div>
        <div className={styles.controls}>
          {controls}
          <OfficeButton variant="quiet" onPress={() => setIsTable(!isTable)}>
            <Icon size={17} aria-hidden />
            {isTable ? t('chart.asChart') : t('chart.asTable')}
          </OfficeButton>
        </div>
      </header>
      {isTable ? table : children}
    </section>
  );
}
