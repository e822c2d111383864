import { useTranslation } from 'react-i18next';
import { useAsked } from '../../lib/section-link';
import { ErrorNote } from '../ui/error-note';
import { OfficePage } from '../ui/office-page';
import { ComingView } from './coming-view';
import { CopyView } from './copy-view';
import { DayView } from './day-view';
import { openAsked } from './open-asked';
import { RunView } from './run-view';
import { useScheduleStore } from './schedule.store';
import { useDay } from './use-day';

/** The schedule of a business day, and the ways to make many showtimes at once. */
export function SchedulePage() {
  const { t } = useTranslation('office-schedule');
  const view = useScheduleStore((state) => state.view);
  const day = useDay();
  useAsked('schedule', openAsked, day.value !== undefined);
  if (!day.value)
    return (
      <OfficePage title={t('title')}>
        {day.status === 'failed' ? <ErrorNote error={day.error} onRetry={day.reload} /> : null}
      </OfficePage>
    );
  if (view === 'run') return <RunView day={day.value} />;
  if (view === 'copy') return <CopyView day={day.value} />;
  if (view === 'coming') return <ComingView />;
  return (
    <DayView day={day.value} error={day.status === 'failed' ? day.error : undefined} onRetry={day.reload} />
  );
}
