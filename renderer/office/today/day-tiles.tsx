import { useTranslation } from 'react-i18next';
import type { DayReport } from '../../../electron/contract/reports.contract';
import type { StageFilter } from '../../../electron/contract/reservations.contract';
import { formatCount } from '../../lib/format';
import { addressOf } from '../../lib/section-link';
import { Tile, Tiles } from '../ui/tile';
import { useMoney } from './use-money';
import type { DayFigures } from './use-week-before';

/** The day in four numbers, each beside that of a week before. */
export function DayTiles({ report, figures }: { report: DayReport; figures: DayFigures | undefined }) {
  const { t } = useTranslation('office-today');
  const money = useMoney();
  const { counts, businessDay: day } = report;
  const to = (stage: StageFilter) => addressOf('reservations', { day, stage });
  const reserved = counts.reserved + counts.collected;
  // Where nothing was shown there is nothing to compare with.
  const before = figures?.before.total.showtimes ? figures.before.total : undefined;
  // A day that still runs is no match for a whole one, and must not look beaten by it.
  const isOver = report.businessDay < report.today;
  const weekBefore = (value: string | undefined) =>
    value === undefined ? null : t(isOver ? 'weekBefore' : 'weekBeforeWhole', { value });
  return (
    <Tiles>
      <Tile
        label={t('showtimes')}
        value={formatCount(report.showtimeCount)}
        to={addressOf('schedule', { day })}
        note={weekBefore(before && formatCount(before.showtimes))}
      />
      <Tile
        label={t('seatsReserved')}
        value={formatCount(reserved)}
        to={reserved > 0 ? to('standing') : undefined}
        more={t('of', { count: formatCount(counts.capacity) })}
        note={weekBefore(before && formatCount(before.tickets))}
      />
      <Tile
        label={t('booked')}
        value={money(report.booked)}
        to={reserved > 0 ? to('standing') : undefined}
        note={weekBefore(before && money(before.booked))}
      />
      <Tile
        label={t('collected')}
        value={money(report.collected)}
        to={counts.collected > 0 ? to('collected') : undefined}
        more={t('seatsOf', { seats: counts.collected, count: reserved })}
        note={weekBefore(before && money(before.collected))}
      />
    </Tiles>
  );
}
