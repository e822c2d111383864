import { expect, it } from 'vitest';
import { dataFolder } from './data-folder';

it.each([
  [{ FOYER_DATA_DIR: '/srv/foyer', XDG_CONFIG_HOME: '/c' }, 'linux', '/srv/foyer'],
  [{ FOYER_DATA_DIR: '' }, 'linux', '/home/ada/.config/Foyer'],
  [{ XDG_CONFIG_HOME: '/c' }, 'linux', '/c/Foyer'],
  [{}, 'darwin', '/home/ada/Library/Application Support/Foyer'],
] as const)('%j on %s: %s', (env, platform, folder) => {
  expect(dataFolder(env, platform, '/home/ada')).toBe(folder);
});

it("is APPDATA's on Windows", () => {
  expect(dataFolder({ APPDATA: 'Roaming' }, 'win32', 'home')).toMatch(/^Roaming.Foyer$/);
});
