import type { EditionId, TableId } from '@gongkai/schema'
import type { Line } from '../containers/line.ts'
import { align, type Alignment } from './align.ts'
import { formRows, type FormRows } from './form-rows.ts'
import { groupValues, type BlankRow, type Group, type Grouped } from './groups.ts'
import { bigramsOf } from './labels.ts'
import { fillSlot, type ReadCells } from './read-cells.ts'
import { reasons } from './reasons.ts'
import { lastIsSum } from './split-numbers.ts'
import { columnsOutOfOrder, regularRows, tableLines } from './table-lines.ts'

/** What a table with labelled rows gave. */
export interface ReadTable {
  /** The edition whose rows it has. */
  readonly edition: EditionId
  readonly form: FormRows
  readonly alignment: Alignment
  readonly groups: readonly Group[]
}

/** More groups than any table has, repeated headings and stray numbers included. */
const mostGroups = 600

/** Reads table 2 or 3; `editions` are those whose rows may be printed, the likelier one first. */
export function readRows(
  found: ReadCells,
  lines: readonly Line[],
  table: 'proactive' | 'applications',
  editions: readonly EditionId[],
): ReadTable | undefined {
  const kept = tableLines(lines, table)
  const grouped = groupValues(kept, table === 'applications' ? 7 : 3)
  const groups = grouped.groups.slice(0, mostGroups)
  const readings = editions.map((edition) => {
    const form = formRows(edition, table)
    return { edition, form, groups, alignment: align(form, groups) }
  })
  const best = readings.reduce((one, other) => (other.alignment.score > one.alignment.score + 0.01 ? other : one))
  fillRows(found, best, table, kept)
  fillBlankRows(found, best, grouped, kept)
  doubtBesideHoles(found, best)
  return best.alignment.matches.length > 0 || found.size > 0 ? best : undefined
}

function fillRows(found: ReadCells, read: ReadTable, table: TableId, lines: readonly Line[]): void {
  const scrambled = columnsOutOfOrder(lines, table) ? reasons.columnsOutOfOrder : undefined
  const regular = regularRows(lines, read.groups)
  const heading = lines
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, '')
    .slice(0, 20_000)
  for (const { row, group, reason } of read.alignment.matches) {
    const values = read.groups[group]
    const { cells, types } = read.form.rows[row] ?? { cells: [], types: [] }
    if (!values) continue
    fillSlot(
      found,
      {
        cells,
        types,
        ...(table === 'applications' && { test: lastIsSum }),
        moneyUnit: moneyUnitOf(heading, read.edition),
        regular: regular(values),
        doubt: scrambled ?? reason,
      },
      values,
    )
  }
}

/** The unit that table 2 prints in the heading over an amount. */
function moneyUnitOf(heading: string, edition: EditionId): string | undefined {
  const name = edition === '2021' ? '收费金额' : '采购总金额'
  return new RegExp(`${name}[（(]?(?:单位)?[:：]?(亿元|万元|元)`).exec(heading)?.[1]
}

/** A label with empty cells is a printed blank; a label whose numbers are nowhere may be one. */
function fillBlankRows(found: ReadCells, read: ReadTable, { blankRows }: Grouped, lines: readonly Line[]): void {
  const regular = regularRows(lines, read.groups)
  const matched = new Set(read.alignment.matches.map(({ row }) => row))
  read.form.rows.forEach(({ cells }, row) => {
    if (matched.has(row)) return
    const blank = blankRows.find((candidate) => isBlankRow(candidate, row, read))
    if (!blank) return fillLabelled(found, read, row)
    const sure = blank.values === cells.length && !blank.ragged && regular(blank)
    for (const id of cells)
      found.set(id, {
        value: null,
        printed: '',
        certainty: sure ? 'sure' : 'unsure',
        ...(!sure && { reason: reasons.otherWidth }),
      })
  })
}

/**
 * Where a row between others was not found, its numbers may stand beside a neighbour's label or a neighbour's numbers may
 * be lost with its own label: the rows next to the hole, under the same heading, are not certain.
 */
function doubtBesideHoles(found: ReadCells, read: ReadTable): void {
  const rows = read.alignment.matches.map(({ row }) => row)
  const [first = 0, last = -1] = [rows[0], rows.at(-1)]
  const isHole = (row: number, block: number) =>
    row > first && row < last && read.form.rows[row]?.block === block && !isThere(found, read, row)
  read.form.rows.forEach(({ cells, block }, row) => {
    if (!isHole(row - 1, block) && !isHole(row + 1, block)) return
    for (const id of cells) {
      const cell = found.get(id)
      if (cell?.certainty === 'sure') found.set(id, { ...cell, certainty: 'unsure', reason: reasons.besideHole })
    }
  })
}

function isThere(found: ReadCells, { form, alignment }: ReadTable, row: number): boolean {
  if (alignment.matches.some((match) => match.row === row)) return true
  return (form.rows[row]?.cells ?? []).every((id) => found.get(id)?.certainty === 'sure')
}

const recognised = 0.7

function isBlankRow(candidate: BlankRow, row: number, read: ReadTable): boolean {
  if (read.form.labels.coverage(row, bigramsOf(candidate.own)) < recognised) return false
  return isBetween(candidate.before, row, read)
}

function fillLabelled(found: ReadCells, read: ReadTable, row: number): void {
  const gap = read.groups.findIndex(
    (group, index) =>
      isBetween(index, row, read) && read.form.labels.coverage(row, bigramsOf(group.above.join(''))) >= recognised,
  )
  if (gap < 0) return
  for (const id of read.form.rows[row]?.cells ?? [])
    found.set(id, { value: null, certainty: 'unsure', reason: reasons.noNumbers })
}

/** Whether a place before group `before` lies between the groups of the rows above and below. */
function isBetween(before: number, row: number, { alignment }: ReadTable): boolean {
  const above = alignment.matches.filter((match) => match.row < row).at(-1)
  const below = alignment.matches.find((match) => match.row > row)
  return (!above || above.group < before) && (!below || before <= below.group)
}
