import en from '../../../../resources/locales/en/seat-names.json' with { type: 'json' };
import type { Settings } from '../../../contract/settings.contract';
import type { SeatName } from '../../../domain/seat-names';
import { seatRows } from '../../../domain/seat-rows';

const catalogues: Record<Settings['language'], typeof en> = { en };

/** The words for seats on whatever main writes: `Circle, row A, seats 1, 2; Row B, seat 3`. As the pages say them. */
export function seatsInWords(seats: readonly SeatName[], language: Settings['language']): string {
  const words = catalogues[language];
  const list = new Intl.ListFormat(language, { type: 'unit', style: 'short' });
  return seatRows(seats)
    .map(({ area, row, numbers, count }) => {
      const form = new Intl.PluralRules(language).select(count) === 'one' ? 'one' : 'other';
      const sentence = words[area === '' ? (`seats_${form}` as const) : (`seatsInArea_${form}` as const)];
      const values: Record<string, string> = { area, row, numbers: list.format(numbers) };
      return sentence.replace(/\{\{(\w+)\}\}/g, (_all, key: string) => values[key] ?? '');
    })
    .join('; ');
}
