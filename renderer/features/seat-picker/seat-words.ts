import type { TFunction } from 'i18next';
import type { Seat } from '../../../electron/contract/booking.contract';
import type { SeatId } from '../../../electron/contract/values';
import { chosenRows, seatName } from './choice-words';
import type { House } from '../../lib/house';
import type { SeatLook } from './seat-look';

type Words = TFunction<'seats'>;

export function rowWords(t: Words, row: { label: string; areaName: string }): string {
  return row.areaName ? t('rowInArea', { area: row.areaName, row: row.label }) : t('row', { row: row.label });
}

/** `Row G seat 8, premium, free` */
export function seatWords(t: Words, rowText: string, seat: Seat, look: SeatLook): string {
  const values = { row: rowText, number: seat.number, state: t(`state.${look}`) };
  return seat.kind === 'standard'
    ? t('seat', values)
    : t('seatOfKind', { ...values, kind: t(`kind.${seat.kind}`) });
}

/** `Row G, seats 9, 10, 11`, one a row. */
export function choiceWords(t: Words, language: string, house: House, choice: ReadonlySet<SeatId>): string[] {
  return chosenRows(house, choice).map((row) =>
    t('choice.seats', {
      count: row.numbers.length,
      row: rowWords(t, { label: row.row, areaName: row.areaName }),
      numbers: listWords(language, row.numbers),
    }),
  );
}

/** `G 10, G 11` */
export function seatNames(language: string, house: House, seatIds: readonly SeatId[]): string {
  return listWords(
    language,
    seatIds.map((seatId) => seatName(house, seatId)),
  );
}

function listWords(language: string, items: string[]): string {
  return new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(items);
}
