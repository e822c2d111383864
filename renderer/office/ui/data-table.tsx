import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { PageSize } from '../../../electron/contract/values';
import { usualPageSize } from '../../../electron/domain/bounds';
import styles from './data-table.module.css';
import parts from './parts.module.css';
import { TableFoot, type TableTurns } from './table-foot';
import { type ColumnWidth, HeaderCell } from './table-head';
import { shownColumns } from './table-looks';
import { useTableMemory } from './table-memory';
import { nextRow, sortRows, type TableSort } from './table-rows';

export type TableColumn<T> = {
  id: string;
  title: string;
  /** Text is cut after two lines in rows that can be pressed, and whole under the mouse and at the focus. */
  cell: (row: T) => ReactNode;
  /** The column can be sorted by it. With `onSort` only its presence counts: main sorts. */
  sortValue?: (row: T) => string | number | null;
  align?: 'start' | 'end';
  width?: ColumnWidth;
  /** Left out where the table is narrow: beside an open inspector on a small screen, which says it, too. */
  isExtra?: boolean;
};

export type DataTableProps<T> = {
  /** With it, whoever is signed in chooses columns and rows of a page, and finds them again at every later sign-in. */
  id?: string;
  /** What the table shows, for a screen reader. */
  name: string;
  columns: readonly TableColumn<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
  /** The last line, whatever the page and the sort: all rows together. */
  sums?: T;
  /** Narrow columns, for many numbers. */
  isDense?: boolean;
  /** It is one thing of several on a page that scrolls: as high as its rows. */
  isAmongOthers?: boolean;
  /** Click, or Enter on the row. */
  onRow?: (row: T) => void;
  selectedKey?: string | null;
  /** What stands there when there are no rows. */
  empty: ReactNode;
  pageSize?: number;
  /** Where main pages: it is asked for pages of another size. */
  onPageSize?: (size: PageSize) => void;
  isLoading?: boolean;
  /** With `total`, `page` and `onPage` main pages: `rows` is one page of so many. Pages count from 0. */
  total?: number;
  page?: number;
  onPage?: (page: number) => void;
  /** Where main gives page after page without counting them: `rows` is one. Newer and older absent at the ends. */
  turns?: TableTurns;
  /** With both, main sorts. */
  sort?: TableSort | null;
  onSort?: (sort: TableSort) => void;
};

/** Of a row, roughly: a short table needs no more room than its rows. */
const rowPx = 39;
const leastPx = 320;

