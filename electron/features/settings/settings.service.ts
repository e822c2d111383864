import { FoyerError } from '../../contract/errors';
import type { PublicSettings, Settings } from '../../contract/settings.contract';
import type { AccountId } from '../../contract/values';
import { createFirstAdmin, type PasswordHasher, prepareAccount } from '../auth/account.service';
import type { CommandContext, QueryContext } from '../context';
import { selectSettings, upsertSettings } from './settings.queries';
import { writeJournal } from '../journal/journal.service';
import { changedMeanwhile, countryOfZone, unknownToIntl } from './settings.rules';
import { settingsFrom, type SettingsStore } from './settings.store';

export type SettingsDeps = { isDemo: boolean; store: SettingsStore; hasher: PasswordHasher };
type Setup = {
  cinemaName: string;
  timeZone: string;
  currency: string;
  admin: { name: string; email: string; password: string };
};

/** What every window may know. */
export function publicSettings({ store, isDemo }: SettingsDeps, now: number): PublicSettings {
  return { ...store.current(), isSetUp: store.isSetUp(), isDemo, now };
}

/** While nobody has set the cinema up, looks again: an admin may have been made on the command line meanwhile. */
export async function readSettings(deps: SettingsDeps, ctx: QueryContext): Promise<PublicSettings> {
  if (!deps.store.isSetUp()) await deps.store.load();
  return publicSettings(deps, ctx.clock.now());
}

/** The first admin and the cinema's basics, both or neither. In the demo cinema the admin is marked as demo. */
export async function finishSetup(
  deps: SettingsDeps,
  ctx: CommandContext,
  { admin, ...given }: Setup,
): Promise<PublicSettings> {
  refuseUnknown(given);
  const basics = { ...given, country: countryOfZone(given.timeZone, given.currency) };
  const prepared = await prepareAccount(deps.hasher, {
    ...admin,
    role: 'admin',
    isDemo: deps.isDemo,
    cinemaName: basics.cinemaName,
  });
  const birth = { id: ctx.newId<AccountId>(), now: ctx.clock.now() };
  await ctx.transaction(async (tx) => {
    await createFirstAdmin(tx, prepared, birth);
    await upsertSettings(tx, basics, birth.now);
    await writeJournal(ctx, tx, {
      action: 'cinema.setUp',
      by: { id: birth.id, name: admin.name },
      subject: basics.cinemaName,
      after: basics,
    });
  });
  return announce(deps, ctx);
}

type SomeSettings = Partial<{ [K in keyof Settings]: Settings[K] | undefined }>;

/** Changes the keys given, leaves the others; none when one of them is no longer as it was seen. */
export async function changeSettings(
  deps: SettingsDeps,
  ctx: CommandContext,
  { seen = {}, ...changes }: SomeSettings & { seen?: SomeSettings | undefined },
): Promise<PublicSettings> {
  refuseUnknown(changes);
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  await ctx.transaction(async (tx) => {
    const current: Record<string, unknown> = settingsFrom(await selectSettings(tx));
    const foreign = changedMeanwhile(current, given, seen);
    if (foreign.length > 0) throw new FoyerError('SETTINGS_CHANGED', { keys: foreign });
    const keys = Object.keys(given).filter((key) => given[key] !== current[key]);
    const pick = (from: Record<string, unknown>) => Object.fromEntries(keys.map((key) => [key, from[key]]));
    await upsertSettings(tx, given, ctx.clock.now());
    if (keys.length === 0) return;
    const [before, after] = [pick(current), pick(given)];
    await writeJournal(ctx, tx, { action: 'settings.changed', subject: keys.join(', '), before, after });
  });
  return announce(deps, ctx);
}

function refuseUnknown(settings: Parameters<typeof unknownToIntl>[0]): void {
  const fields = unknownToIntl(settings);
  if (fields.length > 0) throw new FoyerError('INVALID_INPUT', { fields });
}

async function announce(deps: SettingsDeps, ctx: CommandContext): Promise<PublicSettings> {
  await deps.store.load();
  ctx.emit({ type: 'settingsChanged' });
  return publicSettings(deps, ctx.clock.now());
}
