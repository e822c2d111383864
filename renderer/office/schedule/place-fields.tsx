import { useTranslation } from 'react-i18next';
import type { ScheduleDay } from '../../../electron/contract/schedule.contract';
import type { AuditoriumId, BusinessDay } from '../../../electron/contract/values';
import { useSettings } from '../../lib/settings.store';
import { DateInput } from '../ui/date-input';
import { SelectInput } from '../ui/field';
import { TimeInput } from '../ui/time-input';
import { type Draft, isDoubled } from './draft';
import { fieldError, type FieldErrors } from './fact-fields';
import pairs from './fields.module.css';

type PlaceFieldsProps = {
  day: ScheduleDay;
  draft: Draft;
  errors: FieldErrors;
  /** It cannot be moved any more. */
  isFixed: boolean;
  onChange: (change: Partial<Draft>) => void;
};

/** When and where a showtime is. */
export function PlaceFields({ day, draft, errors, isFixed, onChange }: PlaceFieldsProps) {
  const { t } = useTranslation('office-schedule');
  const settings = useSettings();
  return (
    <>
      <div className={pairs.pair}>
        <TimeInput
          label={t('starts')}
          value={draft.time}
          error={fieldError(errors, 'time')}
          isDisabled={isFixed}
          onChange={(time) => onChange({ time, doubledHour: '' })}
        />
        <DateInput
          label={t('businessDay')}
          value={draft.businessDay}
          isDisabled={isFixed}
          // Empty, it is told of when the form is sent.
          onChange={(day) => onChange({ businessDay: day as BusinessDay, doubledHour: '' })}
        />
      </div>
      {isDoubled(draft, settings) ? (
        <SelectInput
          label={t('doubledHour')}
          value={draft.doubledHour}
          options={[
            { value: '', label: t('choose') },
            { value: 'earlier', label: t('earlier') },
            { value: 'later', label: t('later') },
          ]}
          onChange={(doubledHour) => onChange({ doubledHour })}
        />
      ) : null}
      <SelectInput
        label={t('auditorium')}
        value={draft.auditoriumId}
        error={fieldError(errors, 'auditoriumId')}
        isDisabled={isFixed}
        options={day.auditoriums
          .filter((one) => one.isInUse || one.id === draft.auditoriumId)
          .map((one) => ({
            value: one.id as string,
            label: t('auditoriumOption', { name: one.name, count: one.capacity }),
          }))}
        onChange={(value) => onChange({ auditoriumId: value as AuditoriumId })}
      />
    </>
  );
}
