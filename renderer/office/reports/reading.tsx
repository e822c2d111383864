import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isFoyerError } from '../../../electron/contract/errors';
import type { Measures } from '../../../electron/contract/reports.contract';
import { stopReading } from '../../lib/report-turns';
import type { ReportCall } from '../../lib/use-report';
import { EmptyState } from '../ui/empty-state';
import { ErrorNote } from '../ui/error-note';
import { OfficeButton } from '../ui/office-button';
import { ProgressNote } from '../ui/progress-note';
import styles from './reports.module.css';
import { useReportsStore } from './reports.store';

type ReadingProps<T> = { report: ReportCall<T>; children: (value: T) => ReactNode };

/** What a report found, and how far it is while it is read; what was found before stays until then. */
export function Reading<T>({ report, children }: ReadingProps<T>) {
  const { t } = useTranslation('office-reports');
  const { status, value, error, reload, progress } = report;
  const isLoading = status === 'loading';
  const isStopped = isFoyerError(error, 'REPORT_STOPPED');
  return (
    <>
      {isLoading ? <ProgressNote label={t('reading')} progress={progress} onStop={stopReading} /> : null}
      {isStopped ? (
        <EmptyState
          title={t('stopped.title')}
          action={<OfficeButton onPress={reload}>{t('stopped.action')}</OfficeButton>}
        >
          {t('stopped.hint')}
        </EmptyState>
      ) : null}
      {error !== undefined && !isStopped ? (
        <ErrorNote error={error} {...(isFoyerError(error, 'REPORT_TOO_LONG') ? {} : { onRetry: reload })} />
      ) : null}
      {status !== 'failed' && value !== undefined ? (
        <div className={styles.found} aria-busy={isLoading || undefined}>
          {children(value)}
        </div>
      ) : null}
    </>
  );
}

export function isNothing({ showtimes, tickets, cancelledTickets }: Measures): boolean {
  return showtimes + tickets + cancelledTickets === 0;
}

/** Says what to do where nothing was shown. */
export function NothingShown() {
  const { t } = useTranslation('office-reports');
  const { movieId, auditoriumId, choose } = useReportsStore();
  const isNarrow = movieId !== null || auditoriumId !== null;
  const widen = () => choose(isNarrow ? { movieId: null, auditoriumId: null } : { period: 'thisYear' });
  return (
    <EmptyState
      title={t('nothing.title')}
      action={<OfficeButton onPress={widen}>{t(isNarrow ? 'nothing.clear' : 'nothing.longer')}</OfficeButton>}
    >
      {t(isNarrow ? 'nothing.narrow' : 'nothing.hint')}
    </EmptyState>
  );
}
