import { useTranslation } from 'react-i18next';
import { formatDayShort } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { useLiveCall } from '../../lib/use-live-call';
import { EmptyState } from '../ui/empty-state';
import { OfficeButton } from '../ui/office-button';
import { useReservationsStore } from './reservations.store';

/** Late in the evening nothing of the day is on sale any more: the way on to the next day that has something. */
export function NothingOnSale() {
  const { t } = useTranslation('office-reservations');
  const { businessDay, setBusinessDay } = useReservationsStore();
  const { value } = useLiveCall(
    () => foyer.listing.listDays(),
    [],
    (event) => event.type === 'catalogChanged',
  );
  if (!value) return null;
  const shown = businessDay ?? value.today;
  const onSale = value.days.filter((day) => day.showtimeCount > 0);
  if (onSale.some((day) => day.businessDay === shown)) return null;
  const next = (onSale.find((day) => day.businessDay > shown) ?? onSale[0])?.businessDay;
  return (
    <EmptyState
      title={t('nothingOnSale')}
      action={
        next ? (
          <OfficeButton variant="primary" onPress={() => setBusinessDay(next)}>
            {t('showDay', { day: formatDayShort(next) })}
          </OfficeButton>
        ) : undefined
      }
    >
      {next ? null : t('nothingOnSaleText')}
    </EmptyState>
  );
}
