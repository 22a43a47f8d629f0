import {
  cellMapOf,
  Chapters,
  type CellChange,
  type CellId,
  type Cells,
  type CellValue,
  type ReportContent,
  type VersionChanges,
} from '@gongkai/schema'

type Compared = Pick<ReportContent, 'cells' | 'chapters'>

const chapterIds = Chapters.keyType.options

/** What a version changes of another: cells in the order of the form, and chapters whose words differ. */
export function diffContents(before: Compared, after: Compared): VersionChanges {
  const differs = (id: (typeof chapterIds)[number]) => (before.chapters[id] ?? '') !== (after.chapters[id] ?? '')
  return { cells: diffCells(before.cells, after.cells), chapters: chapterIds.filter(differs) }
}

/** The cells in which two versions differ, in the order of the form. Blank, "/" and zero are different things. */
export function diffCells(before: Cells, after: Cells): CellChange[] {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)])
  const changed = [...ids].filter((id) => before[id] !== after[id])
  return changed.sort(inPrintedOrder).map((cell) => toDifference(cell, before[cell], after[cell]))
}

function toDifference(cell: CellId, before: CellValue | undefined, after: CellValue | undefined): CellChange {
  return {
    cell,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    difference: typeof before === 'number' && typeof after === 'number' ? after - before : null,
  }
}

const places = new Map(placesInForm().map((id, place) => [id, place]))

/** The cells of both editions in one order: those of 2019 alone follow their neighbour in its form. */
function placesInForm(): CellId[] {
  const order = [...cellMapOf('2021').keys()]
  let before = -1
  for (const id of cellMapOf('2019').keys()) {
    const place = order.indexOf(id)
    if (place >= 0) before = place
    else order.splice((before += 1), 0, id)
  }
  return order
}

function inPrintedOrder(left: CellId, right: CellId): number {
  const byPlace = (places.get(left) ?? Infinity) - (places.get(right) ?? Infinity)
  if (byPlace) return byPlace
  return left < right ? -1 : 1
}
