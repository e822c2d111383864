import { type Settings, settingsSchema } from '../../contract/settings.contract';
import type { Database } from '../../database/database';
import type { SettingTable } from '../../database/schema';
import { hasAdmin } from '../auth/account.service';
import { selectSettings } from './settings.queries';
import { countryOfZone, unknownToIntl } from './settings.rules';

/** The settings in memory: every procedure asks for them, and they change once a year. */
export type SettingsStore = {
  /** Reads them anew; to be awaited once before the first `current`, and after each change. */
  load: () => Promise<void>;
  current: () => Settings;
  /** From the first admin on. */
  isSetUp: () => boolean;
};

export function createSettingsStore(database: Pick<Database, 'read'>): SettingsStore {
  let settings = settingsSchema.parse({});
  let isSetUp = false;
  return {
    load: async () => {
      settings = settingsFrom(await selectSettings(database.read));
      isSetUp = await hasAdmin(database.read);
    },
    current: () => settings,
    isSetUp: () => isSetUp,
  };
}

/** A row that is missing, unknown or out of bounds must not keep a cinema closed: its default stands in; for the country, its time zone's. */
export function settingsFrom(rows: readonly Pick<SettingTable, 'key' | 'value'>[]): Settings {
  const valid: Record<string, unknown> = {};
  for (const { key, value } of rows) {
    if (!Object.hasOwn(settingsSchema.shape, key)) continue;
    const parsed = settingsSchema.shape[key as keyof Settings].safeParse(parseJson(value));
    if (parsed.success) valid[key] = parsed.data;
  }
  // A currency that was withdrawn since stays the cinema's own until it chooses another.
  for (const key of unknownToIntl(valid)) if (key !== 'currency') delete valid[key];
  const settings = settingsSchema.parse(valid);
  if ('country' in valid) return settings;
  return { ...settings, country: countryOfZone(settings.timeZone, settings.currency) };
}

/** `undefined` for what is no JSON: the schema then gives the default. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
