import { launchFoyer, removeDataFolder, templateVariable } from '../support/foyer-app';

/** Opens the demo cinema once, so that it is built; each test then gets a copy of its data. */
export default async function makeTemplate(): Promise<() => void> {
  const app = await launchFoyer();
  await app.close();
  process.env[templateVariable] = app.folder;
  return () => removeDataFolder(app.folder);
}
