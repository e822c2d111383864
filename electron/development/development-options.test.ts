import { expect, it } from 'vitest';
import { readDevelopmentOptions } from './development-options';

const env = {
  FOYER_DEV_SERVER: 'http://127.0.0.1:5173',
  FOYER_DEV_NONCE: 'n',
  FOYER_DEV_RENDERER: 'out/renderer',
  FOYER_DEV_RESOURCES: 'resources',
};

it('begins where one works, only when asked to', () => {
  const { officeHash, isAsAdmin } = readDevelopmentOptions(['--open=reservations', '--as-admin'], env);
  expect({ officeHash, isAsAdmin }).toEqual({ officeHash: '#/reservations', isAsAdmin: true });
  expect(readDevelopmentOptions([], env)).toMatchObject({ officeHash: '', isAsAdmin: false });
});

it('takes nothing but the name of a section for one', () => {
  expect(readDevelopmentOptions(['--open=../x?y#z'], env).officeHash).toBe('');
});

it('does not start without what "npm run dev" hands over', () => {
  expect(() => readDevelopmentOptions([], {})).toThrow('npm run dev');
});
