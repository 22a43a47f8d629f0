import { z } from 'zod'
import { AgencyCode } from './agencies.ts'
import { ReadCell, Reading } from './reading.ts'
import { ReportYear } from './reports.ts'

export const batchItemStates = ['read', 'failed', 'accepted', 'rejected'] as const
export const BatchItemState = z.enum(batchItemStates)

/** One document of a batch: what was read of it, how sure, and what became of it. */
export const BatchItem = z.object({
  id: z.uuid(),
  name: z.string(),
  state: BatchItemState,
  /** Whose report it is, as far as the reader or a person knows. */
  agencyCode: AgencyCode.nullable(),
  agencyName: z.string().nullable(),
  year: z.number().int().nullable(),
  sure: z.number().int(),
  unsure: z.number().int(),
  missing: z.number().int(),
  /** `must` checks that fail. */
  failing: z.number().int(),
  reportId: z.uuid().nullable(),
  /** Why it failed or was rejected. */
  reason: z.string().nullable(),
  at: z.iso.datetime(),
})
export type BatchItem = z.infer<typeof BatchItem>

export const BatchItemDetail = BatchItem.extend({ hash: z.string().length(64), reading: Reading })
export type BatchItemDetail = z.infer<typeof BatchItemDetail>

export const BatchSummary = z.object({
  id: z.uuid(),
  name: z.string(),
  agencyCode: AgencyCode,
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  counts: z.record(BatchItemState, z.number().int()),
})
export type BatchSummary = z.infer<typeof BatchSummary>

export const Batch = BatchSummary.extend({ items: z.array(BatchItem) })
export type Batch = z.infer<typeof Batch>

export const BatchCreate = z.object({ name: z.string().trim().min(1).max(100), agencyCode: AgencyCode })
export type BatchCreate = z.infer<typeof BatchCreate>

/** What a person decided of a document: whose it is, and cells as they confirmed them. */
export const BatchItemSave = z.object({
  agencyCode: AgencyCode.nullable(),
  year: ReportYear.nullable(),
  cells: z.record(z.string().max(100), ReadCell),
})
export type BatchItemSave = z.infer<typeof BatchItemSave>

/**
 * `draft`: goes the way of every report; `published`: it is public elsewhere already and enters as it is
 * (administrators). `replace`: over the draft that the agency has.
 */
export const BatchItemAccept = z.object({
  as: z.enum(['draft', 'published']),
  replace: z.boolean().default(false),
})
export type BatchItemAccept = z.infer<typeof BatchItemAccept>
