import { expect, test } from 'vitest';
import { contactSchema } from '../../../electron/contract/booking.contract';
import type { SeatId, TicketTypeId } from '../../../electron/contract/values';
import { contactOf, priceTickets } from './desk-tickets';

const [a, b] = ['a', 'b'] as unknown as [SeatId, SeatId];
const [adult, child] = ['adult', 'child'] as unknown as [TicketTypeId, TicketTypeId];

test('a seat without a choice gets the first type, one whose type is gone as well', () => {
  const prices = [
    { ticketTypeId: adult, amount: 1000 },
    { ticketTypeId: child, amount: 600 },
  ];
  const offer = { ticketTypes: [], seats: [a, b].map((seatId) => ({ seatId, prices })) };
  expect(priceTickets(offer, {}).total).toBe(2000);
  expect(priceTickets(offer, { [b]: child })).toEqual({
    lines: [
      { seatId: a, ticketTypeId: adult, amount: 1000 },
      { seatId: b, ticketTypeId: child, amount: 600 },
    ],
    total: 1600,
  });
  expect(priceTickets(offer, { [a]: 'gone' as TicketTypeId }).total).toBe(2000);
});

test.each([
  ['lotte@reiniger.example', 'email'],
  ['+44 (20) 7946-0001', 'phone'],
  ['\u202D+44 20\u20117946\u20110001\u202C', 'phone'],
  ['٠٢٠ ٧٩٤٦ ٠٠٠١', 'phone'],
  ['＋４４２０７９４６０００１', 'phone'],
  ['\u200Elotte@reiniger.example\u200E', 'email'],
  ['12345', undefined],
  ['Lotte', undefined],
  ['a@b@c', undefined],
])('%j is read as %s', (text, kind) => {
  const contact = contactOf(text);
  expect(contactSchema.safeParse(contact).success).toBe(kind !== undefined);
  if (kind) expect(contact?.kind).toBe(kind);
});

test('nothing is no contact', () => expect(contactOf(' ')).toBeNull());
