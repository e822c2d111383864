import type { settingsContract } from '../../contract/settings.contract';
import type { Handlers } from '../context';
import { selectProgress } from './settings.queries';
import { changeSettings, finishSetup, readSettings, type SettingsDeps } from './settings.service';

export function createSettingsHandlers(deps: SettingsDeps): Handlers<typeof settingsContract> {
  return {
    readSettings: (ctx) => readSettings(deps, ctx),
    readProgress: (ctx) => selectProgress(ctx.db),
    finishSetup: (ctx, input) => finishSetup(deps, ctx, input),
    changeSettings: (ctx, input) => changeSettings(deps, ctx, input),
  };
}
