import { useTranslation } from 'react-i18next';
import type { BusinessDay } from '../../../electron/contract/values';
import { useReportExport } from '../../lib/use-report-export';
import { toast } from '../ui/toast';

/** Makes a file of the day's showtimes, once the day is known. */
export function useDayExport(day: BusinessDay | undefined) {
  const { t } = useTranslation('office-today');
  const report = day && {
    kind: 'figures' as const,
    period: { from: day, until: day },
    by: 'showtime' as const,
    movieId: null,
    auditoriumId: null,
  };
  return useReportExport(report ?? null, () => toast(t('saved')));
}
