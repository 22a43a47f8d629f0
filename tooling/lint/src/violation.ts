import { posix } from 'node:path'
import { type Direction, directions, newPackage, settingsPackages } from './directions.ts'

const workspaceFolder = /^(?:apps|packages|tooling|tests)\/[^/]+(?=\/)/
const featureFolder = /^(apps\/[^/]+\/src\/features)\/([^/]+)\//
const testFile = /\.test\.ts$|\/testing\//

/**
 * Why `file` may not import `specifier`, or undefined when it may.
 *
 * @param file path below the repository's root, with forward slashes
 */
export function findViolation(
  file: string,
  specifier: string,
  table: readonly Direction[] = directions,
): string | undefined {
  if (specifier.startsWith('.')) return findEscape(file, posix.join(posix.dirname(file), specifier))
  if (specifier.startsWith('@gongkai/')) return findWrongWay(file, specifier, table)
  if (/^kysely(\/|$)/.test(specifier)) return findStraySql(file)
  return undefined
}

function findEscape(file: string, target: string): string | undefined {
  const home = workspaceFolder.exec(file)?.[0]
  if (home === undefined) return undefined
  if (!target.startsWith(`${home}/`) && workspaceFolder.test(`${target}/`)) {
    return `${home} may not reach into ${target}: import the package by its name, so that its exports stay its door.`
  }
  return findSibling(file, target)
}

function findSibling(file: string, target: string): string | undefined {
  const [, features, own] = featureFolder.exec(file) ?? []
  const [, targetFeatures, other] = featureFolder.exec(`${target}/`) ?? []
  if (own === undefined || other === undefined || features !== targetFeatures || own === other) return undefined
  return `Feature ${own} may not import its sibling ${other}: a shared rule sinks to packages/domain, routes and pages meet in the app, shared code moves up out of features/.`
}

function findWrongWay(file: string, specifier: string, table: readonly Direction[]): string | undefined {
  const home = workspaceFolder.exec(file)?.[0] ?? ''
  const direction =
    table.find(({ folder }) => folder === home) ?? (home.startsWith('packages/') ? newPackage : undefined)
  if (direction === undefined || settingsPackages.includes(specifier)) return undefined
  if (direction.may.some((allowed) => matches(allowed, specifier))) return undefined
  return `${home} may not import ${specifier}: ${direction.reason}.`
}

function matches(allowed: string, specifier: string): boolean {
  return allowed.endsWith('/*') ? specifier.startsWith(allowed.slice(0, -1)) : specifier === allowed
}

function findStraySql(file: string): string | undefined {
  const inApp = file.startsWith('apps/') && !file.endsWith('.queries.ts') && !testFile.test(file)
  if (!inApp && !/^packages\/(?!database\/)/.test(file)) return undefined
  return `${file} may not import kysely: rows stay in *.queries.ts and packages/database; a service speaks schema types.`
}
