import { z } from 'zod'
import { Agency, AgencyCode } from './agencies.ts'
import { ReportState } from './reports.ts'
import { text, type Text } from './text.ts'

export const agencyChangeKinds = ['renamed', 'moved', 'merged', 'closed', 'reopened'] as const
export const AgencyChangeKind = z.enum(agencyChangeKinds)
export type AgencyChangeKind = z.infer<typeof AgencyChangeKind>

export const agencyChangeLabels: Record<AgencyChangeKind, Text> = {
  renamed: text('更名', 'Renamed'),
  moved: text('划转', 'Moved'),
  merged: text('合并', 'Merged'),
  closed: text('撤销', 'Closed'),
  reopened: text('恢复', 'Reopened'),
}

/** Something that happened to an agency; figures stay with the years they were made in. */
export const AgencyChange = z.object({
  id: z.uuid(),
  kind: AgencyChangeKind,
  /** The first report year that it holds for. */
  fromYear: z.number().int(),
  /** Names: its own where it was renamed, else of the agency above it or the one that it became part of. Null: none. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  reason: z.string(),
  recordedAt: z.iso.datetime(),
})
export type AgencyChange = z.infer<typeof AgencyChange>

const reportYear = z.number().int().min(1900).max(2999)
const reason = z.string().trim().min(2).max(500)
/** Looked into only: answers what would happen, and nothing does. */
const dryRun = z.boolean().default(false)
const fromYear = reportYear.describe('The first report year that it holds for; figures of earlier years stay')

export const AgencyRename = Agency.pick({ name: true, shortName: true }).extend({ fromYear, reason, dryRun })
export type AgencyRename = z.infer<typeof AgencyRename>

export const AgencyMove = z.object({ parentCode: AgencyCode, fromYear, reason, dryRun })
export type AgencyMove = z.infer<typeof AgencyMove>

/** The agency becomes part of another, which goes on: its own last report year is the one before `fromYear`. */
export const AgencyMerge = z.object({ intoCode: AgencyCode, fromYear, reason, dryRun })
export type AgencyMerge = z.infer<typeof AgencyMerge>

export const AgencyClose = z.object({ lastYear: reportYear, reason, dryRun })
export type AgencyClose = z.infer<typeof AgencyClose>

export const AgencyReopen = z.object({ reason, dryRun })
export type AgencyReopen = z.infer<typeof AgencyReopen>

/** What may be corrected of an agency without a date: it counts for all years. */
export const AgencyPatch = Agency.pick({
  shortName: true,
  level: true,
  kind: true,
  expected: true,
  contact: true,
  ownOffice: true,
}).partial()
export type AgencyPatch = z.infer<typeof AgencyPatch>

/** What a change did, or would do. */
export const AgencyChanged = z.object({
  agency: Agency,
  /** How many agencies stand below it and go with it. */
  below: z.number().int(),
  /** Report years whose published figures now add up another way. */
  recounted: z.array(z.number().int()),
  /** Its reports that are not published and no longer expected: they stay where they are, unpublished. */
  drafts: z.array(z.object({ year: z.number().int(), state: ReportState })),
})
export type AgencyChanged = z.infer<typeof AgencyChanged>
