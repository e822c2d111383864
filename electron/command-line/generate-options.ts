export type GenerateOptions = {
  days: number;
  seed: number;
  now: number;
  /** Absent: where the program keeps its data. */
  folder: string | undefined;
};

const usage =
  'Say how long: npm run generate -- --years 5 (or --months 1, --weeks 1) [--data FOLDER] [--seed 7]';
const daysOf: Record<string, number> = { '--years': 365.25, '--months': 30.44, '--weeks': 7 };
const daysAtMost = 3700;

/** Throws with words for the person who typed it. `FOYER_NOW` says what today is, as it does for the program. */
export function readGenerateOptions(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  machineNow: number,
): GenerateOptions {
  const given = new Map<string, string>();
  for (let index = 0; index < args.length; index += 2) {
    const [name, value] = [args[index]!, args[index + 1]];
    const isKnown = name in daysOf || name === '--data' || name === '--seed';
    if (!isKnown || value === undefined || given.has(name)) throw new Error(usage);
    given.set(name, value);
  }
  const spans = Object.keys(daysOf).filter((name) => given.has(name));
  const days = Math.round(Number(given.get(spans[0] ?? '')) * daysOf[spans[0] ?? '']!);
  const seed = Number(given.get('--seed') ?? 1895);
  if (spans.length !== 1 || !(days >= 1 && days <= daysAtMost)) throw new Error(usage);
  if (!Number.isSafeInteger(seed) || seed < 0) throw new Error(`--seed is a whole number. ${usage}`);
  const now = Date.parse(env.FOYER_NOW ?? '');
  return { days, seed, now: Number.isNaN(now) ? machineNow : now, folder: given.get('--data') };
}
