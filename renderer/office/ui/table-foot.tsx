import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageSize } from '../../../electron/contract/values';
import { pageSizes } from '../../../electron/domain/bounds';
import { OfficeButton } from './office-button';
import { TableColumns } from './table-columns';
import parts from './parts.module.css';
import styles from './table-foot.module.css';

/** Pages count from 1. */
export type TableTurns = {
  page: number;
  onNewer: (() => void) | undefined;
  onOlder: (() => void) | undefined;
};

type TableFootProps = {
  page: number;
  pageCount: number;
  total: number;
  firstIndex: number;
  shownCount: number;
  onPage: (page: number) => void;
  turns: TableTurns | undefined;
  pageSize: number;
  /** Absent where the rows of a page are not for choosing. */
  onPageSize: ((size: PageSize) => void) | undefined;
  columns: readonly { id: string; title: string }[];
  shownIds: readonly string[];
  /** Absent where the columns are not for choosing. */
  onShown: ((ids: string[]) => void) | undefined;
};

export function TableFoot(props: TableFootProps) {
  const { page, pageCount, total, firstIndex, shownCount, onPage, turns } = props;
  const { pageSize, onPageSize, columns, shownIds, onShown } = props;
  const { t } = useTranslation('office');
  const rows = { from: firstIndex + 1, to: firstIndex + shownCount, count: total };
  const rowCount = pageCount > 1 ? t('table.range', rows) : t('table.rows', { count: total });
  const isOneOfMany = turns && (turns.onNewer || turns.onOlder);
  const told = isOneOfMany ? t('table.page', { page: turns.page }) : rowCount;
  const mayChooseSize = onPageSize && (isOneOfMany || total > pageSizes[0]);
  return (
    <div className={styles.foot}>
      <p>{told}</p>
      <div className={parts.line}>
        {mayChooseSize ? <PageSizeChoice value={pageSize} onChange={onPageSize} /> : null}
        {onShown ? <TableColumns columns={columns} shownIds={shownIds} onShown={onShown} /> : null}
        {pageCount > 1 ? (
          <Turn
            back={t('table.previous')}
            onBack={page > 0 ? () => onPage(page - 1) : undefined}
            on={t('table.next')}
            onOn={page < pageCount - 1 ? () => onPage(page + 1) : undefined}
          />
        ) : null}
        {isOneOfMany ? (
          <Turn back={t('table.newer')} onBack={turns.onNewer} on={t('table.older')} onOn={turns.onOlder} />
        ) : null}
      </div>
    </div>
  );
}

type TurnProps = {
  back: string;
  /** Absent at the beginning, as `onOn` at the end. */
  onBack: (() => void) | undefined;
  on: string;
  onOn: (() => void) | undefined;
};

function Turn({ back, onBack, on, onOn }: TurnProps) {
  return (
    <>
      <OfficeButton size="small" aria-label={back} isDisabled={!onBack} onPress={() => onBack?.()}>
        <ChevronLeft size={18} aria-hidden />
      </OfficeButton>
      <OfficeButton size="small" aria-label={on} isDisabled={!onOn} onPress={() => onOn?.()}>
        <ChevronRight size={18} aria-hidden />
      </OfficeButton>
    </>
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
