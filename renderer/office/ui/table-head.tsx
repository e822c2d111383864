import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TableSort } from './table-rows';

/** A step of the scale in `tokens.css`, or a share of the table. */
export type ColumnWidth = 'xs' | 's' | 'm' | 'l' | 'xl' | `${number}%`;

type HeaderCellProps = {
  column: {
    id: string;
    title: string;
    align?: 'start' | 'end';
    width?: ColumnWidth;
    isExtra?: boolean;
    sortValue?: unknown;
  };
  sort: TableSort | null;
  onSort: (sort: TableSort) => void;
};

/** A column's title; where the column can be sorted by, the button that does. */
export function HeaderCell({ column, sort, onSort }: HeaderCellProps) {
  const { t } = useTranslation('office');
  const { id, title, align = 'start', width, isExtra, sortValue } = column;
  const isSorted = sort?.columnId === id;
  const order = isSorted ? (sort.isDescending ? 'descending' : 'ascending') : undefined;
  const Arrow = sort?.isDescending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      data-align={align}
      data-extra={isExtra || undefined}
      aria-sort={order}
      style={width && widthOf(width)}
    >
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

/** However long the other columns are, it keeps its step, or as much as one of a day and an hour needs. */
function widthOf(width: ColumnWidth) {
  if (width.endsWith('%')) return { width };
  return { width: `var(--column-${width})`, minWidth: `min(var(--column-${width}), var(--column-l))` };
}
