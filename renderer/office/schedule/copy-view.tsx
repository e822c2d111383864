import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Planned, ScheduleDay } from '../../../electron/contract/schedule.contract';
import type { BusinessDay } from '../../../electron/contract/values';
import { useAct } from '../../lib/act';
import { formatDayShort } from '../../lib/format';
import { useKeptState } from '../../lib/kept-state';
import { foyer } from '../../lib/foyer-client';
import { DateInput } from '../ui/date-input';
import { SelectInput } from '../ui/field';
import { OfficeButton } from '../ui/office-button';
import { OfficePage } from '../ui/office-page';
import { addDays, weekdayOf } from '../../../electron/domain/wall-clock';
import type { Wrong } from './draft';
import { PlanReview } from './plan-review';
import { showView, useScheduleStore } from './schedule.store';
import styles from './copy-view.module.css';
import { Refusal } from '../ui/refusal';

/** A day, or the week from one, once more on other days: looked over first, then made, all or none. */
export function CopyView({ day }: { day: ScheduleDay }) {
  const { t } = useTranslation('office-schedule');
  const [length, setLength] = useKeptState<'1' | '7'>('schedule.copyLength', '1');
  const [from, setFrom] = useKeptState<BusinessDay | ''>('schedule.copyFrom', day.businessDay);
  const [to, setTo] = useKeptState<BusinessDay | ''>('schedule.copyTo', addDays(day.businessDay, 7));
  const [isTried, setTried] = useState(false);
  const [plan, setPlan] = useKeptState<{ id: number; planned: Planned[] } | null>('schedule.copyPlan', null);
  const days = length === '1' ? 1 : 7;
  const wrong = wrongOf(from, to);
  const planning = useAct(
    async () => (from && to ? (await foyer.schedule.planCopy({ from, days, to })).planned : undefined),
    (planned) => setPlan((old) => ({ id: (old?.id ?? 0) + 1, planned })),
  );
  const change = (act: () => void) => {
    act();
    setPlan(null);
    planning.clearError();
  };
  const hintOf = (first: BusinessDay | '') => {
    if (first === '') return undefined;
    const span = { from: formatDayShort(first), until: formatDayShort(addDays(first, 6)) };
    return days === 7 ? t('copy.span', span) : span.from;
  };
  const isOtherWeekday = from !== '' && to !== '' && weekdayOf(from) !== weekdayOf(to);
  return (
    <OfficePage
      title={t('copy.title')}
      subtitle={t('copy.subtitle')}
      actions={<OfficeButton onPress={() => showView('day')}>{t('backToDay')}</OfficeButton>}
    >
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!wrong) planning.run();
        }}
      >
        <SelectInput
          label={t('copy.what')}
          value={length}
          options={[
            { value: '1', label: t('copy.day') },
            { value: '7', label: t('copy.week') },
          ]}
          onChange={(value) => change(() => setLength(value))}
        />
        <DateInput
          label={t('copy.from')}
          value={from}
          hint={hintOf(from)}
          onChange={(value) => change(() => setFrom(value))}
        />
        <DateInput
          label={t('copy.to')}
          value={to}
          error={isTried && wrong ? t(`wrong.${wrong}`) : undefined}
          hint={hintOf(to)}
          onChange={(value) => change(() => setTo(value))}
        />
        <div className={styles.action}>
          <OfficeButton variant={plan ? 'secondary' : 'primary'} isSubmit isBusy={planning.isBusy}>
            {t('run.review')}
          </OfficeButton>
        </div>
        {isOtherWeekday ? <p className={styles.note}>{t('copy.otherWeekday')}</p> : null}
      </form>
      <Refusal error={planning.error} />
      {plan ? (
        <PlanReview
          key={plan.id}
          day={day}
          planned={plan.planned}
          keptAs={`schedule.copyReview ${plan.id}`}
          onMade={() => {
            setPlan(null);
            setLength('1');
            setFrom(day.businessDay);
            setTo(addDays(day.businessDay, 7));
            useScheduleStore.setState({ view: 'day', businessDay: to || null });
          }}
        />
      ) : null}
    </OfficePage>
  );
}

function wrongOf(from: string, to: string): Wrong | undefined {
  if (from === '' || to === '') return 'missing';
  return from === to ? 'sameDay' : undefined;
}
