import { useTranslation } from 'react-i18next';
import type { ScheduleDay } from '../../../electron/contract/schedule.contract';
import { formatCount, formatMoney } from '../../lib/format';
import { addressOf } from '../../lib/section-link';
import { Tile, Tiles } from '../ui/tile';

type StatTilesProps = {
  day: ScheduleDay;
  /** What is being moved stands in the way of something. */
  isConflicting: boolean;
};

/** The day in four numbers. */
export function StatTiles({ day: { totals, businessDay }, isConflicting }: StatTilesProps) {
  const { t } = useTranslation('office-schedule');
  const troubles = totals.shortTurnarounds + (isConflicting ? 1 : 0);
  const listed = addressOf('reservations', { day: businessDay, stage: 'standing' });
  return (
    <Tiles>
      <Tile label={t('tiles.showtimes')} value={String(totals.showtimes)} />
      <Tile
        label={t('tiles.reserved')}
        value={formatCount(totals.reservedSeats)}
        more={t('tiles.ofCapacity', { capacity: formatCount(totals.capacity) })}
        to={totals.reservedSeats > 0 ? listed : undefined}
      />
      <Tile label={t('tiles.booked')} value={formatMoney(totals.booked)} />
      <Tile
        label={isConflicting ? t('tiles.conflicts') : t('tiles.shortTurnarounds')}
        value={String(troubles)}
        tone={isConflicting ? 'wrong' : troubles > 0 ? 'attention' : undefined}
      />
    </Tiles>
  );
}
