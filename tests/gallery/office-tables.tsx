import { DataTable, type TableColumn } from '../../renderer/office/ui/data-table';
import { EmptyState } from '../../renderer/office/ui/empty-state';
import { TableColumns } from '../../renderer/office/ui/table-columns';
import type { Shown } from './show-gallery';
import { long, nothing, sentence, short } from './words';

type Row = { id: string; name: string; count: number };
const rows: Row[] = [short, long, sentence].map((name, index) => ({ id: name, name, count: index * 1204 }));
const columns: TableColumn<Row>[] = [
  { id: 'name', title: 'Name', cell: ({ name }) => name, sortValue: ({ name }) => name },
  { id: 'at', title: 'At', width: 's', cell: () => '22 Nov 2026' },
  { id: 'count', title: 'To come', width: 's', align: 'end', cell: ({ count }) => count },
];
const table = { columns, rows, rowKey: ({ id }: Row) => id, empty: <EmptyState title="Nothing yet" /> };
const sums: Row = { id: 'sums', name: 'All together', count: 3612 };

export const tables: Shown[] = [
  {
    name: 'DataTable',
    what: <DataTable {...table} name="Films" onRow={nothing} selectedKey={short} isAmongOthers />,
  },
  { name: 'DataTable, dense', what: <DataTable {...table} name="Week" isDense sums={sums} isAmongOthers /> },
  { name: 'DataTable, loading', what: <DataTable {...table} name="Loading" isLoading isAmongOthers /> },
  { name: 'DataTable, empty', what: <DataTable {...table} name="None" rows={[]} /> },
  { name: 'DataTable, paged', what: <DataTable {...table} name="Pages" pageSize={2} isAmongOthers /> },
  {
    name: 'TableColumns',
    what: <TableColumns columns={columns} shownIds={['name']} onShown={nothing} />,
  },
];
