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
    // Leaving a property out by naming it `_` is how an object is narrowed.
    'no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    'import/no-cycle': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    'unicorn/prefer-node-protocol': 'error',
    // Off, because here the plain form is the better one:
    // an inner name like an outer one keeps short functions short;
    'no-shadow': 'off',
    // characters of Chinese text are code points;
    'typescript/no-misused-spread': 'off',
    // the compiler knows which switch is complete;
    'consistent-return': 'off',
    'typescript/consistent-return': 'off',
    // zod and JSON are narrowed by assertion at their door;
    'typescript/no-unsafe-type-assertion': 'off',
    // styles and components are imported for their effect;
    'import/no-unassigned-import': 'off',
    'import/no-named-as-default': 'off',
    'import/no-named-as-default-member': 'off',
    // tests over real reports, over both engines, over tables of cases;
    'vitest/no-conditional-expect': 'off',
    'vitest/no-conditional-tests': 'off',
    'vitest/require-mock-type-parameters': 'off',
    'vitest/valid-title': 'off',
    // the rest finds nothing here that the compiler does not.
    'typescript/no-unnecessary-type-parameters': 'off',
    'typescript/no-unsafe-enum-assignment': 'off',
    'typescript/unbound-method': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'unicorn/no-array-sort': 'off',
  },
  overrides: [
    {
      // Types do not follow `require`.
      files: ['**/*.cjs'],
      rules: { 'typescript/no-floating-promises': 'off' },
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
