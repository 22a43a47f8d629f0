import {
  cellMapOf,
  findCell,
  tableIds,
  toWanYuan,
  type CellId,
  type CellNote,
  type CellValue,
  type Finding,
  type PublishedReport,
  type TableId,
} from '@gongkai/schema'

interface Numbered {
  readonly number: number
  /** The cell that carries the mark; none when the finding is about no cell. */
  readonly cell?: CellId
  readonly table?: TableId
}

export type Footnote =
  | (Numbered & { readonly kind: 'note'; readonly note: CellNote })
  | (Numbered & { readonly kind: 'finding'; readonly finding: Finding; readonly explanation?: string })

/** Remarks beside figures and rules that fail, numbered through the report in the order of its cells. */
export function footnotesOf(report: PublishedReport): readonly Footnote[] {
  const failing = report.findings.filter(({ outcome }) => outcome === 'fail')
  const byCell = Map.groupBy(failing, (finding) => anchorOf(finding))
  const order = inTableOrder([...cellMapOf(report.edition).keys(), ...Object.keys(report.notes), ...byCell.keys()])
  const footnotes: Footnote[] = []
  for (const cell of order) {
    const place = { cell, table: cell === undefined ? undefined : findCell(cell)?.table }
    const note = cell === undefined ? undefined : report.notes[cell]
    if (cell !== undefined && note && saysSomething(cell, note, report.cells[cell]))
      footnotes.push({ kind: 'note', number: footnotes.length + 1, ...place, note })
    for (const finding of byCell.get(cell) ?? []) {
      const explanation = report.explanations[finding.key]
      footnotes.push({ kind: 'finding', number: footnotes.length + 1, ...place, finding, explanation })
    }
  }
  return footnotes
}

/** A mixed form has cells that the edition does not know: they come with their table, what is about no cell comes last. */
function inTableOrder(cells: readonly (CellId | undefined)[]): readonly (CellId | undefined)[] {
  const places = [...tableIds, undefined]
  const placeOf = (cell: CellId | undefined) => places.indexOf(cell === undefined ? undefined : findCell(cell)?.table)
  return [...new Set(cells)].sort((one, other) => placeOf(one) - placeOf(other))
}

/** A rule reads many cells; its mark stands at the total that it questions, else at the last cell. */
function anchorOf({ cells }: Finding): CellId | undefined {
  return cells.find((cell) => findCell(cell)?.total) ?? cells.at(-1)
}

function saysSomething(cell: CellId, note: CellNote, value: CellValue | undefined): boolean {
  return Boolean(note.remark || note.reason) || printedDiffers(cell, note, value)
}

/** Whether the characters of the original say more than the figure does: spaces, separators and the unit do not. */
export function printedDiffers(cell: CellId, { printed }: CellNote, value: CellValue | undefined): boolean {
  if (!printed) return false
  const plain = printed.normalize('NFKC').replace(/[,，\s]|万元|件|项|个/g, '')
  if (typeof value !== 'number') return plain !== '' && plain !== value
  const shown = findCell(cell)?.type === 'money' ? toWanYuan(value) : value
  return Number(plain) !== shown
}
