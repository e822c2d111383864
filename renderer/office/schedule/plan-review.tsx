import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Planned, ScheduleDay } from '../../../electron/contract/schedule.contract';
import { useAct } from '../../lib/act';
import { useKeptState } from '../../lib/kept-state';
import { foyer } from '../../lib/foyer-client';
import { DataTable } from '../ui/data-table';
import { ErrorNote } from '../ui/error-note';
import { OfficeButton } from '../ui/office-button';
import { toast } from '../ui/toast';
import { planColumns } from './plan-columns';
import { type Entry, startReview, ticked, withJudgement, withValidCards } from './review';
import styles from './plan-review.module.css';
import { Refusal } from '../ui/refusal';

export type PlanReviewProps = {
  day: ScheduleDay;
  planned: readonly Planned[];
  /** What is ticked off and put right stays under this key. */
  keptAs: string;
  onMade: () => void;
};

/** Every showtime to be made and what stands in its way; nothing is written until the button says so. */
export function PlanReview({ day, planned, keptAs, onMade }: PlanReviewProps) {
  const { t } = useTranslation('office-schedule');
  const [first] = useState<readonly Entry[]>(() => startReview(planned));
  const [entries, setEntries] = useKeptState(keptAs, first);
  const [checkError, setCheckError] = useState<unknown>();
  const chosen = ticked(entries);
  const wrong = chosen.filter((entry) => entry.planned.problem !== null).length;
  const making = useAct(
    () => foyer.schedule.makePlanned({ showtimes: chosen.map((entry) => entry.planned.showtime) }),
    ({ showtimeIds }) => {
      toast(t('plan.made', { count: showtimeIds.length }));
      setEntries(first);
      onMade();
    },
  );

  /** What is left out or changed changes what the others run into: main looks the plan over again. */
  async function change(next: readonly Entry[]) {
    setEntries(next);
    making.clearError();
    setCheckError(undefined);
    try {
      const { planned: judged } = await foyer.schedule.checkPlan({
        showtimes: ticked(next).map((entry) => entry.planned.showtime),
      });
      setEntries((current) => (current === next ? withJudgement(next, judged) : current));
    } catch (error) {
      setCheckError(error);
    }
  }
  const replace = (entry: Entry, difference: Partial<Entry>) =>
    void change(entries.map((one) => (one.key === entry.key ? { ...one, ...difference } : one)));
  const fix = (entry: Entry, showtime: Partial<Planned['showtime']>) =>
    replace(entry, {
      isTicked: true,
      planned: { ...entry.planned, showtime: { ...entry.planned.showtime, ...showtime } },
    });

  const cardless = entries.filter(
    ({ planned: one }) => one.problem?.kind === 'price_card' && one.validPriceCardIds.length > 0,
  ).length;
  return (
    <section className={styles.review} aria-label={t('plan.review')}>
      <div className={styles.head}>
        <h2>{t('plan.review')}</h2>
        <p role="status">
          {t('plan.summary', { count: chosen.length, all: entries.length })}
          {wrong > 0 ? ` ${t('plan.wrong', { count: wrong })}` : ''}
        </p>
        {cardless > 0 ? (
          <OfficeButton onPress={() => void change(withValidCards(entries))}>
            {t('plan.fixCards', { count: cardless })}
          </OfficeButton>
        ) : null}
        <OfficeButton
          onPress={() =>
            void change(entries.map((entry) => ({ ...entry, isTicked: entry.planned.problem === null })))
          }
        >
          {t('plan.tickAll')}
        </OfficeButton>
        <OfficeButton
          variant="primary"
          isBusy={making.isBusy}
          isDisabled={chosen.length === 0 || wrong > 0}
          onPress={making.run}
        >
          {t('plan.make', { count: chosen.length })}
        </OfficeButton>
      </div>
      <Refusal error={making.error} onRetry={() => void change(entries)} />
      {checkError === undefined ? null : (
        <ErrorNote error={checkError} onRetry={() => void change(entries)} />
      )}
      <DataTable
        name={t('plan.table')}
        rows={entries}
        rowKey={(entry) => entry.key}
        empty={<p className={styles.empty}>{t('plan.empty')}</p>}
        columns={planColumns({ day, replace, fix })}
      />
    </section>
  );
}
