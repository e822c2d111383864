import { useTranslation } from 'react-i18next';

/** Where a seat is, as its ticket says it; `area` is empty where the house has only one. */
export type SeatPlace = { area: string; row: string; number: string };
export type SeatRow = { area: string; row: string; numbers: string[] };

/** Seats by row in the order given, so that a party reads “Row G, seats 9, 10, 11” and not three lines. */
export function seatRows(seats: readonly SeatPlace[]): SeatRow[] {
  const rows: SeatRow[] = [];
  for (const { area, row, number } of seats) {
    const last = rows.find((each) => each.area === area && each.row === row);
    if (last) last.numbers.push(number);
    else rows.push({ area, row, numbers: [number] });
  }
  return rows;
}

type Translate = (key: string, values: Record<string, string | number>) => string;

/** “Row G, seats 9, 10, 11; Balcony, row A, seat 2”, in the words of the `reservations` catalogue. */
export function seatsText(seats: readonly SeatPlace[], translate: Translate, locale: string): string {
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'short' });
  const words = seatRows(seats).map(({ area, row, numbers }) =>
    translate(area === '' ? 'reservations:seatsInRow' : 'reservations:seatsInAreaRow', {
      area,
      row,
      numbers: list.format(numbers),
      count: numbers.length,
    }),
  );
  return words.join('; ');
}

/** `seatsText` in the language of the screen. */
export function useSeatsText(): (seats: readonly SeatPlace[]) => string {
  const { t, i18n } = useTranslation('reservations');
  return (seats) => seatsText(seats, (key, values) => t(key, values), i18n.language);
}
