import { ArrowDown, ArrowUp } from 'lucide-react';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './data-table.module.css';
import { useTableMemory } from './table-memory';
import { sortRows, type TableSort } from './table-rows';
import { TablePages } from './table-pages';

export type TableColumn<T> = {
  id: string;
  title: string;
  cell: (row: T) => ReactNode;
  /** The column can be sorted by it. With `onSort` only its presence counts: main sorts. */
  sortValue?: (row: T) => string | number | null;
  align?: 'start' | 'end';
  /** CSS width. */
  width?: string;
};

export type DataTableProps<T> = {
  /** What the table shows, for a screen reader; its sort and page are remembered under it. */
  name: string;
  columns: readonly TableColumn<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
  /** Click, or Enter on the row. */
  onRow?: (row: T) => void;
  selectedKey?: string | null;
  /** What stands there when there are no rows. */
  empty: ReactNode;
  pageSize?: number;
  isLoading?: boolean;
  /** With `total`, `page` and `onPage` main pages: `rows` is one page of so many. Pages count from 0. */
  total?: number;
  page?: number;
  onPage?: (page: number) => void;
  /** With both, main sorts. */
  sort?: TableSort | null;
  onSort?: (sort: TableSort) => void;
};

/** A real table: headers sort, pages turn, arrow keys go through the rows. */
export function DataTable<T>(props: DataTableProps<T>) {
  const { name, columns, rowKey, onRow, selectedKey = null, empty, isLoading = false } = props;
  const { shown, sort, page, pageCount, total, setSort, setPage, firstIndex } = useShownRows(props);
  const body = useRef<HTMLTableSectionElement>(null);
  const tabStop = Math.max(
    0,
    shown.findIndex((row) => rowKey(row) === selectedKey),
  );
  function onKeyDown(event: KeyboardEvent<HTMLTableRowElement>, row: T, index: number) {
    if (event.target !== event.currentTarget) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) (body.current?.rows[index + step] as HTMLElement | undefined)?.focus();
    else if (event.key === 'Enter' || event.key === ' ') onRow?.(row);
    else return;
    event.preventDefault();
  }
  if (total === 0 && !isLoading) return <div className={styles.frame}>{empty}</div>;
  return (
    <div className={styles.frame} aria-busy={isLoading || undefined}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className={styles.caption}>{name}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <HeaderCell key={column.id} column={column} sort={sort} onSort={setSort} />
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {shown.map((row, index) => {
              const key = rowKey(row);
              const isChosen = key === selectedKey;
              const action = onRow
                ? {
                    tabIndex: index === tabStop ? 0 : -1,
                    onClick: () => onRow(row),
                    onKeyDown: (event: KeyboardEvent<HTMLTableRowElement>) => onKeyDown(event, row, index),
                    'data-pressable': true,
                  }
                : {};
              return (
                <tr key={key} aria-current={isChosen || undefined} {...action}>
                  {columns.map(({ id, cell, align = 'start' }) => (
                    <td key={id} data-align={align}>
                      {cell(row)}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <TablePages {...{ page, pageCount, total, firstIndex, shownCount: shown.length }} onPage={setPage} />
    </div>
  );
}

function useShownRows<T>(props: DataTableProps<T>) {
  const { name, columns, rows, pageSize = 50 } = props;
  const memory = useTableMemory(name);
  const sort = props.onSort ? (props.sort ?? null) : memory.sort;
  const isPagedByMain = props.onPage !== undefined;
  const sortValue = columns.find(({ id }) => id === sort?.columnId)?.sortValue;
  const sorted = sort && sortValue && !props.onSort ? sortRows(rows, sortValue, sort.isDescending) : rows;
  const total = isPagedByMain ? (props.total ?? rows.length) : rows.length;
  const pageCount = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(isPagedByMain ? (props.page ?? 0) : memory.page, pageCount - 1);
  return {
    shown: isPagedByMain ? rows : sorted.slice(page * pageSize, (page + 1) * pageSize),
    sort,
    page,
    pageCount,
    total,
    firstIndex: page * pageSize,
    setSort: props.onSort ?? memory.setSort,
    setPage: props.onPage ?? memory.setPage,
  };
}

type HeaderCellProps<T> = {
  column: TableColumn<T>;
  sort: TableSort | null;
  onSort: (sort: TableSort) => void;
};

function HeaderCell<T>({ column, sort, onSort }: HeaderCellProps<T>) {
  const { t } = useTranslation('office');
  const { id, title, align = 'start', width, sortValue } = column;
  const isSorted = sort?.columnId === id;
  const order = isSorted ? (sort.isDescending ? 'descending' : 'ascending') : undefined;
  const Arrow = sort?.isDescending ? ArrowDown : ArrowUp;
  return (
    <th scope="col" data-align={align} aria-sort={order} style={width ? { width } : undefined}>
      {sortValue ? (
        <button
          type="button"
          title={t('table.sort', { column: title })}
          onClick={() => onSort({ columnId: id, isDescending: isSorted && !sort.isDescending })}
        >
          {title}
          {isSorted ? <Arrow size={15} aria-hidden /> : null}
        </button>
      ) : (
        title
      )}
    </th>
  );
}
