import { useTranslation } from 'react-i18next';
import type { CallInputOf } from '../../../electron/contract/contract';
import type { Planned, ScheduleDay } from '../../../electron/contract/schedule.contract';
import type { BusinessDay } from '../../../electron/contract/values';
import { useForm } from '../../lib/form';
import { foyer } from '../../lib/foyer-client';
import { useKeptState } from '../../lib/kept-state';
import { useSettings } from '../../lib/settings.store';
import { OfficeButton } from '../ui/office-button';
import { OfficeForm } from '../ui/office-form';
import { OfficePage } from '../ui/office-page';
import { Refusal } from '../ui/refusal';
import { newFacts } from './draft';
import { PlanReview } from './plan-review';
import { newRun, type RunDraft, runErrors, runInput } from './run-draft';
import { RunFields } from './run-fields';
import styles from './run-view.module.css';
import { showView, useScheduleStore } from './schedule.store';

/** A film at the same times on many days: put together here, looked over below, then made, all or none. */
export function RunView({ day }: { day: ScheduleDay }) {
  const { t } = useTranslation('office-schedule');
  const settings = useSettings();
  const first = newRun(newFacts(day, day.movies[0]?.id ?? '', settings), day);
  const [run, setRun] = useKeptState('schedule.run', first);
  const [plan, setPlan] = useKeptState<{ id: number; planned: Planned[] } | null>('schedule.runPlan', null);
  const errors = runErrors(run);
  const form = useForm(
    Object.keys(errors),
    async () => (await foyer.schedule.planRun(runInput(run) as CallInputOf<'schedule.planRun'>)).planned,
    (planned) => setPlan((old) => ({ id: (old?.id ?? 0) + 1, planned })),
  );
  const change = (next: Partial<RunDraft>) => {
    setRun((old) => ({ ...old, ...next }));
    setPlan(null);
    form.clearError();
  };
  return (
    <OfficePage
      title={t('run.title')}
      subtitle={t('run.subtitle')}
      actions={<OfficeButton onPress={() => showView('day')}>{t('backToDay')}</OfficeButton>}
    >
      <OfficeForm form={form} className={styles.form}>
        <RunFields run={run} day={day} errors={form.tries > 0 ? errors : {}} onChange={change} />
        <Refusal error={form.error} />
        <div>
          <OfficeButton variant={plan ? 'secondary' : 'primary'} isSubmit isBusy={form.isBusy}>
            {t('run.review')}
          </OfficeButton>
        </div>
      </OfficeForm>
      {plan ? (
        <PlanReview
          key={plan.id}
          day={day}
          planned={plan.planned}
          keptAs={`schedule.runReview ${plan.id}`}
          onMade={() => {
            setPlan(null);
            setRun(first);
            useScheduleStore.setState({ view: 'day', businessDay: firstDay(plan.planned) });
          }}
        />
      ) : null}
    </OfficePage>
  );
}

function firstDay(planned: readonly Planned[]): BusinessDay | null {
  return planned.find((one) => one.problem === null)?.businessDay ?? null;
}
