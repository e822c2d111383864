import { localOf } from '../../../electron/domain/wall-clock';
import { useSettingsStore } from '../../lib/settings.store';

/** Today on the cinema's clock: `2026-11-22`. */
export function todayHere(now: number): string {
  const { timeZone } = useSettingsStore.getState().settings;
  return localOf(now, timeZone).slice(0, 10);
}
