import { cellMapOf, type CellId, type Cells, type EditionId, type Inclusion, type SummedCell } from '@gongkai/schema'

/** A unit's published report, as a sum takes it. */
export interface UnitFigures {
  /** The unit's code. */
  readonly code: string
  readonly version: number
  readonly edition: EditionId
  /** Counts as they are, money in 分. */
  readonly cells: Cells
}

/**
 * Whether a unit's report enters a sum on an edition: it must be published, on the same edition (G-STATUS, G-EDITION).
 *
 * @param report undefined: the unit has none; `published` says whether a version of it counts
 */
export function inclusionOf(
  edition: EditionId,
  report: { readonly published: boolean; readonly edition: EditionId } | undefined,
): Inclusion {
  if (!report) return 'missing'
  if (!report.published) return 'state'
  return report.edition === edition ? 'included' : 'edition'
}

/**
 * Adds up every cell of an edition over units, each of them once. A cell in which no unit has a number stays without one:
 * blank is not zero. Throws on a code that comes twice and on a sum that is not an exact integer.
 */
export function sumUnits(edition: EditionId, units: readonly UnitFigures[]): Record<CellId, SummedCell> {
  const codes = new Set(units.map(({ code }) => code))
  if (codes.size !== units.length) throw new RangeError('a unit is to be summed up twice')
  return Object.fromEntries([...cellMapOf(edition).keys()].map((id) => [id, sumCell(id, units)]))
}

function sumCell(id: CellId, units: readonly UnitFigures[]): SummedCell {
  let [value, numbers] = [0, 0]
  for (const { cells } of units) {
    const figure = cells[id]
    if (typeof figure !== 'number') continue
    value += figure
    numbers += 1
  }
  if (!Number.isSafeInteger(value)) throw new RangeError(`the sum of ${id} is not an exact integer`)
  return { value: numbers === 0 ? null : value, units: numbers, blanks: units.length - numbers }
}

/** The cells that a report frozen from a sum holds: what nobody has a number for is a blank. */
export function cellsOfSum(sum: Readonly<Record<CellId, SummedCell>>): Cells {
  return Object.fromEntries(Object.entries(sum).map(([id, { value }]) => [id, value]))
}
