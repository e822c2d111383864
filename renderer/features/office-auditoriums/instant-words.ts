import i18next from 'i18next';
import { localeFor } from '../../lib/format';
import { useSettingsStore } from '../../lib/settings.store';

/** An instant on the cinema's clock: `Sun 22 Nov 2026, 17:45`. */
export function instantWords(instant: number): string {
  const { language, currency, timeZone } = useSettingsStore.getState().settings;
  return new Intl.DateTimeFormat(localeFor(i18next.language || language, currency), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
  }).format(instant);
}

/** Today on the cinema's clock, as a date field takes it: `2026-11-22`. */
export function todayHere(now: number): string {
  const { timeZone } = useSettingsStore.getState().settings;
  const parts = new Intl.DateTimeFormat('en', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone,
  }).formatToParts(now);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}
