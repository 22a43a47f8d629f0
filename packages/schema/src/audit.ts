import { z } from 'zod'
import { AgencyCode } from './agencies.ts'
import { ReportYear } from './reports.ts'

/** What a line of the audit chain is about, by the names of today. */
export const AuditAbout = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('report'), id: z.string(), agencyName: z.string(), year: z.number().int() }),
  z.object({ kind: z.literal('agency'), code: AgencyCode, name: z.string() }),
  z.object({ kind: z.literal('person'), id: z.string(), name: z.string() }),
  /** All agencies, the statistics, or something that is gone. */
  z.object({ kind: z.literal('other') }),
])
export type AuditAbout = z.infer<typeof AuditAbout>

/** A line of the audit chain; `hash` covers what the line says and the hash before it, not the names of today. */
export const AuditEntry = z.object({
  seq: z.number().int(),
  at: z.iso.datetime(),
  /** Id of the person, or `system`. */
  actor: z.string(),
  /** Null: the program itself. */
  actorName: z.string().nullable(),
  action: z.string(),
  /** `report:<id>`, `agency:<code>`, `person:<id>` */
  subject: z.string(),
  about: AuditAbout,
  detail: z.record(z.string(), z.unknown()),
  hash: z.string(),
})
export type AuditEntry = z.infer<typeof AuditEntry>

/** `next`: what to ask for as `cursor`; null at the end. */
export const AuditPage = z.object({ items: z.array(AuditEntry), next: z.string().nullable() })
export type AuditPage = z.infer<typeof AuditPage>

/** Days are those of Beijing, both included. */
export const AuditQuery = z.object({
  subject: z.string().max(100).optional(),
  actor: z.string().max(100).optional(),
  action: z.string().max(60).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  cursor: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional(),
})
export type AuditQuery = z.infer<typeof AuditQuery>

/** On a day, a person looked at a report: first, last and how often. */
export const PersonView = z.object({
  reportId: z.uuid(),
  agencyName: z.string(),
  year: ReportYear,
  day: z.iso.date(),
  firstAt: z.iso.datetime(),
  lastAt: z.iso.datetime(),
  times: z.number().int(),
})
export type PersonView = z.infer<typeof PersonView>
