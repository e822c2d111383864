import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TableSort } from './table-rows';

type HeaderCellProps = {
  column: {
    id: string;
    title: string;
    align?: 'start' | 'end';
    width?: string;
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
      style={width ? { width, minWidth: leastOf(width) } : undefined}
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

/** However long the other columns are, it keeps its width, or as much as one of a day and an hour needs. */
function leastOf(width: string): string | undefined {
  return width.endsWith('px') ? `${Math.min(Number.parseInt(width, 10), 170)}px` : undefined;
}
