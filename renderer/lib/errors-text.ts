import i18next from 'i18next';
import { isFoyerError, type FoyerError } from '../../electron/contract/errors';
import { useSettingsStore } from './settings.store';
import { formatDateTime, formatMoney } from './format';

/** What a sentence may name, made readable from what the error carries. */
function valuesOf(error: FoyerError): Record<string, unknown> {
  const details: Record<string, unknown> = error.details;
  if (isFoyerError(error, 'TOO_MANY_ATTEMPTS'))
    return { count: Math.max(1, Math.ceil(error.details.retryAfterMs / 60_000)) };
  if (isFoyerError(error, 'SHOWTIME_NOT_ON_SALE') || isFoyerError(error, 'HOLD_NOT_RENEWABLE'))
    return { context: error.details.reason };
  if (isFoyerError(error, 'PRICE_CHANGED')) {
    const { currency } = useSettingsStore.getState().settings;
    return { total: formatMoney({ amount: error.details.total, currency }) };
  }
  if (isFoyerError(error, 'EDIT_CONFLICT'))
    return { by: error.details.by, time: formatDateTime(error.details.at) };
  if (isFoyerError(error, 'NOT_ENOUGH_SEATS')) return { count: error.details.free };
  if (isFoyerError(error, 'PARTY_TOO_LARGE')) return { count: error.details.largest };
  if (isFoyerError(error, 'CSV_UNREADABLE')) return { context: error.details.reason };
  if (isFoyerError(error, 'LAST_TICKET_TYPE')) return { list: error.details.priceCards.join(', ') };
  if (Array.isArray(details.seatIds)) return { ...details, count: details.seatIds.length };
  return details;
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
