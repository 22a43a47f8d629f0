import type { EditionId } from '@gongkai/schema'
import type { ChartAgency } from './chart.ts'

/**
 * What the statistics know about an agency in a year; without a published report there is no row. Money in 分. A rate
 * comes as the sums of its numerator and denominator, its `value` is not read.
 */
export interface ChartRow {
  readonly agencyCode: string
  readonly agencyName: string
  readonly year: number
  readonly edition: EditionId
  readonly value: number | null
  readonly numerator?: number | null
  readonly denominator?: number | null
  /** Reports that gave a number (for a rate: both numbers). */
  readonly units: number
  /** Reports that gave none. */
  readonly missing: number
  /** Reports expected in the scope. */
  readonly expected: number
  readonly fictional: boolean
}

/** What the rows cannot say, because there are none. */
export interface ChartContext {
  /** `trend`: the agencies of the spec. `children`: the units below the parent. */
  readonly agencies: readonly ChartAgency[]
  readonly parent?: ChartAgency
  /** The newest year whose reports can be there; a chart does not run beyond it unless a report does. */
  readonly lastYear: number
}
