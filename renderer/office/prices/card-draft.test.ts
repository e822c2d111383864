import { describe, expect, it } from 'vitest';
import type { PriceCardView, TicketTypeView } from '../../../electron/contract/prices.contract';
import { formatOfCountry } from '../../../electron/domain/country-formats';
import { cardDraftOf, cardIn, emptyCard } from './card-draft';

const type = (id: string, state: TicketTypeView['state'] = 'active'): TicketTypeView => ({
  id: id as never,
  name: id,
  state,
  priceCards: [],
});
const card: PriceCardView = {
  id: 'card' as never,
  name: 'Evening',
  currency: 'GBP',
  state: 'active',
  weekdays: [1, 2, 5],
  fromMinute: 1020,
  untilMinute: 1740,
  prices: [
    { ticketTypeId: 'adult' as never, amount: 1150 },
    { ticketTypeId: 'gone' as never, amount: 500 },
  ],
  surcharges: [
    { seatKind: 'premium', amount: 250 },
    { seatKind: 'companion', amount: 0 },
  ],
  comingCount: 3,
  version: 4,
};
const point = formatOfCountry('GB');
const comma = formatOfCountry('PL');
const types = [type('adult'), type('child'), type('gone', 'archived')];

describe('a price card', () => {
  it('that is only looked at stays as it is, but for types that are not offered', () => {
    const draft = cardDraftOf(card, types, 300, point);
    expect(draft).toMatchObject({ from: '17:00', until: '05:00', isAllDay: false });
    expect(cardIn(draft, 300, point)).toEqual({
      problems: {},
      card: {
        name: 'Evening',
        weekdays: [1, 2, 5],
        fromMinute: 1020,
        untilMinute: 1740,
        prices: [{ ticketTypeId: 'adult', amount: 1150 }],
        surcharges: [{ seatKind: 'premium', amount: 250 }],
      },
    });
  });

  it('is typed with the marks of its country, and read with them', () => {
    const draft = cardDraftOf(card, types, 300, comma);
    expect([draft.prices, draft.surcharges]).toEqual([{ adult: '11,50' }, { premium: '2,50' }]);
    expect(cardIn(draft, 300, comma).card).toMatchObject({ prices: [{ amount: 1150 }] });
  });

  it('says all that is wrong with it', () => {
    const empty = emptyCard('GBP', 300);
    expect(cardIn(empty, 300, point)).toEqual({
      card: null,
      problems: { name: 'missing', prices: 'missing' },
    });
    const wrong = {
      ...empty,
      name: 'x',
      weekdays: [],
      isAllDay: false,
      from: '20:00',
      until: '18:00',
      prices: { adult: '1.234' },
      surcharges: { premium: 'lots' },
    };
    expect(cardIn(wrong, 300, point).problems).toEqual({
      adult: 'sum',
      premium: 'sum',
      weekdays: 'missing',
      hours: 'hours',
    });
  });

  it('sells nothing of a type without a sum', () => {
    const draft = { ...emptyCard('JPY', 300), name: 'Any', prices: { adult: '1800', child: ' ' } };
    expect(cardIn(draft, 300, point).card).toMatchObject({
      prices: [{ ticketTypeId: 'adult', amount: 1800 }],
      fromMinute: 0,
      untilMinute: 2880,
    });
  });
});
