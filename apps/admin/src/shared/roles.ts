import { allowedActions } from '@gongkai/domain'
import type { Role } from '@gongkai/schema'

/** Whether a role begins and fills in reports; the same rule that says who saves a draft. */
export function mayFill(role: Role): boolean {
  return allowedActions({ state: 'draft', role, ownWork: false }).includes('save')
}
