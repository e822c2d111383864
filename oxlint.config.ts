import { type OxlintOverride, defineConfig } from 'oxlint';

/*
 * The walls of the house as the editor shows them, while one types; tests/guards/boundaries.ts has the last word.
 * Each message says what to import instead. A later entry for a file replaces an earlier one.
 */
type Ban = { message: string } & ({ group: string[] } | { regex: string });

function ban(message: string, group: string[]): Ban {
  return { message, group };
}

function walls(files: string[], ...bans: Ban[]): OxlintOverride {
  return { files, rules: { 'no-restricted-imports': ['error', { patterns: bans }] } };
}

const noElectron = ban(
  'Electron belongs in electron/shell and ipc/electron-transport.ts: take what you need as an argument.',
  ['electron', 'electron/*'],
);
const noDriver = ban('A database driver belongs in electron/database: write queries with kysely.', [
  'better-sqlite3',
  'pg',
]);
const noRenderer = ban('Main knows nothing of the renderer: share through electron/contract.', [
  '**/renderer/**',
]);

const featureBans = [
  noElectron,
  noDriver,
  noRenderer,
  ban('A feature knows neither IPC nor windows: answer the handler, and emit events through ctx.', [
    '**/ipc/**',
    '**/shell/**',
    '**/kiosk',
    '**/contexts',
    '**/main',
  ]),
  ban('Import types from database/database or database/schema: an engine keeps its own.', [
    '**/database/*/**',
  ]),
];
/** Seen from a feature's own folder; a group with exceptions would except them from the other bans as well. */
const otherFeatures: Ban = {
  message: 'Of another feature, import only its service or its rules.',
  regex: String.raw`^\.\./[a-z][^/]*/([^.]+|.+\.(queries|handlers|store))$`,
};
const ipcBans = [
  noDriver,
  noRenderer,
  ban('IPC knows the contract alone: kiosk.ts hands it the features.', [
    '**/features/**',
    '**/database/**',
    '**/shell/**',
    '**/kiosk',
  ]),
];
const rendererBans = [
  ban('The renderer reaches main only through lib/foyer-client.', [
    'electron',
    'electron/*',
    'better-sqlite3',
  ]),
  ban('The renderer is sandboxed, without Node: ask main through lib/foyer-client.', ['node:*', 'node:*/**']),
  ban(
    'Of main, import electron/contract and electron/domain only; reach the rest through lib/foyer-client.',
    ['**/electron/**', '!**/electron/contract/**', '!**/electron/domain/**'],
  ),
];

const imports = [
  walls(['electron/domain/**'], ban('The domain is the ground: import its own files only.', ['**', '!./*'])),
  walls(
    ['electron/contract/**'],
    ban('The contract is read by both sides: import zod, the domain and its own files only.', [
      '**',
      '!zod',
      '!./*',
      '!../domain/*',
    ]),
  ),
  walls(['electron/features/*'], ...featureBans),
  walls(['electron/features/*/**'], ...featureBans, otherFeatures),
  walls(
    ['electron/features/**/*.rules.ts'],
    ...featureBans,
    otherFeatures,
    ban('Rules are pure: pass in what they decide on, as types of the contract.', [
      'kysely',
      'node:*',
      '**/database/**',
      '**/*.queries',
      '**/*.service',
      '**/context',
    ]),
  ),
  walls(
    ['electron/database/**'],
    noElectron,
    noRenderer,
    ban('The database knows tables: what is decided about them belongs to a feature.', [
      '**/features/**',
      '**/ipc/**',
      '**/shell/**',
      '**/kiosk',
    ]),
  ),
  walls(['electron/ipc/**'], noElectron, ...ipcBans),
  walls(['electron/ipc/electron-transport.ts'], ...ipcBans),
  walls(
    ['electron/shell/**'],
    noDriver,
    noRenderer,
    ban('The shell is Electron only: main.ts joins it to the kiosk.', [
      '**/database/**',
      '**/ipc/**',
      '**/kiosk',
      '**/*.service',
      '**/*.queries',
      '**/*.handlers',
    ]),
  ),
  walls(
    ['electron/demo/**', 'electron/command-line/**', 'electron/kiosk.ts', 'electron/contexts.ts'],
    noElectron,
    noDriver,
    noRenderer,
    ban('This starts without Electron too: main.ts adds what is its own.', ['**/shell/**']),
  ),
  walls(['electron/report-worker.ts'], noElectron, noDriver, noRenderer),
  walls(['renderer/**'], ...rendererBans),
  walls(
    ['renderer/ui/**'],
    ...rendererBans,
    ban('The design system knows no cinema word: pass in what it shows.', [
      '**/features/**',
      '**/app/**',
      '**/lib/**',
      '!**/lib/use-modal',
    ]),
  ),
  walls(
    ['renderer/lib/**'],
    ...rendererBans,
    ban('lib serves the features and knows none of them.', ['**/features/**', '**/app/**', '**/ui/**']),
  ),
  walls(
    ['renderer/features/**'],
    ...rendererBans,
    ban('The app imports the features, not they the app.', ['**/app/**']),
    {
      message: 'Features meet in renderer/app; what two of them need belongs in lib or ui.',
      regex: String.raw`^\.\./[a-z][^/]*/`,
    },
  ),
];

