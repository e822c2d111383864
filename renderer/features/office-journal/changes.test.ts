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
    [{ fromMinute: 1065 }, 'From minute', '17:45'],
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
