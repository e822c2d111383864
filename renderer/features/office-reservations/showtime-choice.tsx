import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { BusinessDay } from '../../../electron/contract/values';
import { formatTime } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { now } from '../../lib/settings.store';
import { useLiveCall } from '../../lib/use-live-call';
import { ErrorNote } from '../../office/ui/error-note';
import { SelectInput, TextInput } from '../../office/ui/field';
import { useReservationsStore } from './reservations.store';
import styles from './reservations.module.css';

/** A day and a showtime of it; the day begins with today and its first showtime that is not over. */
export function ShowtimeChoice({ onlyOnSale }: { onlyOnSale: boolean }) {
  const { t } = useTranslation('office-reservations');
  const { businessDay, showtimeId, setBusinessDay, setShowtime } = useReservationsStore();
  const day = useLiveCall(
    () => foyer.reports.readDay({ businessDay }),
    [businessDay],
    (event) => event.type === 'catalogChanged',
  );
  const offered = (day.value?.showtimes ?? []).filter((one) => !onlyOnSale || one.isOnSale);
  const first =
    offered.find(({ id }) => id === showtimeId) ?? offered.find(({ endsAt }) => endsAt > now()) ?? offered[0];
  useEffect(() => {
    if (day.status === 'ready' && (first?.id ?? null) !== showtimeId) setShowtime(first?.id ?? null);
  }, [day.status, first?.id, showtimeId, setShowtime]);
  return (
    <>
      {day.status === 'failed' ? <ErrorNote error={day.error} onRetry={day.reload} /> : null}
      <div className={styles.filters}>
        <TextInput
          type="date"
          label={t('day')}
          value={businessDay ?? day.value?.today ?? ''}
          onChange={(text) => setBusinessDay(text === '' ? null : (text as BusinessDay))}
        />
        <SelectInput
          label={t('showtime')}
          value={showtimeId ?? ''}
          onChange={(id) => setShowtime(id === '' ? null : id)}
          isDisabled={offered.length === 0}
          options={
            offered.length === 0
              ? [{ value: '', label: t('noShowtimes') }]
              : offered.map((one) => ({
                  value: one.id,
                  label: `${formatTime(one.startsAt)}  ${one.movieTitle} · ${one.auditoriumName}`,
                }))
          }
        />
      </div>
    </>
  );
}
