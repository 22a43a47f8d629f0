import { text } from '@gongkai/schema'
import { type Actor, isInScope } from './actor.ts'
import type { Directory, DirectoryEntry } from './directory.ts'
import { ProblemError } from './http/problem.ts'

export interface Placed {
  readonly entry: DirectoryEntry
  /** Steps below the agency that was asked for, which is 0. */
  readonly depth: number
}

/** The end of everything that stands below an agency, itself included, among paths from its own on: '0' follows '/'. */
export function endOfSubtree(path: string): string {
  return `${path.slice(0, -1)}0`
}

/** An agency and everything below it as the tree stood in a year: parents first, a government's own office before others. */
export function subtreeIn(tree: Directory, code: string, year: number): Placed[] {
  const entry = tree.find(code)
  return entry ? [{ entry, depth: 0 }, ...below(tree, code, year, 1)] : []
}

function below(tree: Directory, code: string, year: number, depth: number): Placed[] {
  const children = tree.childrenIn(code, year).toSorted((left, right) => rank(left) - rank(right))
  return children.flatMap((entry) => [{ entry, depth }, ...below(tree, entry.agency.code, year, depth + 1)])
}

function rank({ agency }: DirectoryEntry): number {
  return agency.ownOffice ? 0 : 1
}

export function getEntry(tree: Directory, code: string): DirectoryEntry {
  const entry = tree.find(code)
  if (entry) return entry
  throw new ProblemError('agency-unknown', {
    detail: text(`没有代码为 ${code} 的机关`, `No agency has the code ${code}`),
  })
}

/** The agency that was asked for, or the actor's own; refuses what is not in the actor's subtree now. */
export function entryInScope(tree: Directory, code: string | undefined, actor: Actor): DirectoryEntry {
  const entry = getEntry(tree, code ?? actor.agencyPath.split('/').at(-2) ?? '')
  if (isInScope(actor, entry.path)) return entry
  throw new ProblemError('forbidden')
}
