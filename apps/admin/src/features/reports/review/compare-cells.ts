import { diffCells } from '@gongkai/domain'
import {
  cellMapOf,
  isComparable,
  type CellChange,
  type CellId,
  type Cells,
  type CellValue,
  type ComparedVersion,
  type EditionId,
} from '@gongkai/schema'

/** How a cell stands against the version it is compared with; `otherForm`: the two forms mean different things by it. */
export type Standing = 'same' | 'changed' | 'otherForm'

export interface ComparedCell {
  readonly before: CellValue | undefined
  readonly after: CellValue | undefined
  /** after − before in the cell's unit (件, 分); null unless both are numbers. */
  readonly difference: number | null
  readonly standing: Standing
}

export interface ComparedCells {
  readonly of: (id: CellId) => ComparedCell
  /** Changed cells of the edition, in the order of the form. */
  readonly changed: readonly CellId[]
  /** Changed cells that the edition does not have: printed in an original of a mixed form. */
  readonly outside: readonly CellId[]
  readonly higher: number
  readonly lower: number
}

/**
 * Compares figures cell by cell with another version. Where that one is on another edition of the form, only cells that
 * mean the same in both are compared; the break is said, not bridged (report-forms §5).
 */
export function compareCells(
  { edition, cells }: { readonly edition: EditionId; readonly cells: Cells },
  other: Pick<ComparedVersion, 'edition' | 'cells'>,
): ComparedCells {
  const sameForm = other.edition === edition
  const means = (id: CellId) => sameForm || isComparable(id)
  const differences = diffCells(other.cells, cells).filter((found) => means(found.cell) && showsDifference(found))
  const changes = new Map(differences.map((found) => [found.cell, found]))
  const known = cellMapOf(edition)

  function of(id: CellId): ComparedCell {
    const standing = !means(id) ? 'otherForm' : changes.has(id) ? 'changed' : 'same'
    const before = standing === 'otherForm' ? undefined : other.cells[id]
    return { before, after: cells[id], difference: changes.get(id)?.difference ?? null, standing }
  }

  const ids = [...changes.keys()]
  return {
    of,
    changed: ids.filter((id) => known.has(id)),
    outside: ids.filter((id) => !known.has(id)),
    higher: differences.filter(({ difference }) => difference !== null && difference > 0).length,
    lower: differences.filter(({ difference }) => difference !== null && difference < 0).length,
  }
}

/** A cell left blank and one never filled look the same to a reader. */
function showsDifference({ before, after }: CellChange): boolean {
  return (before ?? null) !== (after ?? null)
}
