import type { Role } from '@gongkai/schema'
import { ProblemError } from './http/problem.ts'

/** Who does something: a member of staff within their agency's subtree, or the program itself. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly role: Role
  /** Codes from the root to their agency: `/340000/340300/`. */
  readonly agencyPath: string
}

/** The command line and the demo: everything, everywhere. */
export const systemActor: Actor = { id: 'system', name: '系统', role: 'administrator', agencyPath: '/' }

/** Refuses whoever has none of the roles or does not have the agency in their subtree. */
export function authorize(actor: Actor, roles: readonly Role[], agencyPath: string): void {
  if (!roles.includes(actor.role) || !isInScope(actor, agencyPath)) throw new ProblemError('forbidden')
}

export function isInScope(actor: Actor, agencyPath: string): boolean {
  return agencyPath.startsWith(actor.agencyPath)
}
