import { defineConfig } from 'oxlint';

export default defineConfig({
  // The walls of the house as the editor shows them, while one types: by the same list as the guard.
  jsPlugins: ['./tests/guards/lint-walls.ts'],
  plugins: ['import', 'oxc', 'promise', 'react', 'typescript', 'unicorn'],
  categories: { correctness: 'error', suspicious: 'error' },
  env: { builtin: true },
  ignorePatterns: ['out/**', 'dist/**', 'tour/**', 'test-results/**', '.cache/**'],
  rules: {
    'foyer/walls': 'error',
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'import/no-default-export': 'error',
    // CONTRIBUTING says what to aim at; this is where it ends.
    'max-lines': ['error', { max: 240 }],
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
    {
      files: ['**/*.config.ts', 'tests/e2e/global-setup.ts', 'tests/guards/lint-walls.ts'],
      rules: { 'import/no-default-export': 'off' },
    },
    // A global is declared by an interface, or not at all.
    {
      files: ['renderer/lib/foyer-client.ts', 'renderer/lib/texts.d.ts'],
      rules: { 'typescript/consistent-type-definitions': 'off' },
    },
    // A component's lines are mostly what is drawn.
    { files: ['**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 100 }] } },
    // Lists of what there is: they read from top to bottom.
    {
      files: ['electron/contract/**', 'electron/database/schema.ts', 'electron/database/**/migrations/**'],
      rules: { 'max-lines': ['error', { max: 400 }] },
    },
    {
      files: ['scripts/**', 'electron/command-line/**', 'electron/program.ts', 'tests/**'],
      rules: { 'no-console': 'off' },
    },
    {
      files: ['**/*.{test,testing}.{ts,tsx,mjs}', 'tests/**'],
      rules: {
        'max-lines': ['error', { max: 400 }],
        'max-lines-per-function': 'off',
        'foyer/walls': 'off',
        'no-restricted-properties': 'off',
        'react/rules-of-hooks': 'off',
        'typescript/no-unnecessary-type-assertion': 'off',
        'typescript/only-throw-error': 'off',
        'typescript/require-array-sort-compare': 'off',
      },
    },
  ],
});
