import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Planned, ScheduleDay } from '../../../electron/contract/schedule.contract';
import type { PriceCardId } from '../../../electron/contract/values';
import { formatDayShort, formats, formatTime } from '../../lib/format';
import type { TableColumn } from '../ui/data-table';
import { OfficeButton } from '../ui/office-button';
import type { Entry } from './review';
import styles from './plan-review.module.css';

export type PlanColumnsProps = {
  day: ScheduleDay;
  replace: (entry: Entry, difference: Partial<Entry>) => void;
  fix: (entry: Entry, showtime: Partial<Planned['showtime']>) => void;
};

export function planColumns({ day, replace, fix }: PlanColumnsProps): TableColumn<Entry>[] {
  const t = i18next.getFixedT(null, 'office-schedule');
  return [
    {
      id: 'tick',
      title: t('plan.tick'),
      width: 'xs',
      cell: (entry) => (
        <input
          type="checkbox"
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
      width: 's',
      cell: ({ planned: one }) => formatDayShort(one.businessDay),
      sortValue: ({ planned: one }) => one.showtime.startsAtLocal,
    },
    { id: 'time', title: t('plan.time'), width: 'm', cell: ({ planned: one }) => timeText(one) },
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
      cell: (entry) => <ProblemCell entry={entry} day={day} onFix={(showtime) => fix(entry, showtime)} />,
      sortValue: ({ planned: one }) => one.problem?.kind ?? '',
    },
  ];
}

function timeText(planned: Planned): string {
  const { startsAt, endsAt } = planned;
  if (startsAt === null || endsAt === null) return localText(planned);
  return `${formatTime(startsAt)}\u00a0–\u00a0${formatTime(endsAt)}`;
}

function localText(planned: Planned): string {
  return formats().time(planned.showtime.startsAtLocal.slice(11));
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
