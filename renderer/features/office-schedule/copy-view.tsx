import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Planned, ScheduleDay } from '../../../electron/contract/schedule.contract';
import type { BusinessDay } from '../../../electron/contract/values';
import { useAct } from '../../lib/act';
import { formatDayShort } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { ErrorNote } from '../../office/ui/error-note';
import { SelectInput, TextInput } from '../../office/ui/field';
import { OfficeButton } from '../../office/ui/office-button';
import { OfficePage } from '../../office/ui/office-page';
import { addDays, weekdayOf } from './cinema-clock';
import { PlanReview } from './plan-review';
import { showView, useScheduleStore } from './schedule.store';
import styles from './copy-view.module.css';

/** A day, or the week from one, once more on other days: looked over first, then made, all or none. */
export function CopyView({ day }: { day: ScheduleDay }) {
  const { t } = useTranslation('office-schedule');
  const [length, setLength] = useState<'1' | '7'>('1');
  const [from, setFrom] = useState<BusinessDay>(day.businessDay);
  const [to, setTo] = useState<BusinessDay>(addDays(day.businessDay, 7));
  const [isTried, setTried] = useState(false);
  const [plan, setPlan] = useState<{ id: number; planned: Planned[] } | null>(null);
  const days = length === '1' ? 1 : 7;
  const wrong = wrongOf(from, to);
  const planning = useAct(
    async () => (await foyer.schedule.planCopy({ from, days, to })).planned,
    (planned) => setPlan((old) => ({ id: (old?.id ?? 0) + 1, planned })),
  );
  const change = (act: () => void) => {
    act();
    setPlan(null);
    planning.clearError();
  };
  const hintOf = (first: BusinessDay) =>
    days === 7 && isDay(first)
      ? t('copy.span', { from: formatDayShort(first), until: formatDayShort(addDays(first, 6)) })
      : isDay(first)
        ? formatDayShort(first)
        : undefined;
  const isOtherWeekday = isDay(from) && isDay(to) && weekdayOf(from) !== weekdayOf(to);
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
        <TextInput
          label={t('copy.from')}
          type="date"
          value={from}
          hint={hintOf(from)}
          onChange={(value) => change(() => setFrom(value as BusinessDay))}
        />
        <TextInput
          label={t('copy.to')}
          type="date"
          value={to}
          error={isTried && wrong ? t(`wrong.${wrong}`) : undefined}
          hint={hintOf(to)}
          onChange={(value) => change(() => setTo(value as BusinessDay))}
        />
        <div className={styles.action}>
          <OfficeButton variant={plan ? 'secondary' : 'primary'} isSubmit isBusy={planning.isBusy}>
            {t('run.review')}
          </OfficeButton>
        </div>
        {isOtherWeekday ? <p className={styles.note}>{t('copy.otherWeekday')}</p> : null}
      </form>
      {planning.error === undefined ? null : <ErrorNote error={planning.error} />}
      {plan ? (
        <PlanReview
          key={plan.id}
          day={day}
          planned={plan.planned}
          onMade={() => useScheduleStore.setState({ view: 'day', businessDay: to })}
        />
      ) : null}
    </OfficePage>
  );
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

function wrongOf(from: string, to: string): string | undefined {
  if (!isDay(from) || !isDay(to)) return 'missing';
  return from === to ? 'sameDay' : undefined;
}
