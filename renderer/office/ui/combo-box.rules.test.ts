import { expect, test } from 'vitest';
import { matching } from './combo-box.rules';

const titled = (...labels: string[]) => labels.map((label) => ({ label }));
const found = (typed: string, ...labels: string[]) =>
  matching(titled(...labels), typed).map(({ label }) => label);

test('finds what holds every typed word, however it is written, and first what begins so', () => {
  const films = ['The Red Shoes', 'Redes', 'Amélie', 'Three Colours: Red', 'Straße'];
  expect(found('red', ...films)).toEqual(['Redes', 'The Red Shoes', 'Three Colours: Red']);
  expect(found('SHOES red', ...films)).toEqual(['The Red Shoes']);
  expect(found('amelie', ...films)).toEqual(['Amélie']);
  expect(found('STRASSE', ...films)).toEqual(['Straße']);
  expect(found('zzz', ...films)).toEqual([]);
});

test('nothing typed leaves everything, in its order', () => {
  expect(found('  ', 'B', 'A')).toEqual(['B', 'A']);
});
