import { expect, it } from 'vitest';
import { journalActions } from '../../electron/contract/journal-actions';
import words from '../../resources/locales/en/office-journal.json' with { type: 'json' };

it('has words for everything that the journal tells of, and for nothing else', () => {
  expect(Object.keys(words.actions).toSorted()).toEqual([...journalActions].toSorted());
  for (const name of Object.values(words.actions)) expect(name).toMatch(/^[A-Z][^.]+$/);
});
