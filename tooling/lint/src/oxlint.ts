import { fileURLToPath } from 'node:url'

const tests = ['**/*.test.ts', 'tests/**/*.ts']
const pure = ['packages/schema/src/**', 'packages/domain/src/**', 'packages/charts/src/**', 'packages/documents/src/**']

const effect = 'Nothing here does I/O or rolls dice: take what you need as an argument.'
const clock = 'Nothing here reads a clock: take the day or the instant as an argument, so that tests can choose it.'

/** The linter's settings, for oxlint.config.ts at the root. Type-aware rules do not reach into .vue; vue-tsc does. */
export const oxlintConfig = {
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'vitest'],
  jsPlugins: [fileURLToPath(new URL('./plugin.ts', import.meta.url))],
  categories: { correctness: 'error', suspicious: 'error' },
  ignorePatterns: ['**/dist/**', '**/.data/**'],
  rules: {
    'gongkai/directions': 'error',
    'gongkai/no-silenced-test': 'error',
    'max-lines': ['error', { max: 400 }],
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'prefer-const': 'error',
    'import/no-cycle': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    'unicorn/prefer-node-protocol': 'error',
    // Naming an inner value like an outer one is how short functions read well here.
    'no-shadow': 'off',
    'import/no-unassigned-import': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'unicorn/no-array-sort': 'off',
    'typescript/no-unsafe-type-assertion': 'off',
  },
  overrides: [
    {
      // Types do not follow `require`.
      files: ['**/*.cjs'],
      rules: {
        'typescript/no-floating-promises': 'off',
        'typescript/no-misused-spread': 'off',
        'typescript/unbound-method': 'off',
      },
    },
    { files: tests, rules: { 'max-lines': ['error', { max: 600 }] } },
    {
      files: pure,
      excludeFiles: ['**/*.test.ts'],
      rules: {
        'gongkai/no-clock': 'error',
        'no-restricted-properties': [
          'error',
          { object: 'Date', property: 'now', message: clock },
          { object: 'performance', property: 'now', message: clock },
          { object: 'Math', property: 'random', message: effect },
          { object: 'crypto', property: 'randomUUID', message: effect },
        ],
        'no-restricted-globals': [
          'error',
          { name: 'fetch', message: effect },
          { name: 'console', message: effect },
          { name: 'process', message: effect },
        ],
        'no-restricted-imports': ['error', { patterns: [{ group: ['node:*'], message: effect }] }],
      },
    },
  ],
} as const
