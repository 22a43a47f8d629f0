import type { Box, BoxRow, Layout } from '@gongkai/schema'

/**
 * A printed table with only the rows that have a wanted cell, and the headings above them. Labels that span several rows
 * span those that are left.
 */
export function keepRows({ head, body, width }: Layout, wanted: (cell: string) => boolean): Layout {
  const kept = keptRows(body, wanted)
  return { head, width, body: body.flatMap((_, at) => (kept[at] ? [boxesAt(body, kept, at)] : [])) }
}

function keptRows(body: readonly BoxRow[], wanted: (cell: string) => boolean): boolean[] {
  const kept = body.map((row) => row.some(({ cell }) => cell !== undefined && wanted(cell)))
  // A heading stays when a row of its block does; the next block begins with the next heading over the whole table.
  body.forEach((row, at) => {
    if (row.some(({ cell }) => cell !== undefined)) return
    const end = body.findIndex((other, place) => place > at && other.some(({ heads }) => heads === 'table'))
    kept[at] = kept.slice(at, end < 0 ? undefined : end).some(Boolean)
  })
  return kept
}

/** What stands in a row that is left: labels that reach down to it from rows that are gone, and its own. */
function boxesAt(body: readonly BoxRow[], kept: readonly boolean[], at: number): Box[] {
  const from = kept.lastIndexOf(true, at - 1) + 1
  const boxes: Box[] = []
  for (let row = at === 0 ? 0 : from; row <= at; row += 1) {
    for (const box of body[row] ?? []) {
      if (row + box.rowSpan <= at) continue
      if (row < at && box.cell !== undefined) continue
      const rowSpan = kept.slice(Math.max(row, at), row + box.rowSpan).filter(Boolean).length
      boxes.push({ ...box, rowSpan: Math.max(1, rowSpan) })
    }
  }
  return boxes
}
