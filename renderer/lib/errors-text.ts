import i18next from 'i18next';
import { isFoyerError, type ErrorDetails, type FoyerError } from '../../electron/contract/errors';
import { minuteMs } from '../../electron/domain/durations';
import { seatWordsIn } from './seat-words';
import { useSettingsStore } from './settings.store';
import { formatDateTime, formatDayShort, formatMoney, formatTime } from './format';

/** What a sentence may name, made readable from what the error carries. */
function valuesOf(error: FoyerError): Record<string, unknown> {
  const details: Record<string, unknown> = error.details;
  if (isFoyerError(error, 'TOO_MANY_ATTEMPTS'))
    return { count: Math.max(1, Math.ceil(error.details.retryAfterMs / minuteMs)) };
  if (isFoyerError(error, 'HOLD_EXPIRED')) return { context: error.details.reason };
  if (isFoyerError(error, 'SHOWTIME_NOT_ON_SALE') || isFoyerError(error, 'HOLD_NOT_RENEWABLE'))
    return { context: error.details.reason };
  if (isFoyerError(error, 'PRICE_CHANGED')) {
    const { currency } = useSettingsStore.getState().settings;
    return { total: formatMoney({ amount: error.details.total, currency }) };
  }
  if (isFoyerError(error, 'EDIT_CONFLICT')) {
    const { last } = error.details;
    return last ? { by: last.by, time: formatDateTime(last.at) } : { context: 'nameless' };
  }
  if (isFoyerError(error, 'SHOWTIME_NOT_RETIMED')) return retimeValues(error.details);
  if (isFoyerError(error, 'SHOWTIME_NOT_RESTORABLE')) return { context: error.details.what };
  if (isFoyerError(error, 'NOT_ENOUGH_SEATS')) return { count: error.details.free };
  if (isFoyerError(error, 'PARTY_TOO_LARGE')) return { count: error.details.largest };
  if (isFoyerError(error, 'LAYOUT_INVALID')) {
    const words = seatWordsIn(i18next.language, (key, values) => i18next.t(key, values));
    return { context: error.details.reason, seats: words.seats(error.details.seats) };
  }
  if (isFoyerError(error, 'CSV_UNREADABLE')) return csvValues(error.details);
  if (isFoyerError(error, 'LAST_TICKET_TYPE')) return { list: error.details.priceCards.join(', ') };
  if (Array.isArray(details.seatIds)) return { ...details, count: details.seatIds.length };
  return details;
}

function retimeValues({ reason, showtime, by, other }: ErrorDetails<'SHOWTIME_NOT_RETIMED'>) {
  return {
    context: reason,
    film: showtime.title,
    day: formatDayShort(showtime.businessDay),
    time: formatTime(showtime.startsAt),
    auditorium: showtime.auditoriumName,
    by,
    ...(other ? { count: other.minutes, other: other.title, otherTime: formatTime(other.startsAt) } : {}),
  };
}

function csvValues({ reason, line, missing = [], unknown = [] }: ErrorDetails<'CSV_UNREADABLE'>) {
  if (reason === 'encoding' && line !== undefined) return { context: 'letter', line };
  if (reason !== 'columns') return { context: reason };
  if (missing.length > 0) return { context: 'missing', names: missing.join(', ') };
  return { context: unknown.length > 0 ? 'unknown' : 'columns', names: unknown.join(', ') };
}

/** One plain sentence for whatever a call was refused with. */
export function errorText(error: unknown): string {
  if (!isFoyerError(error)) return i18next.t('errors:UNREACHABLE');
  return i18next.t(`errors:${error.code}`, {
    ...valuesOf(error),
    defaultValue: i18next.t('errors:UNREACHABLE'),
  });
}

/** Under which id the error stands in the log, when it does. */
export function logIdOf(error: unknown): string | null {
  return isFoyerError(error, 'INTERNAL') ? error.details.id : null;
}
