import { cellsOf, editions, type Text } from '@gongkai/schema'
import { squeeze, toHalfWidth, type Line } from '../containers/line.ts'
import { groupValues, type Group } from './groups.ts'
import { fillSlot, type ReadCells } from './read-cells.ts'
import { reasons } from './reasons.ts'
import { lastOfFiveIsSum } from './split-numbers.ts'
import { columnsOutOfOrder, tableLines } from './table-lines.ts'

const cells = cellsOf(editions['2021']).filter((cell) => cell.table === 'proceedings')
const ids = cells.map((cell) => cell.id)
const types = cells.map((cell) => cell.type)

/** Reads table 4: one row of fifteen numbers under three blocks of headings, sometimes printed block by block. */
export function readProceedings(found: ReadCells, lines: readonly Line[]): void {
  const kept = tableLines(lines, 'proceedings')
  const table = kept.slice(Math.max(0, kept.findIndex(isHeading)))
  const { groups } = groupValues(table, 15)
  if (groups.length === 0) return
  const doubt = columnsOutOfOrder(table, 'proceedings') ? reasons.columnsOutOfOrder : undefined
  const slot = { cells: ids, types, test: lastOfFiveIsSum, regular: true }
  const whole = groups.filter((group) => holdsAll(group))
  const only = groups.length === 1 ? groups[0] : undefined
  if (only) return fillSlot(found, { ...slot, doubt }, only)
  if (whole.length === 1 && whole[0])
    return fillSlot(found, { ...slot, doubt: doubt ?? looseDoubt(groups, whole[0]) }, whole[0])
  const joined = joinBlocks(groups)
  fillSlot(found, { ...slot, doubt: doubt ?? reasons.notOneRow }, joined)
}

function isHeading(line: Line): boolean {
  const text = squeeze(toHalfWidth(line.text))
  return text.length < 200 && /结果|维持|审结/.test(text) && !/\d{2}/.test(text)
}

function holdsAll(group: Group): boolean {
  return group.values.filter(({ printed }) => printed !== '').length >= ids.length || group.values.length === ids.length
}

/** Other numbers right beside the row may be its wrapped digits. */
function looseDoubt(groups: readonly Group[], whole: Group): Text | undefined {
  const at = groups.indexOf(whole)
  const beside = [groups[at + 1]?.loose, whole.loose].some(Boolean)
  return beside ? reasons.looseNumbers : undefined
}

function joinBlocks(groups: readonly Group[]): Group {
  const [first] = groups
  return {
    own: '',
    above: first?.above ?? [],
    below: [],
    grid: false,
    ragged: false,
    width: 0,
    spans: [],
    line: first?.line ?? 0,
    loose: false,
    values: groups.flatMap(({ values }) => values).slice(0, 100),
  }
}
