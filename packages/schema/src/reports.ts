import { z } from 'zod'
import { AgencyCode, AgencyLevel, AgencyRef } from './agencies.ts'
import { chapterIds, EditionId, proseIds } from './editions/edition.ts'
import { firstReportYear } from './editions/editions.ts'
import { CellNotes, Cells, Origin } from './figures.ts'
import { EffectiveDueDate } from './due-dates.ts'
import { Explanations, Finding } from './findings.ts'
import { ReportComment, Verdict, VersionChanges } from './review.ts'
import { text, type Text } from './text.ts'

/** The year reported on; the report is published the year after. */
export const ReportYear = z.coerce.number().int().min(firstReportYear).max(2099)

/**
 * `unit`: the agency's own office or the unit itself; `region`: a government's region-wide report, already the sum of
 * its office and all units below, so that these are not added to it again (report-forms §6, 汇总).
 */
export const coverages = ['unit', 'region'] as const
export const Coverage = z.enum(coverages)
export type Coverage = z.infer<typeof Coverage>

export const coverageLabels: Record<Coverage, Text> = {
  unit: text('本单位', 'This unit'),
  region: text('全区域汇总', 'Whole region'),
}

export const reportStates = ['draft', 'submitted', 'returned', 'approved', 'published', 'withdrawn'] as const
export const ReportState = z.enum(reportStates)
export type ReportState = z.infer<typeof ReportState>

export const reportStateLabels: Record<ReportState, Text> = {
  draft: text('填报中', 'Filling in'),
  submitted: text('待审核', 'Submitted'),
  returned: text('已退回', 'Returned'),
  approved: text('待发布', 'Approved'),
  published: text('已发布', 'Published'),
  withdrawn: text('已撤回', 'Withdrawn'),
}

/** Prose of chapters one, five and six, and the preface; plain text, paragraphs separated by a line feed. */
export const Chapters = z.partialRecord(z.enum([...proseIds, 'preface']), z.string().max(200_000))
export type Chapters = z.infer<typeof Chapters>

/** Deviations of the printed form from the official one, seen by the reader (FORM-LABEL, FORM-CHAPTER). */
export const PrintedForm = z.object({
  labels: z.array(z.object({ row: z.string(), printed: z.string() })).default([]),
  chapters: z.array(z.object({ chapter: z.enum(chapterIds), printed: z.string() })).default([]),
})
export type PrintedForm = z.infer<typeof PrintedForm>

export const Period = z.object({ from: z.iso.date(), to: z.iso.date() })
export type Period = z.infer<typeof Period>

/** What a version says: everything that is hashed when it is published. */
export const ReportContent = z.object({
  title: z.string().trim().min(2).max(200),
  edition: EditionId,
  coverage: Coverage,
  period: Period,
  cells: Cells,
  notes: CellNotes,
  chapters: Chapters,
  printedForm: PrintedForm,
  origin: Origin,
  /** The address of the original publication, for a report transcribed from elsewhere. */
  sourceAddress: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable(),
})
export type ReportContent = z.infer<typeof ReportContent>

export const ReportCreate = z.object({
  agencyCode: AgencyCode,
  year: ReportYear,
  /** Absent: an empty form of the year's edition. */
  content: ReportContent.partial().optional(),
})
export type ReportCreate = z.infer<typeof ReportCreate>

/** Saving a draft. `revision` is the one the editor started from; a newer one in the store is a conflict. */
export const DraftSave = z.object({ revision: z.number().int().min(0), content: ReportContent })
export type DraftSave = z.infer<typeof DraftSave>

export const ReportSubmit = z.object({ explanations: Explanations.default({}) })
export const ReportReason = z.object({ reason: z.string().trim().min(2).max(1000) })

/** A line of a list of reports. */
export const ReportSummary = z.object({
  id: z.uuid(),
  agencyCode: AgencyCode,
  agencyName: z.string(),
  level: AgencyLevel,
  year: z.number().int(),
  edition: EditionId,
  coverage: Coverage,
  title: z.string(),
  state: ReportState,
  version: z.number().int(),
  publishedAt: z.iso.datetime().nullable(),
  updatedAt: z.iso.datetime(),
  fictional: z.boolean(),
})
export type ReportSummary = z.infer<typeof ReportSummary>

/** A published version: immutable, with the hash of its content. */
export const PublishedReport = ReportContent.extend({
  agency: AgencyRef,
  year: z.number().int(),
  version: z.number().int(),
  publishedAt: z.iso.datetime(),
  /** SHA-256 over the canonical JSON of the content. */
  hash: z.string().length(64),
  /** Why this version replaced the one before (更正); null for the first. */
  reason: z.string().nullable(),
  /** Every check that did not pass. */
  findings: z.array(Finding),
  /** How many checks passed; they have nothing more to say. */
  checksPassed: z.number().int(),
  explanations: Explanations,
  /** All published versions of the year, newest first. */
  versions: z.array(
    z.object({
      version: z.number().int(),
      publishedAt: z.iso.datetime(),
      reason: z.string().nullable(),
      withdrawn: z.boolean(),
      /** Why it was withdrawn, and why it was restored where it was; null: neither. */
      withdrawnReason: z.string().nullable(),
      restoredReason: z.string().nullable(),
      /** What it changed of the published version before it (更正记录); null for the first. */
      changes: VersionChanges.nullable(),
    }),
  ),
})
export type PublishedReport = z.infer<typeof PublishedReport>

/** Something that happened to a report, for its history. */
export const ReportEvent = z.object({
  at: z.iso.datetime(),
  action: z.string(),
  by: z.string(),
  reason: z.string().nullable(),
})
export type ReportEvent = z.infer<typeof ReportEvent>

/** What a working version is compared with. */
export const ComparedVersion = z.object({
  version: z.number().int(),
  year: z.number().int(),
  edition: EditionId,
  cells: Cells,
  chapters: Chapters,
  publishedAt: z.iso.datetime(),
})
export type ComparedVersion = z.infer<typeof ComparedVersion>

export const reportActions = [
  'save',
  'submit',
  'return',
  'approve',
  'publish',
  'correct',
  'withdraw',
  'restore',
] as const

/**
 * A report as staff see it: the working version, what may be done now, and last year for comparison. Its chapters are as
 * typed: number tokens stand in them, which the published version says as numbers.
 */
export const StaffReport = z.object({
  summary: ReportSummary,
  agency: AgencyRef,
  revision: z.number().int(),
  content: ReportContent,
  /** Every check that did not pass. */
  findings: z.array(Finding),
  /** How many checks passed; they have nothing more to say. */
  checksPassed: z.number().int(),
  explanations: Explanations,
  /** The published report on the year before. */
  previous: ComparedVersion.nullable(),
  /** The published version that the working one is to replace. */
  lastVersion: ComparedVersion.nullable(),
  due: EffectiveDueDate,
  /** Outermost first: whose sums change when it is published. */
  ancestors: z.array(AgencyRef),
  comments: z.array(ReportComment),
  verdicts: z.array(Verdict),
  /** When its sum was frozen (汇总); null: it is not a frozen sum. */
  frozenAt: z.iso.datetime().nullable(),
  history: z.array(ReportEvent),
  actions: z.array(z.enum(reportActions)),
  publishedVersion: z.number().int().nullable(),
})
export type StaffReport = z.infer<typeof StaffReport>
