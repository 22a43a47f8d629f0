import { z } from 'zod'
import { Agency, AgencyRef } from './agencies.ts'
import { ReportSummary } from './reports.ts'

/** What the public may know of a year's report without opening it; no entry: nothing was published. */
export const ReportedYear = z.object({
  year: z.number().int(),
  state: z.enum(['published', 'withdrawn']),
  version: z.number().int(),
  /** Applications newly received by the agency itself, from its statistic; 0: a nil report (零申请). Null: blank. */
  received: z.number().int().nullable(),
})
export type ReportedYear = z.infer<typeof ReportedYear>

/** How many units of a subtree, its root included, owe a report on a year; `there` of them have published it. */
export const SubtreeYear = z.object({
  year: z.number().int(),
  expected: z.number().int(),
  there: z.number().int(),
  missing: z.number().int(),
})
export type SubtreeYear = z.infer<typeof SubtreeYear>

/** An agency's public page: where it stands, what it reported, what the units below it reported. */
export const AgencyOverview = z.object({
  agency: Agency,
  /** Outermost first. */
  ancestors: z.array(AgencyRef),
  /** With the years that each of them owes a report on, so that what is missing can be told from what is not asked for. */
  children: z.array(AgencyRef.extend({ expected: Agency.shape.expected, reports: z.array(ReportedYear) })),
  /** Published or withdrawn, newest year first. */
  reports: z.array(ReportSummary),
  /** Oldest first. */
  years: z.array(SubtreeYear),
})
export type AgencyOverview = z.infer<typeof AgencyOverview>

/** A page of a list; `nextCursor` null: the last one. */
export const ReportPage = z.object({ items: z.array(ReportSummary), nextCursor: z.string().nullable() })
export type ReportPage = z.infer<typeof ReportPage>
