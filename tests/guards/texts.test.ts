import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSourceFiles, root } from './source-files';
import { namespaces, readAsked, readCatalogue, sentencesOf, unusedSentences, wrongFillings } from './texts';

/** Read as they are by main, property by property: the compiler knows what is in them. */
const ofMain = new Set(['calendar', 'report-files', 'slip']);
const files = readSourceFiles().filter(({ path }) => path.startsWith('renderer/'));
const asked = files.map(({ path }) => readAsked(path, readFileSync(join(root, path), 'utf8')));
const texts = new Set(asked.flatMap((each) => [...each.texts]));
const calls = asked.flatMap((each) => each.calls);
const sentences = namespaces()
  .filter((namespace) => !ofMain.has(namespace))
  .flatMap(readCatalogue);

describe('the catalogue', () => {
  it('has no sentence that nobody asks for', () => {
    expect(sentences.length).toBeGreaterThan(500);
    expect(unusedSentences(sentences, texts)).toEqual([]);
  });

  it('is told all that its sentences leave open, and nothing else', () => {
    expect(calls.length).toBeGreaterThan(500);
    expect(wrongFillings(sentences, calls)).toEqual([]);
  });
});

describe('the guard itself', () => {
  const catalogue = sentencesOf(
    {
      title: 'Films',
      found_one: '{{count}} film',
      found_other: '{{count}} films',
      wrong: { day: 'No {{day}}' },
    },
    'films:',
  );
  const code = (body: string) =>
    readAsked('a.tsx', `function A() { const { t } = useTranslation('films'); ${body} }`);

  it('finds an unused sentence', () => {
    expect(unusedSentences(catalogue, code("t('title'); t('found', { count });").texts)).toEqual([
      'films:wrong.day',
    ]);
    expect(
      unusedSentences(catalogue, code("t('title'); t('found', { count }); t(`wrong.${what}`);").texts),
    ).toEqual([]);
  });

  it.each([
    ["t('titel')", 'a.tsx: films:titel is not in the catalogue'],
    ["t('wrong.day')", 'a.tsx: films:wrong.day is not told its day'],
    ["t('wrong.day', { dai: 1, day: 2 })", 'a.tsx: films:wrong.day has no place for dai'],
    ["t(isOne ? 'title' : 'titel')", 'a.tsx: films:titel is not in the catalogue'],
    ["i18next.t('films:titel')", 'a.tsx: films:titel is not in the catalogue'],
  ])('finds what is wrong with %s', (body, finding) => {
    expect(wrongFillings(catalogue, code(body).calls)).toEqual([finding]);
  });

  it('has nothing against what is right', () => {
    const { calls: right } = code("t('found', { count }); t('wrong.day', { day }); t('wrong.day', values);");
    expect(wrongFillings(catalogue, right)).toEqual([]);
  });
});
