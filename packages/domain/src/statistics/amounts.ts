import type { Cells, Coverage, EditionId } from '@gongkai/schema'
import { measureValues } from './measure-values.ts'

/** A figure added up over reports, or a change of it. `value` is 0 where no report has a number. */
export interface Amount {
  readonly value: number
  /** Reports that gave a number. */
  readonly units: number
  /** Reports whose cell is blank, "/" or absent. */
  readonly missing: number
}

/** Measure → amount. */
export type Amounts = ReadonlyMap<string, Amount>

/** What the statistics need of a published report. */
export interface ReportFigures {
  readonly coverage: Coverage
  readonly edition: EditionId
  readonly cells: Cells
}

export const nothing: Amounts = new Map()

/** The figures of one report, each counted as one unit with a number or without. */
export function amountsOf({ edition, cells }: ReportFigures): Amounts {
  const amounts = new Map<string, Amount>()
  for (const [measure, value] of measureValues(edition, cells))
    amounts.set(measure, value === null ? { value: 0, units: 0, missing: 1 } : { value, units: 1, missing: 0 })
  return amounts
}

export function addAmounts(left: Amounts, right: Amounts): Amounts {
  return combine(left, right, 1)
}

export function subtractAmounts(left: Amounts, right: Amounts): Amounts {
  return combine(left, right, -1)
}

function combine(left: Amounts, right: Amounts, sign: 1 | -1): Amounts {
  if (right.size === 0) return left
  const result = new Map(left)
  addInto(result, right, sign)
  return result
}

/** Adds to a sum in the making: a province's sum takes thousands of additions, and no copies. */
export function addInto(sum: Map<string, Amount>, amounts: Amounts, sign: 1 | -1 = 1): void {
  for (const [measure, { value, units, missing }] of amounts) {
    const before = sum.get(measure)
    sum.set(measure, {
      value: (before?.value ?? 0) + sign * value,
      units: (before?.units ?? 0) + sign * units,
      missing: (before?.missing ?? 0) + sign * missing,
    })
  }
}
