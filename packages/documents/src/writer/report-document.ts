import { Explanations, Finding, PublishedReport, ReportContent } from '@gongkai/schema'
import { z } from 'zod'

/** Marks the JSON as this format, so that a reader knows it without its name. */
export const reportFormat = 'gongkai/annual-report'

/**
 * A report as it is written to a file. A published report is one; a draft is one with `version`, `publishedAt` and `hash`
 * null. Counts as they are, money in 分.
 */
export const ReportDocument = ReportContent.extend({
  agency: PublishedReport.shape.agency,
  year: z.number().int(),
  version: z.number().int().nullable(),
  publishedAt: z.iso.datetime().nullable(),
  /** SHA-256 over the canonical JSON of the content. */
  hash: z.string().length(64).nullable(),
  /** Why this version replaced the one before (更正). */
  reason: z.string().nullable(),
  /** Every check that did not pass. */
  findings: z.array(Finding),
  checksPassed: z.number().int(),
  explanations: Explanations,
})
export type ReportDocument = z.infer<typeof ReportDocument>

/** The canonical JSON of a report: `ReportDocument` with the format's name in front. */
export const ReportJson = z.object({ format: z.literal(reportFormat), ...ReportDocument.shape })

/** The published JSON Schema of `writeJson`'s output, derived from the schema package. */
export const reportJsonSchema = {
  ...z.toJSONSchema(ReportJson, { io: 'output', unrepresentable: 'any' }),
  title: '政府信息公开工作年度报告 / Annual report on government information disclosure',
}
