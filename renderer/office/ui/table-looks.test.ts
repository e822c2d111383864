import { describe, expect, it } from 'vitest';
import { looksFrom, plainLooks, shownColumns } from './table-looks';

describe('looksFrom', () => {
  it('gives back what was kept', () => {
    const looks = { sort: { columnId: 'name', isDescending: true }, pageSize: 100, hidden: ['email'] };
    expect(looksFrom(JSON.parse(JSON.stringify(looks)))).toEqual(looks);
  });

  it.each([undefined, null, 'name', 7, [], { sort: 'name', pageSize: 7, hidden: 'email' }])(
    'takes %j for nothing',
    (kept) => {
      expect(looksFrom(kept)).toEqual(plainLooks);
    },
  );

  it('leaves out the parts that make no sense', () => {
    const kept = { sort: { columnId: 3, isDescending: true }, pageSize: 50, hidden: ['email', 7] };
    expect(looksFrom(kept)).toEqual({ sort: null, pageSize: 50, hidden: ['email'] });
  });
});

describe('shownColumns', () => {
  const columns = [{ id: 'name' }, { id: 'email' }];
  it('leaves out the hidden ones, and never all of them', () => {
    expect(shownColumns(columns, ['email', 'gone'])).toEqual([{ id: 'name' }]);
    expect(shownColumns(columns, ['email', 'name'])).toEqual(columns);
  });
});
