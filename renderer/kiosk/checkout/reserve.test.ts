import { describe, expect, it } from 'vitest';
import { contract } from '../../../electron/contract/contract';
import { FoyerError } from '../../../electron/contract/errors';
import type { HoldId, RequestId, SeatId, TicketTypeId } from '../../../electron/contract/values';
import { remedyFor, reserveInput } from './reserve';
import type { TicketChoice } from './tickets';

const id = (n: number) => `01930000-0000-7000-8000-00000000000${n}`;
const choice = {
  holdId: id(1) as HoldId,
  tickets: [{ seatId: id(2) as SeatId, ticketTypeId: id(3) as TicketTypeId }],
  total: { amount: 1200, currency: 'GBP' },
} as TicketChoice;

describe('reserveInput', () => {
  it('is what the contract takes, with and without a contact', () => {
    const schema = contract.booking.reserveSeats.input;
    const guest = reserveInput(choice, id(4) as RequestId, true, { kind: 'phone', value: '02079460018' });
    expect(schema.parse(guest)).toMatchObject({ expectedTotal: 1200, contact: { kind: 'phone' } });
    expect(schema.parse(reserveInput(choice, id(4) as RequestId, true, null))).not.toHaveProperty('contact');
  });
});

it.each([
  [new FoyerError('PRICE_CHANGED', { total: 1 }), 'newPrice'],
  [new FoyerError('TICKETS_DO_NOT_MATCH', {}), 'otherTickets'],
  [new FoyerError('LONE_SEAT', { seatIds: [] }), 'otherSeats'],
  [new FoyerError('SHOWTIME_NOT_ON_SALE', { reason: 'closed' }), 'otherSeats'],
  [new FoyerError('HOLD_EXPIRED', { reason: 'ran_out' }), 'expired'],
  [new FoyerError('CONTACT_REQUIRED', {}), 'words'],
  [new Error('lost'), 'words'],
])('%s calls for %s', (error, remedy) => {
  expect(remedyFor(error)).toBe(remedy);
});
