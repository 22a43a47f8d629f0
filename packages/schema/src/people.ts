import { z } from 'zod'
import { AgencyCode } from './agencies.ts'
import { text, type Text } from './text.ts'

/** What a person may do, within their agency and everything below it. */
export const roles = ['clerk', 'reviewer', 'approver', 'administrator'] as const
export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

export const roleLabels: Record<Role, Text> = {
  clerk: text('填报人', 'Clerk'),
  reviewer: text('审核人', 'Reviewer'),
  approver: text('签发人', 'Approver'),
  administrator: text('管理员', 'Administrator'),
}

/** A member of staff as the staff API shows them. */
export const Person = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  role: Role,
  agencyCode: AgencyCode,
  agencyName: z.string(),
  /** Their password was given by somebody else: they may do nothing before they set their own. */
  mustChangePassword: z.boolean(),
  /** A code is asked for after the password. */
  twoFactor: z.boolean(),
})
export type Person = z.infer<typeof Person>
