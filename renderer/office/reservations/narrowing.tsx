import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ListSubject } from '../../../electron/contract/reservations.contract';
import { formatDayShort, formatPeriod, formatTime } from '../../lib/format';
import { OfficeButton } from '../ui/office-button';
import { type Filters, type Narrowed, useReservationsStore } from './reservations.store';
import styles from './reservations.module.css';

type Part = { key: string; words: string; without: Partial<Narrowed> };

/** What a link narrowed the list to, each part with the way to be rid of it. */
export function Narrowing({ about }: { about: ListSubject }) {
  const { t } = useTranslation('office-reservations');
  const { filters, setFilters } = useReservationsStore();
  const parts = partsOf(filters, about, t('narrowed.gone'));
  if (parts.length === 0) return null;
  return (
    <div className={styles.narrowing} role="group" aria-label={t('narrowed.only')}>
      <span className={styles.dim}>{t('narrowed.only')}</span>
      {parts.map(({ key, words, without }) => (
        <OfficeButton
          key={key}
          size="small"
          aria-label={t('narrowed.without', { what: words })}
          onPress={() => setFilters(without)}
        >
          <span className={styles.part}>{words}</span>
          <X size={15} aria-hidden />
        </OfficeButton>
      ))}
    </div>
  );
}

function partsOf(
  filters: Filters,
  { showtime, movie, auditorium, account }: ListSubject,
  gone: string,
): Part[] {
  const { from, until } = filters;
  const parts: Part[] = [];
  if (filters.showtimeId)
    parts.push({
      key: 'showtime',
      words: showtime
        ? [
            showtime.movieTitle,
            `${formatDayShort(showtime.businessDay)}, ${formatTime(showtime.startsAt)}`,
            showtime.auditoriumName,
          ].join(' · ')
        : gone,
      without: { showtimeId: null },
    });
  if (filters.movieId) parts.push({ key: 'film', words: movie ?? gone, without: { movieId: null } });
  if (filters.auditoriumId)
    parts.push({ key: 'auditorium', words: auditorium ?? gone, without: { auditoriumId: null } });
  if (filters.accountId) parts.push({ key: 'account', words: account ?? gone, without: { accountId: null } });
  if (from && until)
    parts.push({ key: 'days', words: formatPeriod(from, until), without: { from: null, until: null } });
  return parts;
}
