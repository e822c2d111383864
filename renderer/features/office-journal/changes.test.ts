import { describe, expect, it } from 'vitest';
import { changesOf } from './changes';

const json = JSON.stringify;

describe('changesOf', () => {
  it('tells what differs, field by field, and nothing else', () => {
    expect(
      changesOf(json({ role: 'patron', state: 'active' }), json({ role: 'admin', state: 'active' })),
    ).toEqual([{ field: 'role', before: 'patron', after: 'admin' }]);
  });

  it('tells what is new, what is gone, and what is no text', () => {
    expect(changesOf(null, json({ seats: [1, 2], note: null }))).toEqual([
      { field: 'seats', before: '', after: '[1,2]' },
    ]);
    expect(changesOf(json({ title: 'M' }), null)).toEqual([{ field: 'title', before: 'M', after: '' }]);
  });

  it('tells as a whole what has no fields', () => {
    expect(changesOf(json(8), json(9))).toEqual([{ field: '', before: '8', after: '9' }]);
    expect(changesOf(null, null)).toEqual([]);
  });
});
