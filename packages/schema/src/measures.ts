import type { CellId, EditionId } from './editions/edition.ts'
import { leavesOf } from './editions/cells.ts'
import { editions } from './editions/editions.ts'
import { text, type Text } from './text.ts'

/**
 * A group of cells whose sum people ask for. Together with the cells themselves these are the measures that the
 * statistics keep, so that any indicator costs one or two look-ups.
 */
export interface Group {
  readonly id: string
  readonly label: Text
  /** Cells to add, by edition. */
  readonly cells: Readonly<Record<EditionId, readonly CellId[]>>
}

const columns = leavesOf(editions['2021'].tables.applications.blocks[0]?.columns ?? [])

function rowsOfGroup(edition: EditionId, group: string): string[] {
  const rows = leavesOf(editions[edition].tables.applications.blocks[0]?.rows ?? [])
  const inside = rows.filter(({ path }) => path.some((row) => row.group === group)).map(({ node }) => node.id)
  return inside.length > 0 ? inside : [group]
}

function applicationGroups(id: string, label: Text, rowsIn: (edition: EditionId) => readonly string[]): Group[] {
  return columns.map(({ node }) => ({
    id: `applications.${id}.${node.id}`,
    label: text(`${label.zh} / ${node.label.zh}`, `${label.en} / ${node.label.en}`),
    cells: byEdition((edition) => rowsIn(edition).map((row) => `applications.${row}.${node.id}`)),
  }))
}

function byEdition(make: (edition: EditionId) => readonly CellId[]): Record<EditionId, readonly CellId[]> {
  return { '2019': make('2019'), '2021': make('2021') }
}

/** Rows of a printed group of table 3: the eight of 不予公开, or one row where an edition has no more. */
function printedGroup(id: string, zh: string, en: string): Group[] {
  return applicationGroups(id, text(zh, en), (edition) => rowsOfGroup(edition, id))
}

const outcomes = [
  ['upheld', text('结果维持', 'Upheld')],
  ['corrected', text('结果纠正', 'Corrected')],
  ['other', text('其他结果', 'Other result')],
  ['pending', text('尚未审结', 'Pending')],
  ['total', text('总计', 'Total')],
] as const
const suits = ['litigationDirect', 'litigationAfterReconsideration'] as const
const allBlocks = ['reconsideration', ...suits] as const
const concluded = ['upheld', 'corrected', 'other'] as const

function proceedingGroups(id: string, label: Text, blocks: readonly string[]): Group[] {
  const fields = id === 'reconsideration' ? [] : outcomes
  const each = fields.map(([field, name]) => ({
    id: `proceedings.${id}.${field}`,
    label: text(`${label.zh} / ${name.zh}`, `${label.en} / ${name.en}`),
    cells: byEdition(() => blocks.map((block) => `proceedings.${block}.${field}`)),
  }))
  const ended: Group = {
    id: `proceedings.${id}.concluded`,
    label: text(`${label.zh} / 已审结`, `${label.en} / Concluded`),
    cells: byEdition(() => blocks.flatMap((block) => concluded.map((field) => `proceedings.${block}.${field}`))),
  }
  return [...each, ended]
}

export const groups: readonly Group[] = [
  ...applicationGroups('due', text('应办理（新收加上年结转）', 'To be processed (received and carried in)'), () => [
    'newlyReceived',
    'carriedIn',
  ]),
  ...applicationGroups('disclosed', text('予以公开和部分公开', 'Granted in full or in part'), () => [
    'granted',
    'partiallyGranted',
  ]),
  ...printedGroup('denied', '不予公开', 'Denied'),
  ...printedGroup('unable', '无法提供', 'Cannot be provided'),
  ...printedGroup('notProcessed', '不予处理', 'Not processed'),
  ...printedGroup('otherHandling', '其他处理', 'Other handling'),
  ...proceedingGroups('reconsideration', text('行政复议', 'Reconsideration'), ['reconsideration']),
  ...proceedingGroups('litigation', text('行政诉讼', 'Litigation'), suits),
  ...proceedingGroups('all', text('行政复议和行政诉讼', 'Reconsideration and litigation'), allBlocks),
]

/** The groups of an edition that are not themselves cells of it. */
export const groupsOf: Readonly<Record<EditionId, readonly Group[]>> = {
  '2019': groups.filter((group) => !isCell(group, '2019')),
  '2021': groups.filter((group) => !isCell(group, '2021')),
}

function isCell(group: Group, edition: EditionId): boolean {
  return group.cells[edition].length === 1 && group.cells[edition][0] === group.id
}

/** Measures that mean the same in all editions (report-forms §5): tables 3 and 4, and decisions of table 2. */
export function isComparable(measure: string): boolean {
  if (!measure.startsWith('proactive.')) return true
  return measure.endsWith('.decisions') && !measure.includes('.otherServices.')
}
