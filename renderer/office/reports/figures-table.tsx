import { useTranslation } from 'react-i18next';
import type { FiguresRow, Grouping } from '../../../electron/contract/reports.contract';
import { DataTable, type TableColumn } from '../ui/data-table';
import { EmptyState } from '../ui/empty-state';
import { SectionLink } from '../ui/section-link';
import { useReservationsAddress } from './use-reservations-address';
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
      columns={useLinkedColumns(by, rows, measures)}
      rows={rows}
      rowKey={({ key }) => key}
      pageSize={100}
      empty={<EmptyState title={t('nothing.title')} />}
    />
  );
}

/** A row's name leads to the reservations that it counts. */
function useLinkedColumns(
  by: Grouping,
  rows: readonly FiguresRow[],
  measures: readonly ShownMeasure[],
): TableColumn<FiguresRow>[] {
  const { ofRow } = useReservationsAddress();
  const stage = measures.includes('cancelledReservations') ? 'cancelled' : 'standing';
  const countOf = (row: FiguresRow) => (stage === 'cancelled' ? row.cancelledReservations : row.reservations);
  return useRowColumns(by, rows, measures).map((column) => ({
    ...column,
    cell: (row) => {
      const to = column.id === 'name' && countOf(row) > 0 ? ofRow(by, row, stage) : undefined;
      return to ? <SectionLink to={to}>{column.cell(row)}</SectionLink> : column.cell(row);
    },
  }));
}
