import { describe, expect, it } from 'vitest';
import { emptyDraft, fieldsOf, isSameDraft, type MovieDraft, posterOf } from './movie-draft';

const sunrise: MovieDraft = {
  ...emptyDraft(),
  title: ' Sunrise ',
  year: '1927',
  runningMinutes: '95',
  certificate: 'PG',
  audioLanguage: 'zxx',
};

describe('what is typed', () => {
  it('becomes what main takes', () => {
    const { fields, problems } = fieldsOf(sunrise);
    expect(problems).toEqual({});
    expect(fields).toMatchObject({ title: 'Sunrise', year: 1927, runningMinutes: 95 });
    expect(fields).not.toHaveProperty('poster');
  });

  it('is told of every field that is wrong, and why', () => {
    expect(fieldsOf(emptyDraft())).toEqual({
      fields: null,
      problems: {
        title: 'missing',
        year: 'missing',
        runningMinutes: 'missing',
        certificate: 'missing',
        audioLanguage: 'missing',
      },
    });
    const change = { title: 'x'.repeat(201), year: '1e3', runningMinutes: '0', director: 'a\u0007' };
    expect(fieldsOf({ ...sunrise, ...change }).problems).toEqual({
      title: 'long',
      year: 'number',
      runningMinutes: 'minutes',
      director: 'other',
    });
    expect(fieldsOf({ ...sunrise, year: '1700' }).problems).toEqual({ year: 'year' });
  });
});

it('knows a change from none, in the poster too', () => {
  const poster = {
    kind: 'new' as const,
    bytes: new Uint8Array(1),
    width: 20,
    height: 30,
    crop: { left: 0, top: 0, width: 1, height: 1 },
  };
  expect(isSameDraft(sunrise, { ...sunrise })).toBe(true);
  expect(isSameDraft(sunrise, { ...sunrise, genres: ['Drama'] })).toBe(false);
  expect(isSameDraft(sunrise, { ...sunrise, poster })).toBe(false);
  expect(isSameDraft({ ...sunrise, poster }, { ...sunrise, poster: { ...poster } })).toBe(false);
  expect(posterOf(sunrise)).toBeNull();
  expect(posterOf({ ...sunrise, poster: { kind: 'kept', posterId: 'x' as never } })).toBeUndefined();
  expect(posterOf({ ...sunrise, poster })).toEqual({ bytes: poster.bytes, crop: poster.crop });
});
