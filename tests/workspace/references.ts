import { globSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { root } from './scratch-copy.ts'

/** One thing a document says exists: a path below the root, or a script of the root's package.json. */
export interface Reference {
  readonly document: string
  readonly kind: 'path' | 'script'
  readonly target: string
}

const topFolders = /^(?:\.ci|apps|docs|packages|tests|tooling)\//

/** The documents people read, below the root. */
export function listDocuments(): string[] {
  return [
    ...globSync('*.md', { cwd: root }),
    ...globSync('{docs,packages,apps,tooling,tests}/**/*.md', { cwd: root }),
  ].filter((path) => !path.includes('node_modules/'))
}

/** Everything a document points at. A placeholder in a path, `<noun>`, stands for any name. */
export function listReferences(document: string): Reference[] {
  const text = readFileSync(join(root, document), 'utf8')
  const code = [...text.matchAll(/`([^`\n]+)`/g)].map(([, content]) => content ?? '')
  const blocks = [...text.matchAll(/^```[^\n]*\n([\s\S]*?)^```/gm)].flatMap(([, content]) => content?.split('\n') ?? [])
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target ?? '')
  return [
    ...links
      .filter((target) => !/^(?:[a-z]+:|#)/.test(target))
      .map((target) => ({ document, kind: 'path' as const, target: beside(document, target) })),
    ...code.filter((span) => topFolders.test(span)).map((target) => ({ document, kind: 'path' as const, target })),
    ...[...code, ...blocks].flatMap(scriptsIn).map((target) => ({ document, kind: 'script' as const, target })),
  ]
}

/** The workspace packages a document speaks of: it may name their scripts. */
export function listFolders(document: string): string[] {
  return readFileSync(join(root, document), 'utf8').match(/\b(?:apps|packages|tests|tooling)\/[\w-]+/g) ?? []
}

function beside(document: string, target: string): string {
  return posix.join(dirname(document), target.replace(/#.*$/, ''))
}

/** `npm start`, `npm run x`, `pnpm x`, `npx pnpm x`: the x. */
function scriptsIn(line: string): string[] {
  return [...line.matchAll(/(?:^|[\s(])(?:npm run(?: -s)?|npm|pnpm) ([a-z][a-z:-]*)/g)].map(
    ([, script]) => script ?? '',
  )
}

/** Whether the path, with its placeholders and braces, names at least one thing. */
export function exists(path: string): boolean {
  const pattern = path
    .replaceAll(/<[^>]+>/g, '*')
    .replaceAll('…', '*')
    .replace(/\/$/, '')
  return globSync(pattern, { cwd: root }).length > 0
}
