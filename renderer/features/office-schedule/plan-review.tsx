import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Planned, ScheduleDay } from '../../../electron/contract/schedule.contract';
import type { PriceCardId } from '../../../electron/contract/values';
import { useAct } from '../../lib/act';
import { formatDayShort, formatTime } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { DataTable } from '../../office/ui/data-table';
import { ErrorNote } from '../../office/ui/error-note';
import { OfficeButton } from '../../office/ui/office-button';
import { toast } from '../../office/ui/toast';
import { type Entry, startReview, ticked, withJudgement } from './review';
import styles from './plan-review.module.css';

export type PlanReviewProps = {
  day: ScheduleDay;
  planned: readonly Planned[];
  onMade: () => void;
};

/** Every showtime to be made and what stands in its way; nothing is written until the button says so. */
export function PlanReview({ day, planned, onMade }: PlanReviewProps) {
  const { t } = useTranslation('office-schedule');
  const [entries, setEntries] = useState<readonly Entry[]>(() => startReview(planned));
  const [checkError, setCheckError] = useState<unknown>();
  const chosen = ticked(entries);
  const wrong = chosen.filter((entry) => entry.planned.problem !== null).length;
  const making = useAct(
    () => foyer.schedule.makePlanned({ showtimes: chosen.map((entry) => entry.planned.showtime) }),
    ({ showtimeIds }) => {
      toast(t('plan.made', { count: showtimeIds.length }));
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

  const good = entries.filter((entry) => entry.planned.problem === null || entry.isTicked);
  return (
    <section className={styles.review} aria-label={t('plan.review')}>
      <div className={styles.head}>
        <h2>{t('plan.review')}</h2>
        <p role="status">
          {t('plan.summary', { count: chosen.length, all: entries.length })}
          {wrong > 0 ? ` ${t('plan.wrong', { count: wrong })}` : ''}
        </p>
        <OfficeButton
          onPress={() => void change(entries.map((entry) => ({ ...entry, isTicked: good.includes(entry) })))}
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
      {making.error === undefined ? null : (
        <ErrorNote error={making.error} onRetry={() => void change(entries)} />
      )}
      {checkError === undefined ? null : (
        <ErrorNote error={checkError} onRetry={() => void change(entries)} />
      )}
      <DataTable
        name={t('plan.table')}
        rows={entries}
        rowKey={(entry) => entry.key}
        pageSize={50}
        empty={<p className={styles.empty}>{t('plan.empty')}</p>}
        columns={[
          {
            id: 'tick',
            title: t('plan.tick'),
            width: '64px',
            cell: (entry) => (
              <input
                type="checkbox"
                className={styles.tick}
                aria-label={t('plan.tickOne', {
                  title: entry.planned.movieTitle,
                  time: localText(entry.planned),
                })}
                checked={entry.isTicked}
                onChange={(event) => replace(entry, { isTicked: event.target.checked })}
              />
            ),
          },
          {
            id: 'day',
            title: t('plan.day'),
            width: '120px',
            cell: ({ planned: one }) => formatDayShort(one.businessDay),
            sortValue: ({ planned: one }) => one.showtime.startsAtLocal,
          },
          {
            id: 'time',
            title: t('plan.time'),
            width: '130px',
            cell: ({ planned: one }) =>
              one.startsAt === null || one.endsAt === null
                ? localText(one)
                : `${formatTime(one.startsAt)} – ${formatTime(one.endsAt)}`,
          },
          {
            id: 'film',
            title: t('film'),
            cell: ({ planned: one }) => one.movieTitle,
            sortValue: ({ planned: one }) => one.movieTitle,
          },
          {
            id: 'auditorium',
            title: t('auditorium'),
            cell: ({ planned: one }) => one.auditoriumName,
            sortValue: ({ planned: one }) => one.auditoriumName,
          },
          {
            id: 'problem',
            title: t('plan.problem'),
            cell: (entry) => (
              <ProblemCell entry={entry} day={day} onFix={(showtime) => fix(entry, showtime)} />
            ),
            sortValue: ({ planned: one }) => one.problem?.kind ?? '',
          },
        ]}
      />
    </section>
  );
}

function localText(planned: Planned): string {
  return planned.showtime.startsAtLocal.slice(11);
}

type ProblemCellProps = {
  entry: Entry;
  day: ScheduleDay;
  onFix: (showtime: Partial<Planned['showtime']>) => void;
};

/** What is wrong with it, and the way out where there is one. */
function ProblemCell({ entry, day, onFix }: ProblemCellProps) {
  const { t } = useTranslation('office-schedule');
  const { problem, shortTurnaround, validPriceCardIds } = entry.planned;
  if (!problem)
    return shortTurnaround === null ? (
      <span>{t('plan.fine')}</span>
    ) : (
      <span className={styles.warning}>{t('plan.short', { count: shortTurnaround })}</span>
    );
  if (problem.kind === 'overlap') {
    const { nearestStartsAt, nearestStartsAtLocal } = problem;
    return (
      <div className={styles.problem}>
        <span>
          {t(problem.isPlanned ? 'plan.overlapPlanned' : 'plan.overlap', {
            count: problem.minutes,
            title: problem.otherTitle,
            from: formatTime(problem.otherStartsAt),
            until: formatTime(problem.otherUntil),
          })}
        </span>
        {nearestStartsAt !== null && nearestStartsAtLocal !== null ? (
          <OfficeButton onPress={() => onFix({ startsAtLocal: nearestStartsAtLocal })}>
            {t('moveTo', { time: formatTime(nearestStartsAt) })}
          </OfficeButton>
        ) : null}
      </div>
    );
  }
  return (
    <div className={styles.problem}>
      <span>{t(`plan.${problem.kind}`)}</span>
      {problem.kind === 'doubled' ? (
        <>
          <OfficeButton onPress={() => onFix({ doubledHour: 'earlier' })}>{t('earlier')}</OfficeButton>
          <OfficeButton onPress={() => onFix({ doubledHour: 'later' })}>{t('later')}</OfficeButton>
        </>
      ) : null}
      {problem.kind === 'price_card' && validPriceCardIds.length > 0 ? (
        <select
          className={styles.cards}
          aria-label={t('plan.otherCard')}
          value=""
          onChange={(event) => onFix({ priceCardId: event.target.value as PriceCardId })}
        >
          <option value="">{t('plan.otherCard')}</option>
          {day.priceCards
            .filter((card) => validPriceCardIds.includes(card.id))
            .map((card) => (
              <option key={card.id} value={card.id}>
                {card.name}
              </option>
            ))}
        </select>
      ) : null}
    </div>
  );
}
