import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { missingOptionals } from './complete-lock.mjs';
import { root } from './setup/places.mjs';

const a = { version: '1.0.0', optionalDependencies: { 'a-linux-x64': '1.0.0', 'a-darwin-arm64': '1.0.0' } };

it('finds the optional packages that a lock file leaves out', () => {
  const packages = { 'node_modules/a': a, 'node_modules/a-linux-x64': { version: '1.0.0' } };
  expect(missingOptionals(packages)).toEqual({
    'node_modules/a-darwin-arm64': { version: '1.0.0', isDev: false },
  });
});

it('looks where Node would look', () => {
  const inside = 'node_modules/b/node_modules/a';
  const packages = {
    [inside]: a,
    [`${inside}/node_modules/a-linux-x64`]: { version: '1.0.0' },
    'node_modules/b/node_modules/a-darwin-arm64': { version: '1.0.0' },
  };
  expect(missingOptionals(packages)).toEqual({});
});

it('has nothing to add: else "npm ci" fails (run "node scripts/complete-lock.mjs")', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  expect(missingOptionals(packages)).toEqual({});
});
