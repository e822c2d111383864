import { expect, it } from 'vitest';
import { isLanguage, languageTag } from './languages';

it.each(['en', 'ja', 'pt-BR', 'zxx', 'mul', 'yue', 'zh-Hant', 'fil'])('knows %s', (tag) => {
  expect(isLanguage(tag)).toBe(true);
});

it.each(['jp', 'cz', 'dk', 'gr', 'und', 'xx', 'english', '', 'EN'])('knows no language %j', (tag) => {
  expect(isLanguage(tag)).toBe(false);
});

it.each([
  ['EN', 'en'],
  [' en_gb ', 'en-GB'],
  ['zh_HANT_tw', 'zh-Hant-TW'],
  ['es-419', 'es-419'],
  ['English', 'English'],
  ['', ''],
])('writes %j as %j', (written, tag) => {
  expect(languageTag(written)).toBe(tag);
});
