import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the program keeps its data: FOYER_DATA_DIR, else what Electron calls `userData` for an app named Foyer. */
export function dataFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home = homedir()): string {
  if (env.FOYER_DATA_DIR) return env.FOYER_DATA_DIR;
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Foyer');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Foyer');
  return join(env.XDG_CONFIG_HOME || join(home, '.config'), 'Foyer');
}
