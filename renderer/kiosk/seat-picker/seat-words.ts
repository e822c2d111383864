import type { TFunction } from 'i18next';
import type { Seat } from '../../../electron/contract/booking.contract';
import type { SeatLook } from './seat-look';

/** `Row G, seat 8, premium, free`, from the seat's name in words. */
export function seatInWords(
  t: TFunction<'seats'>,
  name: string,
  { kind }: Seat,
  look: Exclude<SeatLook, 'not for sale'>,
): string {
  const values = { seat: name, state: t(`state.${look}`) };
  return kind === 'standard' ? t('seat', values) : t('seatOfKind', { ...values, kind: t(`kind.${kind}`) });
}
