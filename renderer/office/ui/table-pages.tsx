import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './data-table.module.css';
import { OfficeButton } from './office-button';

type TablePagesProps = {
  page: number;
  pageCount: number;
  total: number;
  firstIndex: number;
  shownCount: number;
  onPage: (page: number) => void;
};

export function TablePages({ page, pageCount, total, firstIndex, shownCount, onPage }: TablePagesProps) {
  const { t } = useTranslation('office');
  const rows = { from: firstIndex + 1, to: firstIndex + shownCount, count: total };
  return (
    <div className={styles.pages}>
      <p>{pageCount > 1 ? t('table.range', rows) : t('table.rows', { count: total })}</p>
      {pageCount > 1 ? (
        <div>
          <OfficeButton
            aria-label={t('table.previous')}
            isDisabled={page === 0}
            onPress={() => onPage(page - 1)}
          >
            <ChevronLeft size={18} aria-hidden />
          </OfficeButton>
          <OfficeButton
            aria-label={t('table.next')}
            isDisabled={page >= pageCount - 1}
            onPress={() => onPage(page + 1)}
          >
            <ChevronRight size={18} aria-hidden />
          </OfficeButton>
        </div>
      ) : null}
    </div>
  );
}