export default defineConfig({
  plugins: ['import', 'oxc', 'promise', 'react', 'typescript', 'unicorn'],
  categories: { correctness: 'error', suspicious: 'error' },
  env: { builtin: true },
  ignorePatterns: ['out/**', 'dist/**', 'tour/**', 'test-results/**', '.cache/**'],
  rules: {
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'import/no-default-export': 'error',
    'max-lines': ['error', { max: 400 }],
    'max-lines-per-function': ['error', { max: 60 }],
    'no-alert': 'error',
    'no-console': 'error',
    'no-else-return': 'error',
    'no-eval': 'error',
    'no-param-reassign': 'error',
    'no-var': 'error',
    'oxc/no-barrel-file': ['error', { threshold: 0 }],
    'prefer-const': 'error',
    'react/exhaustive-deps': 'error',
    'react/no-danger': 'error',
    'react/rules-of-hooks': 'error',
    'typescript/await-thenable': 'error',
    'typescript/consistent-type-definitions': ['error', 'type'],
    'typescript/consistent-type-imports': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/only-throw-error': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'unicorn/filename-case': ['error', { case: 'kebabCase' }],
    'unicorn/prefer-node-protocol': 'error',

    // Of the categories above, what tells more about taste than about faults.
    'import/namespace': 'off',
    'import/no-named-as-default-member': 'off',
    'import/no-unassigned-import': 'off',
    'no-shadow': 'off',
    'no-underscore-dangle': 'off',
    'no-unmodified-loop-condition': 'off',
    'promise/always-return': 'off',
    'react/exhaustive-effect-dependencies': 'off',
    'react/hooks': 'off',
    'react/purity': 'off',
    'react/react-in-jsx-scope': 'off',
    'react/refs': 'off',
    'react/use-memo': 'off',
    'typescript/consistent-return': 'off',
    'typescript/no-misused-spread': 'off',
    'typescript/no-unnecessary-boolean-literal-compare': 'off',
    'typescript/no-unnecessary-type-conversion': 'off',
    'typescript/no-unnecessary-type-parameters': 'off',
    'typescript/no-unsafe-type-assertion': 'off',
    'typescript/unbound-method': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'unicorn/no-array-reverse': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/require-post-message-target-origin': 'off',
  },
  overrides: [
    ...imports,
    {
      files: ['electron/features/**'],
      rules: {
        'no-restricted-properties': [
          'error',
          { object: 'Date', property: 'now', message: 'Use ctx.clock.now(): tests turn that clock.' },
          {
            object: 'Math',
            property: 'random',
            message: 'Use ctx.newId() for ids, node:crypto for secrets.',
          },
        ],
      },
    },
    { files: ['**/*.config.ts', 'tests/e2e/global-setup.ts'], rules: { 'import/no-default-export': 'off' } },
    // A global is declared by an interface, or not at all.
    { files: ['renderer/lib/foyer-client.ts'], rules: { 'typescript/consistent-type-definitions': 'off' } },
    { files: ['**/*.tsx'], rules: { 'max-lines-per-function': 'off' } },
    {
      files: ['scripts/**', 'electron/command-line/**', 'electron/main.ts', 'tests/**'],
      rules: { 'no-console': 'off' },
    },
    {
      files: ['**/*.{test,testing}.{ts,tsx,mjs}', 'tests/**'],
      rules: {
        'max-lines-per-function': 'off',
        'no-restricted-imports': 'off',
        'no-restricted-properties': 'off',
        'react/rules-of-hooks': 'off',
        'typescript/no-unnecessary-type-assertion': 'off',
        'typescript/only-throw-error': 'off',
        'typescript/require-array-sort-compare': 'off',
      },
    },
  ],
});
