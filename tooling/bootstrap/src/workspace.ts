import { existsSync, globSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { PackageResult } from './summary.ts'

const resultFile = '.test-results.json'

interface Manifest {
  readonly name: string
  readonly scripts?: Readonly<Record<string, string>>
}

/** The folders of the workspace packages that have tests. */
export function listTestedFolders(root: string): string[] {
  return globSync('{apps,packages,tooling,tests}/*/package.json', { cwd: root })
    .map((path) => join(root, path, '..'))
    .filter((folder) => readManifest(folder).scripts?.test !== undefined)
    .toSorted()
}

/** An old result must not pass for a new one. */
export function removeResults(folders: readonly string[]): void {
  for (const folder of folders) rmSync(join(folder, resultFile), { force: true })
}

export function readResults(folders: readonly string[]): PackageResult[] {
  return folders.map((folder) => ({ name: readManifest(folder).name, result: readResult(folder) }))
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
}

function readResult(folder: string): unknown {
  const path = join(folder, resultFile)
  if (!existsSync(path)) return undefined
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
