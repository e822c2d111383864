import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type PageSize, pageSizes } from '../../../electron/contract/values';
import { OfficeButton } from './office-button';
import { TableColumns } from './table-columns';
import styles from './table-foot.module.css';

type TableFootProps = {
  page: number;
  pageCount: number;
  total: number;
  firstIndex: number;
  shownCount: number;
  onPage: (page: number) => void;
  pageSize: number;
  /** Absent where the rows of a page are not for choosing. */
  onPageSize: ((size: PageSize) => void) | undefined;
  columns: readonly { id: string; title: string }[];
  shownIds: readonly string[];
  /** Absent where the columns are not for choosing. */
  onShown: ((ids: string[]) => void) | undefined;
};

export function TableFoot(props: TableFootProps) {
  const { page, pageCount, total, firstIndex, shownCount, onPage } = props;
  const { pageSize, onPageSize, columns, shownIds, onShown } = props;
  const { t } = useTranslation('office');
  const rows = { from: firstIndex + 1, to: firstIndex + shownCount, count: total };
  return (
    <div className={styles.foot}>
      <p>{pageCount > 1 ? t('table.range', rows) : t('table.rows', { count: total })}</p>
      <div>
        {onPageSize && total > pageSizes[0] ? (
          <PageSizeChoice value={pageSize} onChange={onPageSize} />
        ) : null}
        {onShown ? <TableColumns columns={columns} shownIds={shownIds} onShown={onShown} /> : null}
        {pageCount > 1 ? (
          <>
            <OfficeButton
              size="small"
              aria-label={t('table.previous')}
              isDisabled={page === 0}
              onPress={() => onPage(page - 1)}
            >
              <ChevronLeft size={18} aria-hidden />
            </OfficeButton>
            <OfficeButton
              size="small"
              aria-label={t('table.next')}
              isDisabled={page >= pageCount - 1}
              onPress={() => onPage(page + 1)}
            >
              <ChevronRight size={18} aria-hidden />
            </OfficeButton>
          </>
        ) : null}
      </div>
    </div>
  );
}

function PageSizeChoice({ value, onChange }: { value: number; onChange: (size: PageSize) => void }) {
  const { t } = useTranslation('office');
  const id = useId();
  return (
    <span className={styles.size}>
      <label htmlFor={id}>{t('table.pageSize')}</label>
      <select id={id} value={value} onChange={(event) => onChange(Number(event.target.value) as PageSize)}>
        {(pageSizes as readonly number[]).includes(value) ? null : <option value={value}>{value}</option>}
        {pageSizes.map((size) => (
          <option key={size} value={size}>
            {size}
          </option>
        ))}
      </select>
    </span>
  );
}
