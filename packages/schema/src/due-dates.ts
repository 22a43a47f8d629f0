import { z } from 'zod'
import { AgencyCode } from './agencies.ts'
import { firstReportYear } from './editions/editions.ts'
import { text, type Text } from './text.ts'

/** Whom a local notice's date is for: the agency itself, or everything below it. */
export const dueCovers = ['self', 'units'] as const
export const DueCovers = z.enum(dueCovers)
export type DueCovers = z.infer<typeof DueCovers>

export const dueCoversLabels: Record<DueCovers, Text> = {
  self: text('本机关', 'The agency itself'),
  units: text('所属各单位', 'All units below it'),
}

/** Sets a local notice's date for the reports on a year; `date` null takes it back. */
export const DueDateSet = z.object({
  agencyCode: AgencyCode,
  year: z.number().int().min(firstReportYear).max(2099),
  covers: DueCovers,
  date: z.iso.date().nullable(),
  /** The notice it rests on. */
  basis: z.string().trim().max(300).default(''),
})
export type DueDateSet = z.infer<typeof DueDateSet>

export const LocalDueDate = z.object({
  agencyCode: AgencyCode,
  agencyName: z.string(),
  year: z.number().int(),
  covers: DueCovers,
  date: z.iso.date(),
  basis: z.string(),
})
export type LocalDueDate = z.infer<typeof LocalDueDate>

/** The last day that counts for one agency and year: the earlier of the statute's (art. 49) and a local notice's. */
export const EffectiveDueDate = z.object({
  /** `YYYY-MM-DD` in Asia/Shanghai; null: nobody sets one. */
  date: z.iso.date().nullable(),
  rule: z.enum(['DUE-DEPARTMENT', 'DUE-GOVERNMENT', 'LOCAL']).nullable(),
  basis: z.object({ zh: z.string(), en: z.string() }),
})
export type EffectiveDueDate = z.infer<typeof EffectiveDueDate>
