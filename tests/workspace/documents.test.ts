import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exists, listDocuments, listFolders, listReferences } from './references.ts'
import { root } from './scratch-copy.ts'

const builtIn = ['install', 'ci', 'exec', 'add']

describe('what the documents point at', () => {
  it('is looked for in the documents people read first', () => {
    expect(listDocuments()).toEqual(
      expect.arrayContaining(['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'docs/architecture.md']),
    )
  })

  it.each(listDocuments())('exists: %s', (document) => {
    const scripts = [...builtIn, ...['.', dirname(document), ...listFolders(document)].flatMap(listScripts)]
    const dead = listReferences(document).filter(({ kind, target }) =>
      kind === 'path' ? !exists(target) : !scripts.includes(target),
    )
    expect(dead.map(({ target }) => target)).toEqual([])
  })

  it('is found in links, in code and in blocks of commands', () => {
    expect(listReferences('README.md')).toEqual(
      expect.arrayContaining([
        { document: 'README.md', kind: 'path', target: 'docs/operations.md' },
        { document: 'README.md', kind: 'script', target: 'start' },
        { document: 'README.md', kind: 'script', target: 'gongkai' },
      ]),
    )
  })

  it('is told from what does not exist', () => {
    expect(exists('packages/<name>/src/index.ts')).toBe(true)
    expect(exists('apps/{api,admin}')).toBe(true)
    expect(exists('packages/schema/src/no-such-noun.ts')).toBe(false)
  })
})

/** The scripts of the manifest in a folder, if it has one. */
function listScripts(folder: string): string[] {
  const path = join(root, folder, 'package.json')
  if (!existsSync(path)) return []
  const { scripts = {} } = JSON.parse(readFileSync(path, 'utf8')) as { scripts?: Record<string, string> }
  return Object.keys(scripts)
}
