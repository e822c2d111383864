import { useTranslation } from 'react-i18next';
import type { FiguresRow, Grouping } from '../../../electron/contract/reports.contract';
import { DataTable } from '../../office/ui/data-table';
import { EmptyState } from '../../office/ui/empty-state';
import { useRowColumns, type ShownMeasure } from './use-rows';

type FiguresTableProps = {
  name: string;
  by: Grouping;
  rows: readonly FiguresRow[];
  measures: readonly ShownMeasure[];
};

/** The rows behind a chart. */
export function FiguresTable({ name, by, rows, measures }: FiguresTableProps) {
  const { t } = useTranslation('office-reports');
  return (
    <DataTable
      name={name}
      columns={useRowColumns(by, rows, measures)}
      rows={rows}
      rowKey={({ key }) => key}
      pageSize={100}
      empty={<EmptyState title={t('nothing.title')} />}
    />
  );
}
