import { useTranslation } from 'react-i18next';
import type { ScheduleDay } from '../../../electron/contract/schedule.contract';
import type { AuditoriumId } from '../../../electron/contract/values';
import { formatTime } from '../../lib/format';
import { OfficeButton } from '../ui/office-button';
import type { Draft } from './draft';
import { placeDraft } from './place-draft';
import { openDraft, putBack, useScheduleStore } from './schedule.store';
import type { Placing } from './use-placing';

type InspectorButtonsProps = {
  day: ScheduleDay;
  draft: Draft;
  placing: Placing | null;
  /** Where it is put, something stands in its way. */
  isInTheWay: boolean;
};

/** Saving, the nearest place that is free, and the way out. */
export function InspectorButtons({ day, draft, placing, isInTheWay }: InspectorButtonsProps) {
  const { t } = useTranslation('office-schedule');
  const { isChanged, isSaving } = useScheduleStore();
  const isNew = draft.showtimeId === null;
  const nearest = placing?.verdict.kind === 'overlap' ? placing.verdict.nearest : null;
  return (
    <>
      <OfficeButton
        variant="primary"
        isSubmit
        isBusy={isSaving}
        isDisabled={isInTheWay || (!isNew && !isChanged)}
      >
        {isNew ? t('add') : t('save')}
      </OfficeButton>
      {isInTheWay && nearest !== null && placing ? (
        <OfficeButton
          onPress={() =>
            placeDraft(day, { auditoriumId: placing.auditoriumId as AuditoriumId, startsAt: nearest })
          }
        >
          {t('moveTo', { time: formatTime(nearest) })}
        </OfficeButton>
      ) : null}
      {isNew || isChanged ? (
        <OfficeButton variant="quiet" onPress={putBack}>
          {isNew ? t('discard') : t('putBack')}
        </OfficeButton>
      ) : (
        <OfficeButton variant="quiet" onPress={() => openDraft(null)}>
          {t('close')}
        </OfficeButton>
      )}
    </>
  );
}
