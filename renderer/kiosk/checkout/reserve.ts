import type { CallInputOf } from '../../../electron/contract/contract';
import { isFoyerError } from '../../../electron/contract/errors';
import type { Contact } from '../../../electron/contract/booking.contract';
import type { RequestId } from '../../../electron/contract/values';
import type { TicketChoice } from './tickets';

export type ReserveInput = CallInputOf<'booking.reserveSeats'>;

/** What is sent to reserve a choice; a signed-in patron's account is the contact. */
export function reserveInput(
  choice: TicketChoice,
  requestId: RequestId,
  isAgeConfirmed: boolean,
  contact: Contact | null,
): ReserveInput {
  return {
    requestId,
    holdId: choice.holdId,
    tickets: choice.tickets,
    expectedTotal: choice.total.amount,
    isAgeConfirmed,
    ...(contact && { contact }),
  };
}

/** What a refusal calls for: another look at the sum, other seats, or only words in place. */
export function remedyFor(error: unknown): 'newPrice' | 'otherTickets' | 'otherSeats' | 'expired' | 'words' {
  if (!isFoyerError(error)) return 'words';
  switch (error.code) {
    case 'PRICE_CHANGED':
      return 'newPrice';
    case 'TICKETS_DO_NOT_MATCH':
      return 'otherTickets';
    case 'LONE_SEAT':
    case 'COMPANION_ALONE':
    case 'SHOWTIME_NOT_ON_SALE':
    case 'NOT_FOUND':
      return 'otherSeats';
    case 'HOLD_EXPIRED':
      return 'expired';
    default:
      return 'words';
  }
}
