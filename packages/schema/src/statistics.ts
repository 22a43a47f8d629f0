import { z } from 'zod'

/**
 * `own`: as the agency reported; `subtree`: the sum over the reports of the agency and all units below it, each unit
 * exactly once.
 */
export const scopes = ['own', 'subtree'] as const
export const Scope = z.enum(scopes)
export type Scope = z.infer<typeof Scope>

/** One figure of the derived statistics. `measure` is a cell id or the id of a group of cells. */
export interface Statistic {
  readonly agencyId: string
  readonly scope: Scope
  readonly year: number
  readonly measure: string
  /** Sum of the numbers; null when no report has one. */
  readonly value: number | null
  /** Reports that gave a number. */
  readonly units: number
  /** Reports whose cell is blank, "/" or absent. */
  readonly missing: number
}
