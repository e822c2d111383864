import { useTranslation } from 'react-i18next';
import type { DayReport } from '../../../electron/contract/reports.contract';
import { formatCount } from '../../lib/format';
import { Tile, Tiles } from '../../office/ui/tile';
import { useMoney } from './use-money';
import type { DayFigures } from './use-week-before';

/** The day in four numbers, each beside that of a week before. */
export function DayTiles({ report, figures }: { report: DayReport; figures: DayFigures | undefined }) {
  const { t } = useTranslation('office-today');
  const money = useMoney();
  const { counts } = report;
  const reserved = counts.reserved + counts.collected;
  // Where nothing was shown there is nothing to compare with.
  const before = figures?.before.total.showtimes ? figures.before.total : undefined;
  const weekBefore = (value: string | undefined) => (value === undefined ? null : t('weekBefore', { value }));
  return (
    <Tiles>
      <Tile
        label={t('showtimes')}
        value={formatCount(report.showtimeCount)}
        note={weekBefore(before && formatCount(before.showtimes))}
      />
      <Tile
        label={t('seatsReserved')}
        value={formatCount(reserved)}
        more={t('of', { count: formatCount(counts.capacity) })}
        note={weekBefore(before && formatCount(before.tickets))}
      />
      <Tile
        label={t('booked')}
        value={money(report.booked)}
        note={weekBefore(before && money(before.booked))}
      />
      <Tile
        label={t('collected')}
        value={money(report.collected)}
        more={t('seatsOf', { seats: counts.collected, count: reserved })}
        note={weekBefore(before && money(before.collected))}
      />
    </Tiles>
  );
}
