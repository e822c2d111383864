import { describe, expect, it } from 'vitest';
import { FoyerError } from '../contract/errors';
import { createRouter } from './router';

type FakeSession = { role: 'patron' | 'admin' | null };
const movieId = '01900000-0000-7000-8000-000000000001';

function aRouter(
  handler: (context: unknown, input: unknown) => Promise<unknown>,
  feature = 'movies',
  verb = 'archiveMovie',
) {
  const faults: unknown[] = [];
  const seen: unknown[] = [];
  const router = createRouter<FakeSession>({
    handlers: {
      [feature]: {
        [verb]: (context, input) => {
          seen.push(input);
          return handler(context, input);
        },
      },
    },
    visitorOf: (session) => ({ role: session.role, isSetUp: true, hasSteppedUp: true }),
    contextFor: () => ({}),
    newFaultId: () => 'fault-1',
    logFault: (fault) => faults.push(fault),
  });
  return { router, faults, seen };
}

const admin: FakeSession = { role: 'admin' };

describe('router', () => {
  it.each([
    '',
    'listing',
    'listing.',
    'listing.nothing',
    'movies.archiveMovie.x',
    '__proto__.toString',
    'constructor.name',
    'listing.__proto__',
  ])('does not know "%s"', async (name) => {
    const { router, seen } = aRouter(async () => ({}));
    expect(await router.dispatch(admin, name, {})).toEqual({
      ok: false,
      error: { code: 'UNKNOWN_PROCEDURE', details: {} },
    });
    expect(seen).toEqual([]);
  });

  it('asks who calls before it looks at the input, so that a stranger learns nothing of it', async () => {
    const { router, seen } = aRouter(async () => ({}));
    const answer = await router.dispatch({ role: 'patron' }, 'movies.archiveMovie', { movieId: 'nonsense' });
    expect(answer).toEqual({ ok: false, error: { code: 'NOT_ALLOWED', details: {} } });
    expect(seen).toEqual([]);
  });

  it('names the fields that are wrong and does not call the handler', async () => {
    const { router, seen } = aRouter(async () => ({}));
    const answer = await router.dispatch(admin, 'movies.archiveMovie', { movieId: 'nonsense' });
    expect(answer).toEqual({ ok: false, error: { code: 'INVALID_INPUT', details: { fields: ['movieId'] } } });
    expect(seen).toEqual([]);
  });

  it('refuses input that the contract does not list', async () => {
    const { router } = aRouter(async () => ({}));
    const answer = await router.dispatch(admin, 'movies.archiveMovie', { movieId, role: 'admin' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
  });

  it('lets a domain error cross with its details', async () => {
    const { router, faults } = aRouter(async () => {
      throw new FoyerError('NOT_FOUND', { what: 'movie' });
    });
    const answer = await router.dispatch(admin, 'movies.archiveMovie', { movieId });
    expect(answer).toEqual({ ok: false, error: { code: 'NOT_FOUND', details: { what: 'movie' } } });
    expect(faults).toEqual([]);
  });

  it('logs the unexpected under an id, and lets only the id cross', async () => {
    const { router, faults } = aRouter(async () => {
      throw new Error('secret path /home/x');
    });
    const answer = await router.dispatch(admin, 'movies.archiveMovie', { movieId });
    expect(answer).toEqual({ ok: false, error: { code: 'INTERNAL', details: { id: 'fault-1' } } });
    expect(faults).toHaveLength(1);
  });

  it('lets nothing cross that the output does not list', async () => {
    const { router } = aRouter(async () => ({ passwordHash: 'x' }));
    const answer = await router.dispatch(admin, 'movies.archiveMovie', { movieId });
    expect(JSON.stringify(answer)).not.toContain('passwordHash');
  });
});
