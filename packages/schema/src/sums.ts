import { z } from 'zod'
import { AgencyRef } from './agencies.ts'
import { EditionId } from './editions/edition.ts'
import { Cells, CellValue } from './figures.ts'
import { ReportState } from './reports.ts'

/** Why a unit's figures are in a sum, or are not. `state`: it has a report, but not a published one. */
export const inclusions = ['included', 'missing', 'state', 'edition'] as const
export const Inclusion = z.enum(inclusions)
export type Inclusion = z.infer<typeof Inclusion>

export const SumUnit = z.object({
  agency: AgencyRef,
  ownOffice: z.boolean(),
  inclusion: Inclusion,
  reportId: z.uuid().nullable(),
  state: ReportState.nullable(),
  edition: EditionId.nullable(),
  /** The published version that counts. */
  version: z.number().int().nullable(),
  /** The version that the frozen sum counted; null: it did not. */
  frozenVersion: z.number().int().nullable(),
})
export type SumUnit = z.infer<typeof SumUnit>

/** One cell of a sum; money in 分. `value` null: no unit has a number there. */
export const SummedCell = z.object({
  value: z.number().nullable(),
  /** Units with a number, and units that left the cell blank. */
  units: z.number().int(),
  blanks: z.number().int(),
})
export type SummedCell = z.infer<typeof SummedCell>

/** What units have become since the sum was frozen: a later correction, a late report, a withdrawal. */
export const SumChange = z.object({
  agency: AgencyRef,
  kind: z.enum(['added', 'corrected', 'removed']),
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
  /** Why the unit corrected its report. */
  reason: z.string().nullable(),
  cells: z.array(z.object({ cell: z.string(), difference: z.number() })),
})
export type SumChange = z.infer<typeof SumChange>

/** A government's sum over its own office and every unit once (汇总), as its units stand now. */
export const Sum = z.object({
  agency: AgencyRef,
  year: z.number().int(),
  edition: EditionId,
  units: z.array(SumUnit),
  cells: z.record(z.string(), SummedCell),
  /** The report it is summed into; null: not begun. */
  report: z
    .object({
      id: z.uuid(),
      state: ReportState,
      version: z.number().int(),
      revision: z.number().int(),
      frozenAt: z.iso.datetime().nullable(),
      cells: Cells,
    })
    .nullable(),
  /** Empty while nothing is frozen. */
  changes: z.array(SumChange),
  mayFreeze: z.boolean(),
})
export type Sum = z.infer<typeof Sum>

/** Where one summed cell comes from. */
export const SumCellUnits = z.object({
  cell: z.string(),
  units: z.array(
    z.object({ agency: AgencyRef, reportId: z.uuid(), version: z.number().int(), value: CellValue.optional() }),
  ),
})
export type SumCellUnits = z.infer<typeof SumCellUnits>

/** `reason`: why a published sum is corrected; asked for when the report is published already. */
export const SumFreeze = z.object({ reason: z.string().trim().min(2).max(1000).optional() })
export type SumFreeze = z.infer<typeof SumFreeze>

/** A line of the list of governments and how far their sums have come. */
export const SumSummary = z.object({
  agency: AgencyRef,
  year: z.number().int(),
  /** Units that are to be summed up, and those whose report is published on the right form. */
  units: z.number().int(),
  included: z.number().int(),
  /** The report it is summed into; null: not begun. */
  report: z.object({ id: z.uuid(), state: ReportState, frozenAt: z.iso.datetime().nullable() }).nullable(),
  /** Units that are not as the frozen sum counted them. */
  changes: z.number().int(),
})
export type SumSummary = z.infer<typeof SumSummary>
