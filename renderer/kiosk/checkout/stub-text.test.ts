import { expect, it } from 'vitest';
import { countByName, qrText } from './stub-text';

it('counts tickets by name in the order of the seats', () => {
  const named = (...names: string[]) => names.map((ticketTypeName) => ({ ticketTypeName }));
  expect(countByName(named('Child', 'Adult', 'Child'))).toEqual([
    { name: 'Child', count: 2 },
    { name: 'Adult', count: 1 },
  ]);
});

it('has the code alone on its first line, and no line that is empty, broken or endless', () => {
  const lines = qrText(['7KQM2XRD', 'A film\nof two lines', '', ' ', 'x'.repeat(200)]).split('\n');
  expect(lines).toEqual(['7KQM2XRD', 'A film of two lines', `${'x'.repeat(59)}…`]);
});
