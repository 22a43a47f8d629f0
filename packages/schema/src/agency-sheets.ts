import { z } from 'zod'
import { AgencyImport } from './agencies.ts'

export const agencyImportOutcomes = ['added', 'changed', 'unchanged', 'wrong'] as const
export const AgencyImportOutcome = z.enum(agencyImportOutcomes)
export type AgencyImportOutcome = z.infer<typeof AgencyImportOutcome>

/** A list of agencies, in any order: parents stand in it or are there already. */
export const AgencySheet = z.object({
  rows: z.array(AgencyImport).min(1).max(5000),
  /** Looked into only: nothing is stored. */
  dryRun: z.boolean().default(false),
  /**
   * Names and places that differ hold from this report year on, and the earlier ones stay with the earlier years. Absent:
   * they are corrections and hold for all years.
   */
  changes: z
    .object({ fromYear: z.number().int().min(1900).max(2999), reason: z.string().trim().min(2).max(500) })
    .optional(),
})
export type AgencySheet = z.infer<typeof AgencySheet>

/** What becomes, or would become, of each row, in their order. */
export const AgencySheetResult = z.object({
  rows: z.array(
    z.object({
      code: z.string(),
      outcome: AgencyImportOutcome,
      /** As text: codes, years, `true` and `false`; empty: nothing. */
      changes: z.array(z.object({ field: z.string(), from: z.string(), to: z.string() })),
      faults: z.array(z.object({ field: z.string(), message: z.string() })),
    }),
  ),
  stored: z.boolean(),
})
export type AgencySheetResult = z.infer<typeof AgencySheetResult>
