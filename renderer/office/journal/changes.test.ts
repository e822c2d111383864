import { describe, expect, it } from 'vitest';
import { changesOf, type ValueWords } from './changes';
import { plainWords } from './plain-words';

const json = JSON.stringify;
const hall = '01890a5d-ac96-774b-bcce-b302099a8057';
const gone = '01890a5d-ac96-774b-bcce-b3020999beef';
const words: ValueWords = {
  field: plainWords,
  nameOf: (id) => (id === hall ? 'Hall 1' : undefined),
  instant: (at) => `at ${at}`,
  money: (amount, currency) => `${currency} ${amount / 100}`,
  seats: (seats) => seats.map((seat) => [seat.area, seat.row, seat.number].join('/')).join(' '),
  day: (day) => `on ${day}`,
  time: (time) => `at ${time}`,
  number: (decimal) => decimal.replace('.', ','),
  truth: (is) => (is ? 'Yes' : 'No'),
};

describe('changesOf', () => {
  it('tells what differs, field by field, and nothing else', () => {
    expect(
      changesOf(json({ role: 'patron', state: 'active' }), json({ role: 'admin', state: 'active' }), words),
    ).toEqual([{ field: 'Role', before: 'patron', after: 'admin' }]);
  });

  it('tells what is new, what is gone, and what is no text', () => {
    expect(changesOf(null, json({ seats: ['A1', 'A2'], note: null }), words)).toEqual([
      { field: 'Seats', before: '', after: 'A1, A2' },
    ]);
    expect(changesOf(json({ title: 'M' }), null, words)).toEqual([
      { field: 'Title', before: 'M', after: '' },
    ]);
  });

  it('tells seats by their three names; entries from before have them in one text', () => {
    const seat = { area: 'Circle', row: 'A', number: '1' };
    const block = { seat, kind: 'house' };
    expect(
      changesOf(json({ seats: ['A1'] }), json({ seats: [seat, { ...seat, number: '2' }] }), words),
    ).toEqual([{ field: 'Seats', before: 'A1', after: 'Circle/A/1 Circle/A/2' }]);
    expect(changesOf(json([block]), null, words)).toEqual([
      { field: '', before: 'Seat: Circle/A/1\nKind: house', after: '' },
    ]);
  });

  it('tells as a whole what has no fields', () => {
    expect(changesOf(json(8), json(9), words)).toEqual([{ field: '', before: '8', after: '9' }]);
    expect(changesOf(null, null, words)).toEqual([]);
  });

  it.each([
    [{ auditorium_id: hall }, 'Auditorium', 'Hall 1'],
    [{ posterId: gone }, 'Poster', '#99beef'],
    [{ starts_at: 5 }, 'Starts', 'at 5'],
    [{ startsAt: 5 }, 'Starts', 'at 5'],
    [{ occupied_until: 5 }, 'Occupied until', 'at 5'],
    [{ has_captions: 1 }, 'Has captions', 'Yes'],
    [{ isArchived: false }, 'Is archived', 'No'],
    [{ fromMinute: 1065 }, 'From minute', 'at 17:45'],
    [{ untilMinute: 1530 }, 'Until minute', 'at 01:30'],
    [{ businessDayStartsAtMinute: 300 }, 'Business day starts at minute', 'at 05:00'],
    [{ screenDiagonalInches: 21.5 }, 'Screen diagonal inches', '21,5'],
    [{ from: '2026-11-22' }, 'From', 'on 2026-11-22'],
    [{ startsAtLocal: '2026-11-22T20:30' }, 'Starts at local', 'on 2026-11-22, at 20:30'],
    [{ running_minutes: 90 }, 'Running minutes', '90'],
    [{ total: { amount: 1250, currency: 'EUR' } }, 'Total', 'EUR 12.5'],
  ])('tells %j in words', (after, field, told) => {
    expect(changesOf(null, json(after), words)).toEqual([{ field, before: '', after: told }]);
  });

  it('tells the prices of a card in its currency', () => {
    const before = { currency: 'GBP', prices: { Adult: 1250, Child: 800 } };
    const after = { currency: 'GBP', prices: { Adult: 1300, Child: 800 } };
    expect(changesOf(json(before), json(after), words)).toEqual([
      { field: 'Prices', before: 'Adult: GBP 12.5\nChild: GBP 8', after: 'Adult: GBP 13\nChild: GBP 8' },
    ]);
  });

  it('leaves out what an entry is itself known by', () => {
    expect(changesOf(null, json({ id: gone, format: '2D' }), words)).toHaveLength(1);
  });
});
