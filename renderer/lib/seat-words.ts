import { useTranslation } from 'react-i18next';
import type { SeatName } from '../../electron/contract/values';
import { seatRows } from '../../electron/domain/seat-rows';

type Translate = (
  key: 'seat-names:seats' | 'seat-names:seatsInArea' | 'seat-names:row' | 'seat-names:rowInArea',
  values: SeatNameValues,
) => string;
type SeatNameValues = { area: string; row: string; numbers?: string; count?: number };
export type SeatWords = {
  /** “Row G, seats 9, 10, 11; Balcony, row A, seat 2”. */
  seats: (seats: readonly SeatName[]) => string;
  /** “Row G”, “Balcony, row A”. */
  row: (row: Pick<SeatName, 'area' | 'row'>) => string;
};

/** The words for seats on every page, from the catalogue `seat-names`; main's are in `seat-words.service.ts`. */
export function seatWordsIn(locale: string, translate: Translate): SeatWords {
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'short' });
  return {
    seats: (seats) =>
      seatRows(seats)
        .map(({ area, row, numbers, count }) =>
          translate(area === '' ? 'seat-names:seats' : 'seat-names:seatsInArea', {
            area,
            row,
            numbers: numbers.length === 1 ? numbers[0]! : list.format(numbers),
            count,
          }),
        )
        .join('; '),
    row: ({ area, row }) => translate(area === '' ? 'seat-names:row' : 'seat-names:rowInArea', { area, row }),
  };
}

/** In the language of the page. */
export function useSeatWords(): SeatWords {
  const { i18n } = useTranslation('seat-names');
  return seatWordsIn(i18n.language, (key, values) => i18n.t(key, values));
}
