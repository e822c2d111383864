import type { SourceFile } from './source-files';

/** Who may import whom. The first rule that fits a file holds for it; what it does not list is forbidden. */
type Boundary = { of: RegExp; mayImport: RegExp[]; instead: string };

const node = /^node:/;
const domain = /^electron\/domain\//;
const contract = /^electron\/contract\//;
const databaseTypes = /^electron\/database\/(database|schema)$/;
/** What features build their queries with. */
const databaseParts =
  /^electron\/database\/(database|schema|json|reusable-query|holds-text|compared-only|seat-name)$/;
/** What every feature stands on. */
const context = /^electron\/features\/(context|formats|or-not-found|(names|coming)\.reads)$/;
const electronPackage = /^electron$/;
const drawing =
  /^(react|react-dom|react-i18next|i18next|zustand|lucide-react|uqr|@visx\/(scale|shape)|@fontsource-variable\/.+)$/;
/** The office's parts alone: the kiosk has its own, and need not carry it. */
const accessibleParts = /^react-aria-components$/;
const rendererBase = /^renderer\/(ui|lib)\//;

export const boundaries: Boundary[] = [
  {
    of: /^electron\/domain\//,
    mayImport: [domain],
    instead: 'the domain is the ground: it imports nothing of ours',
  },
  {
    of: /^electron\/contract\//,
    mayImport: [domain, contract, /^zod$/],
    instead: 'the contract is read by both sides: zod and the domain alone',
  },
  {
    of: /^electron\/features\/.*\.rules\.ts$/,
    mayImport: [domain, contract, /^electron\/features\/.*\.rules$/],
    instead: 'rules are pure: pass in what they decide on, as types of the contract',
  },
  {
    of: /^electron\/features\//,
    mayImport: [
      domain,
      contract,
      databaseParts,
      context,
      /^electron\/features\/([^/]+\/)?[^/]+\/[^/]+\.(service|reads|rules)$/,
      node,
      /^resources\/locales\/.+\.json$/,
      /^(kysely|uqr|zod|csv-parse|csv-stringify|fflate|bcryptjs|libphonenumber-js|sharp|@zxcvbn-ts\/language-common)$/,
    ],
    instead:
      'use ctx (clock, newId, transaction, emit) and, of another feature, its service, its reads or its rules',
  },
  {
    of: /^electron\/database\//,
    mayImport: [/^electron\/database\//, domain, contract, /^(kysely|better-sqlite3)$/, node],
    instead: 'the database knows tables: what is decided about them belongs to a feature',
  },
  {
    of: /^electron\/ipc\/electron-transport\.ts$/,
    mayImport: [/^electron\/ipc\//, domain, contract, electronPackage],
    instead: 'the transport carries: the router decides',
  },
  {
    of: /^electron\/ipc\//,
    mayImport: [/^electron\/ipc\//, domain, contract, node],
    instead:
      'the router knows the contract alone: app.ts hands it the features, electron-transport.ts touches Electron',
  },
  {
    of: /^electron\/shell\//,
    mayImport: [/^electron\/shell\//, domain, contract, context, electronPackage, node, /^pino$/],
    instead: 'the shell is Electron only: program.ts joins it to Foyer',
  },
  {
    of: /^electron\/(demo|command-line)\//,
    mayImport: [
      /^electron\/(demo|command-line|database)\//,
      domain,
      contract,
      /^electron\/app$/,
      /^electron\/features\//,
      node,
      /^(kysely|zod|sharp|uuid)$/,
    ],
    instead: 'it stands outside the features and works without Electron',
  },
  {
    of: /^electron\/(app|contexts|new-id|session-limits)\.ts$/,
    mayImport: [
      /^electron\/(contexts|new-id|session-limits)$/,
      /^electron\/ipc\/(router|access|sessions)$/,
      /^electron\/features\//,
      databaseTypes,
      domain,
      contract,
      node,
      /^uuid$/,
    ],
    instead: 'Foyer starts without Electron too: program.ts adds what is its own',
  },
  {
    of: /^electron\/report-worker\.ts$/,
    mayImport: [/^electron\/database\//, /^electron\/features\/reports\//, node],
    instead: 'the thread joins the reports to a connection of their own, and does nothing else',
  },
  {
    of: /^electron\/update-worker\.ts$/,
    mayImport: [/^electron\/database\//, node],
    instead: 'the thread brings a file up to date, and does nothing else',
  },
  {
    of: /^electron\/preload\.ts$/,
    mayImport: [domain, contract, /^electron\/ipc\/channels$/, electronPackage],
    instead: 'the preload is the bridge and never grows',
  },
  {
    of: /^electron\/(main|program|windows|start-foyer)\.ts$/,
    mayImport: [/^electron\/(?!development\/)/, electronPackage, node],
    instead: 'put it into shell/; what only development has, nothing that ships may know',
  },
  {
    of: /^electron\/development\//,
    mayImport: [
      /^electron\/(development|shell)\//,
      /^electron\/(program|demo\/demo-admin)$/,
      electronPackage,
    ],
    instead: 'it stands around the program: program.ts takes what it changes',
  },
  {
    of: /^renderer\/ui\//,
    // The kiosk's dialog and the back office's behave alike.
    mayImport: [/^renderer\/ui\//, /^renderer\/lib\/use-modal$/, domain, contract, drawing],
    instead: 'the design system knows no cinema word: pass in what it shows',
  },
  {
    of: /^renderer\/lib\//,
    // A catalogue that is asked without React, and must not be missing.
    mayImport: [/^renderer\/lib\//, domain, contract, drawing, /^resources\/locales\/.+\.json$/],
    instead: 'lib serves both houses and knows none of their steps and sections',
  },
  {
    of: /^renderer\/office\/ui\//,
    mayImport: [/^renderer\/office\/ui\//, /^renderer\/lib\//, domain, contract, drawing, accessibleParts],
    instead: 'the parts know no section: pass in what they show',
  },
  {
    of: /^renderer\/office\/app\//,
    mayImport: [/^renderer\/(office|lib)\//, domain, contract, drawing],
    instead: 'the office reaches main through lib/foyer-client, and has parts of its own in office/ui',
  },
  {
    of: /^renderer\/office\/[^/]+\//,
    mayImport: [/^renderer\/(office\/ui|lib)\//, domain, contract, drawing],
    instead: 'sections meet in renderer/office/app; what two of them need belongs in lib or office/ui',
  },
  {
    of: /^renderer\/kiosk\/app\//,
    mayImport: [/^renderer\/(kiosk|ui|lib)\//, domain, contract, drawing],
    instead: 'the kiosk reaches main through lib/foyer-client',
  },
  {
    of: /^renderer\/kiosk\/[^/]+\//,
    mayImport: [rendererBase, domain, contract, drawing],
    instead: 'the steps of a visit meet in renderer/kiosk/app; what two of them need belongs in lib or ui',
  },
];

/**
 * The features' folders, the ground first: each imports only from those above it in this list, so that no two need each
 * other. A folder of folders is named without an end, after what it brings together.
 */
export const featureOrder = [
  'journal',
  'auth',
  'settings',
  'preferences',
  'terminal',
  'catalog/prices',
  'catalog/auditoriums',
  'catalog/movies',
  'catalog/listing',
  'catalog/showtimes',
  'booking/seats',
  'booking/holds',
  'booking/reservations',
  'booking/desk',
  'booking',
  'reports',
];

const onePlaceOnly: { word: RegExp; place: RegExp; instead: string }[] = [
  {
    word: /\bipcMain\b/,
    place: /^electron\/ipc\/electron-transport\.ts$/,
    instead: 'add a procedure to the contract',
  },
  { word: /\bipcRenderer\b/, place: /^electron\/preload\.ts$/, instead: 'call lib/foyer-client' },
];

/** Each import that no boundary allows, in words. */
export function forbiddenImports(files: SourceFile[]): string[] {
  return files.flatMap((file) => {
    const boundary = boundaries.find(({ of }) => of.test(file.path));
    if (!boundary)
      return [`${file.path}: stands outside every boundary; tests/guards/boundaries.ts must name its folder`];
    const own = ownFeature(file.path);
    const isAllowed = (target: string) =>
      !/(^tests\/|\.test(ing)?$)/.test(target) &&
      ((own !== undefined && target.startsWith(own)) || boundary.mayImport.some((it) => it.test(target)));
    return file.imports.flatMap((target) => {
      if (!isAllowed(target)) return [`${file.path}: must not import ${target} (${boundary.instead})`];
      if (isBackwards(file.path, target))
        return [
          `${file.path}: must not import ${target} (features are used one way, see featureOrder in boundaries.ts)`,
        ];
      return isOthersQuery(file.path, target)
        ? [`${file.path}: must not import ${target} (ask its reads or its service: its queries are its own)`]
        : [];
    });
  });
}

/** Whether an import passes by the door of another feature's folder. */
function isOthersQuery(path: string, target: string): boolean {
  return (
    path.startsWith('electron/features/') &&
    target.endsWith('.queries') &&
    folderOf(path) !== folderOf(target)
  );
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

/** Whether an import goes from a feature's folder to one that stands on it. */
function isBackwards(path: string, target: string): boolean {
  const [from, to] = [placeInOrder(path), placeInOrder(target)];
  return from >= 0 && to > from;
}

function placeInOrder(path: string): number {
  const [first = '', second = '', ...rest] = path.replace('electron/features/', '').split('/');
  if (!path.startsWith('electron/features/') || second === '') return -1;
  return featureOrder.indexOf(rest.length > 0 ? `${first}/${second}` : first);
}

/** A feature's files may import one another; but main's rules stay pure even there. */
function ownFeature(path: string): string | undefined {
  if (/^electron\/.*\.rules\.ts$/.test(path)) return undefined;
  return /^(electron\/features|renderer\/(kiosk|office))\/[^/]+\//.exec(path)?.[0];
}

/** Words that belong in one file, found in another. */
export function strayWords(path: string, text: string): string[] {
  return onePlaceOnly
    .filter(({ word, place }) => word.test(text) && !place.test(path))
    .map(({ word, instead }) => `${path}: ${word.source.replaceAll('\\b', '')} has one place (${instead})`);
}

/** Ways of exporting that hide where something comes from. */
export function hiddenExports(path: string, text: string): string[] {
  const found = [];
  if (/^export default\b/m.test(text)) found.push(`${path}: default export (export it by its name)`);
  if (/^export (type )?\*/m.test(text))
    found.push(`${path}: exports all of another file (name what it offers)`);
  if (/(^|\/)index\.tsx?$/.test(path)) found.push(`${path}: a barrel (import from the files themselves)`);
  return found;
}

/** Groups of files that import one another in a circle, each written as a path that ends where it began. */
export function cycles(files: SourceFile[]): string[] {
  const imports = new Map(files.map(({ path, imports: targets }) => [withoutEnding(path), targets]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
    if (trail.includes(path) || done.has(path)) return;
    for (const target of imports.get(path) ?? []) if (imports.has(target)) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of imports.keys()) visit(path, []);
  return found;
}

function withoutEnding(path: string): string {
  return path.replace(/\.tsx?$/, '');
}