/** A real table: headers sort, pages turn, arrow keys go through the rows. */
export function DataTable<T>(props: DataTableProps<T>) {
  const { name, columns, rowKey, onRow, selectedKey = null, empty, isLoading = false } = props;
  const { sums, isDense = false } = props;
  const { shown, sort, setSort, hidden, setHidden, ...pages } = useShownRows(props);
  const visible = shownColumns(columns, hidden);
  const shownIds = visible.map(({ id }) => id);
  const body = useRef<HTMLTableSectionElement>(null);
  const tabStop = Math.max(
    0,
    shown.findIndex((row) => rowKey(row) === selectedKey),
  );
  function onKeyDown(event: KeyboardEvent<HTMLTableRowElement>, row: T, index: number) {
    if (event.target !== event.currentTarget) return;
    const next = nextRow(event.key, index, shown.length);
    if (next !== undefined) (body.current?.rows[next] as HTMLElement | undefined)?.focus();
    else if (event.key === 'Enter' || event.key === ' ') onRow?.(row);
    else return;
    event.preventDefault();
  }
  // What scrolls must be reached by keyboard: mostly by something in it.
  const hasStop = onRow !== undefined || visible.some(({ sortValue }) => sortValue);
  const scrolling = hasStop ? {} : { tabIndex: 0, role: 'group', 'aria-label': name };
  if (pages.total === 0 && !isLoading) return <div className={styles.frame}>{empty}</div>;
  const { isAmongOthers = false } = props;
  const minBlockSize = isAmongOthers ? undefined : `${Math.min(leastPx, 100 + shown.length * rowPx)}px`;
  return (
    <div
      className={styles.frame}
      data-among-others={isAmongOthers || undefined}
      style={{ minBlockSize }}
      aria-busy={isLoading || undefined}
    >
      <div className={styles.scroll} {...scrolling}>
        <table className={styles.table} data-dense={isDense || undefined}>
          <caption className={parts.unseen}>{name}</caption>
          <thead>
            <tr>
              {visible.map((column) => (
                <HeaderCell key={column.id} column={column} sort={sort} onSort={setSort} />
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {shown.map((row, index) => {
              const key = rowKey(row);
              const action = onRow
                ? {
                    tabIndex: index === tabStop ? 0 : -1,
                    onClick: () => onRow(row),
                    onKeyDown: (event: KeyboardEvent<HTMLTableRowElement>) => onKeyDown(event, row, index),
                    'data-pressable': true,
                  }
                : {};
              return (
                <tr key={key} aria-current={key === selectedKey || undefined} {...action}>
                  {visible.map((column) => (
                    <td
                      key={column.id}
                      data-align={column.align ?? 'start'}
                      data-extra={column.isExtra || undefined}
                    >
                      <Cell isClipped={onRow !== undefined}>{column.cell(row)}</Cell>
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
          {sums === undefined ? null : (
            <tfoot>
              <tr>
                {visible.map(({ id, cell, isExtra, align = 'start' }) => (
                  <td key={id} data-align={align} data-extra={isExtra || undefined}>
                    {cell(sums)}
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      <TableFoot
        {...pages}
        turns={props.turns}
        {...{ columns, shownIds }}
        shownCount={shown.length}
        onShown={setHidden && ((ids) => setHidden(hiddenOf(columns, ids)))}
      />
    </div>
  );
}

function hiddenOf(columns: readonly { id: string }[], shownIds: readonly string[]): string[] {
  return columns.map(({ id }) => id).filter((id) => !shownIds.includes(id));
}

function Cell({ isClipped, children }: { isClipped: boolean; children: ReactNode }) {
  if (!isClipped || typeof children !== 'string') return children;
  return (
    <span className={styles.clipped} title={children}>
      {children}
    </span>
  );
}

function useShownRows<T>(props: DataTableProps<T>) {
  const { id, name, columns, rows, onPageSize } = props;
  const memory = useTableMemory(name, id);
  const sort = props.onSort ? (props.sort ?? null) : memory.sort;
  const isPagedByMain = props.onPage !== undefined || props.turns !== undefined;
  const ownSize = isPagedByMain ? null : memory.pageSize;
  const pageSize = ownSize ?? props.pageSize ?? usualPageSize;
  const sortValue = columns.find((column) => column.id === sort?.columnId)?.sortValue;
  const sorted = sort && sortValue && !props.onSort ? sortRows(rows, sortValue, sort.isDescending) : rows;
  const total = isPagedByMain ? (props.total ?? rows.length) : rows.length;
  const pageCount = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(isPagedByMain ? (props.page ?? 0) : memory.page, pageCount - 1);
  const setOwnSize =
    id && !isPagedByMain ? (size: PageSize) => memory.setLooks({ pageSize: size }) : undefined;
  return {
    shown: isPagedByMain ? rows : sorted.slice(page * pageSize, (page + 1) * pageSize),
    sort,
    page,
    pageCount,
    pageSize,
    total,
    firstIndex: page * pageSize,
    hidden: memory.hidden,
    setSort: props.onSort ?? ((next: TableSort) => memory.setLooks({ sort: next })),
    onPage: props.onPage ?? memory.setPage,
    onPageSize: onPageSize ?? setOwnSize,
    setHidden: id ? (hidden: string[]) => memory.setLooks({ hidden }) : undefined,
  };
}
