import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { now } from '../../lib/settings.store';
import { useLiveCall } from '../../lib/use-live-call';
import { ErrorNote } from '../ui/error-note';
import { DateInput } from '../ui/date-input';
import { SelectInput } from '../ui/field';
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
  // The day before is still there while another is read.
  const isRead = day.status === 'ready' && day.value.businessDay === (businessDay ?? day.value.today);
  useEffect(() => {
    if (isRead && (first?.id ?? null) !== showtimeId) setShowtime(first?.id ?? null);
  }, [isRead, first?.id, showtimeId, setShowtime]);
  return (
    <>
      {day.status === 'failed' ? <ErrorNote error={day.error} onRetry={day.reload} /> : null}
      <div className={styles.filters}>
        <DateInput
          label={t('day')}
          value={businessDay ?? day.value?.today ?? ''}
          onChange={(next) => setBusinessDay(next || null)}
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
