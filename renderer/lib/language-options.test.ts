import { expect, test } from 'vitest';
import { languageSchema } from '../../electron/contract/values';
import { movieLanguages } from '../../electron/domain/movie-languages';
import { languageOptions } from './language-options';

test('every language is one that main takes, is there once and has a name', () => {
  expect(movieLanguages.filter((code) => !languageSchema.safeParse(code).success)).toEqual([]);
  expect(new Set(movieLanguages).size).toBe(movieLanguages.length);
  expect(movieLanguages.length).toBeGreaterThan(200);
  expect(languageOptions([], true).filter(({ label, value }) => label === value)).toEqual([]);
});

test("a film's own stand first, each once, also one that the list lacks; the rest by name", () => {
  const options = languageOptions(['pt-BR', 'sw', '', 'sw'], false).map(({ value }) => value);
  expect(options.slice(0, 2)).toEqual(['pt-BR', 'sw']);
  expect(options.filter((code) => code === 'sw')).toHaveLength(1);
  expect(options).not.toContain('zxx');
  for (const code of ['bn', 'hu', 'ta', 'vi', 'yue', 'cy']) expect(options).toContain(code);
});
