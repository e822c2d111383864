import { expect, it } from 'vitest';
import type { Envelope } from '../contract/errors';
import { crossingOf } from './crossing';

it.each<Envelope<unknown>>([
  { ok: true, value: { movies: [{ title: 'Der müde Tod', year: null }] } },
  { ok: true, value: {} },
  { ok: false, error: { code: 'NOT_FOUND', details: { what: 'movie' } } },
])('sends text: %j', (envelope) => {
  const crossing = crossingOf(envelope);
  expect(crossing).toBeTypeOf('string');
  expect(JSON.parse(crossing as string)).toEqual(envelope);
});

it('sends bytes as they are', () => {
  const envelope = { ok: true, value: { bytes: new Uint8Array([1, 2]), count: 1 } } as const;
  expect(crossingOf(envelope)).toBe(envelope);
});
