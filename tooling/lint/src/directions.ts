/** What a workspace folder may import of ours, as specifiers; a trailing `*` stands for any subpath. */
export interface Direction {
  readonly folder: string
  readonly may: readonly string[]
  /** Ends the sentence "… may not import …:". */
  readonly reason: string
}

const vueAppMay = [
  '@gongkai/schema',
  '@gongkai/domain',
  '@gongkai/documents',
  '@gongkai/charts',
  '@gongkai/ui',
  '@gongkai/ui/*',
  '@gongkai/api/client/*',
]

/**
 * The arrows of docs/architecture.md: `schema ← domain ← {documents, charts} ← api ← {admin, portal} ← server` and
 * `schema ← database ← api`. The server, the tests and the tools are not listed and may import
 * everything.
 */
export const directions: readonly Direction[] = [
  { folder: 'packages/schema', may: [], reason: 'nouns feed everything and know nothing of it' },
  {
    folder: 'packages/domain',
    may: ['@gongkai/schema'],
    reason: 'rules are pure and run in the browser, the API and the command alike; they know only the nouns',
  },
  {
    folder: 'packages/database',
    may: ['@gongkai/schema'],
    reason: 'tables and engines know only the nouns; a rule is applied by the API service that writes',
  },
  {
    folder: 'packages/documents',
    may: ['@gongkai/schema', '@gongkai/domain'],
    reason: 'a report is read and written without a server, so that the browser can do it too',
  },
  {
    folder: 'packages/charts',
    may: ['@gongkai/schema', '@gongkai/domain'],
    reason: 'a chart is drawn from rows it is given; fetching them is the caller’s work',
  },
  {
    folder: 'packages/ui',
    may: ['@gongkai/schema'],
    reason: 'primitives know no feature; what knows one belongs in the app that shows it',
  },
  {
    folder: 'apps/api',
    may: [
      '@gongkai/schema',
      '@gongkai/domain',
      '@gongkai/database',
      '@gongkai/database/*',
      '@gongkai/documents',
      '@gongkai/charts',
    ],
    reason: 'the API serves the apps and may not know them',
  },
  {
    folder: 'apps/admin',
    may: vueAppMay,
    reason: 'of the API a Vue app sees only its typed client, and never the database or another app',
  },
  {
    folder: 'apps/portal',
    may: vueAppMay,
    reason: 'of the API a Vue app sees only its typed client, and never the database or another app',
  },
  {
    folder: 'tooling/demo',
    may: ['@gongkai/schema', '@gongkai/domain'],
    reason: 'the demo data is made of nouns and rules; the server imports it like any other report',
  },
]

/** A package that nobody has named above yet. */
export const newPackage: Omit<Direction, 'folder'> = {
  may: ['@gongkai/schema'],
  reason: 'a new package knows the nouns until tooling/lint/src/directions.ts says more, and why',
}

/** Shared settings that every workspace folder extends. */
export const settingsPackages: readonly string[] = ['@gongkai/vitest', '@gongkai/typescript']
