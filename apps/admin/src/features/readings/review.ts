import {
  cellMapOf,
  findCell,
  toWanYuan,
  type Cell,
  type CellId,
  type Finding,
  type ReadCell,
  type Reading,
} from '@gongkai/schema'
import { formatValue, parseEntry, type Entry } from '../../shared/entry.ts'

export interface ReviewRow {
  readonly cell: Cell
  readonly read: ReadCell
  /** Checks that must hold, that the cell takes part in, and whose two sides differ. */
  readonly contradictions: readonly Finding[]
}

/** What a person decided about a cell: they confirmed it as read, or wrote what it says. */
export interface Decision {
  readonly entry: Entry
  readonly confirmed: boolean
}

export type Decisions = ReadonlyMap<CellId, Decision>
export type ReviewFilter = 'doubtful' | 'missing' | 'all'

const notFound: ReadCell = { value: null, certainty: 'missing' }

/** Every cell of the form as it was read, and those that the document has besides. */
export function toReviewRows({ edition, cells, findings }: Reading): ReviewRow[] {
  // With an unsure cell in it a check is `uncertain`, and its difference is the reason to look.
  const failing = findings.filter(({ severity, difference }) => severity === 'must' && difference)
  return [...new Set([...cellMapOf(edition).keys(), ...Object.keys(cells)])].flatMap((id) => {
    const cell = findCell(id)
    if (!cell) return []
    return [{ cell, read: cells[id] ?? notFound, contradictions: failing.filter((one) => one.cells.includes(id)) }]
  })
}

export function filterRows(rows: readonly ReviewRow[], filter: ReviewFilter): ReviewRow[] {
  switch (filter) {
    case 'doubtful':
      return rows.filter(({ read, contradictions }) => read.certainty === 'unsure' || contradictions.length > 0)
    case 'missing':
      return rows.filter(({ read }) => read.certainty === 'missing')
    case 'all':
      return [...rows]
  }
}

/** A cell as read, in the text a person types; `Reading` has money in 万元. */
export function readText({ cell, read }: ReviewRow): string {
  if (cell.type === 'money' && typeof read.value === 'number') return String(read.value)
  return formatValue(read.value, cell.type)
}

export function decide(row: ReviewRow, text: string): Decision {
  return { entry: parseEntry(text, row.cell.type), confirmed: true }
}

/** Unsure cells that nobody has confirmed or corrected; while there are any, no report may come of the reading. */
export function listOpen(rows: readonly ReviewRow[], decisions: Decisions): ReviewRow[] {
  return rows.filter(({ cell, read }) => read.certainty === 'unsure' && !decisions.get(cell.id)?.confirmed)
}

export function listFaulty(decisions: Decisions): CellId[] {
  return [...decisions].filter(([, { entry }]) => entry.fault).map(([id]) => id)
}

/** The reading as a person confirmed it. A confirmed cell is sure; what was printed stays with it. */
export function applyDecisions(reading: Reading, decisions: Decisions): Reading {
  const cells = { ...reading.cells }
  for (const [id, { entry, confirmed }] of decisions) {
    if (!confirmed || entry.value === undefined) continue
    const { reason: _, ...read } = cells[id] ?? notFound
    const money = findCell(id)?.type === 'money' && typeof entry.value === 'number'
    cells[id] = {
      ...read,
      value: money ? toWanYuan(entry.value) : entry.value,
      ...(entry.remark && { remark: entry.remark }),
      certainty: 'sure',
    }
  }
  return { ...reading, cells }
}
