import { createHash } from 'node:crypto';

/** Migrations by the mark of each one's text, in their order. */
type Marks = Readonly<Record<string, string>>;

/**
 * By the release that brought them; a release without migrations is not listed. Files on terminals have run them, and none
 * is edited any more: what they got wrong, a new one mends. Nothing has been released yet.
 */
export const released: Readonly<Record<string, Marks>> = {};

/**
 * Not released, but files of developers and of demo cinemas have run them for long: none is edited any more either. With the
 * first release they come under it, and there is no such list again.
 */
export const settled: Marks = {
  '0001-foundation': '4b42c369fc5fcb0fd95fb97185b88837',
  '0002-back-office': '45f987d8ccaf754c276be5f7e85f2392',
  '0003-amount-digits': '39fe027c4e918c048374af7b1d09ca28',
  '0005-search-keys': 'fd5c055bf3d027827e7704f69370614d',
  '0007-desk-and-calls': 'ed3fa408339d9e50d861dd3b791f017a',
  '0008-seat-names': 'b71a5256fec6c5c495cd188a1adf4f2b',
};

/**
 * Of everything that a migration's file does. Its comments, its layout, and where what it imports lies may change. What it
 * imports from domain/ is not covered: 0005 runs `nameWords`, 0005 and 0008 `foldText` (as the database’s `fold_text`), as these
 * are by now. Whoever changes what those make adds a migration that makes the stored keys anew.
 */
export function markOf(text: string): string {
  const code = text
    .replaceAll(/^\s*(?:\/\/|\/?\*).*$/gm, '')
    .replaceAll(/ from '[^']+';$/gm, '')
    .replaceAll(/\s+/g, ' ');
  return createHash('sha256').update(code.trim()).digest('hex').slice(0, 32);
}

export type Listed = { released: Readonly<Record<string, Marks>>; settled: Marks };

const hasHeading = (changelog: string, version: string) => changelog.includes(`\n## [${version}]`);

/** Or was the last thing done: its heading stands there, and nothing under Unreleased. */
function isReleasing(changelog: string, version: string): boolean {
  return hasHeading(changelog, version) && !/^## \[Unreleased\]\s+(?!## )\S/m.test(changelog);
}

/**
 * What is wrong with the lists, for the program's version and CHANGELOG.md; `markFor` reads a migration's mark by its name.
 * What comes after the last that is listed may still be edited; whoever has run one before that begins with new data, or
 * with the copy from before it.
 */
export function faultsOf(
  { released: releases, settled: marked }: Listed,
  names: readonly string[],
  { version, changelog, markFor }: { version: string; changelog: string; markFor: (name: string) => string },
): string[] {
  const all = [...Object.values(releases), marked];
  const listed = all.flatMap((marks) => Object.keys(marks));
  const open = names.slice(listed.length);
  const faults: string[] = [];
  if (listed.join() !== names.slice(0, listed.length).join())
    faults.push(`The lists say ${listed.join(', ')}; what is run is ${names.join(', ')}`);
  for (const [name, mark] of all.flatMap((marks) => Object.entries(marks)))
    if (markFor(name) !== mark) faults.push(`${name} was edited: what it got wrong, a new migration mends`);
  for (const [release, marks] of Object.entries(releases)) {
    if (Object.keys(marks).length === 0) faults.push(`${release} lists nothing: leave it out`);
    if (!hasHeading(changelog, release))
      faults.push(`${release} is not in CHANGELOG.md: it was not released`);
  }
  const isFirst = Object.keys(marked).length > 0 && /^## \[\d/m.test(changelog);
  const isReleased = open.length > 0 && isReleasing(changelog, version);
  if (isFirst || isReleased) faults.push(toPutDown(version, [...Object.keys(marked), ...open], markFor));
  return faults;
}

function toPutDown(version: string, names: readonly string[], markFor: (name: string) => string): string {
  const lines = names.map((name) => `    '${name}': '${markFor(name)}',`);
  const why = `CHANGELOG.md has ${version}, and nothing under Unreleased that would come after it`;
  return [`${why}: under \`released\` belongs`, `  '${version}': {`, ...lines, '  },'].join('\n');
}
