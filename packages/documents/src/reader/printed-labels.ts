import { editions, leavesOf, type EditionId, type TableId } from '@gongkai/schema'
import type { Group } from './groups.ts'
import { bareLabel, bigramsOf, withoutBrackets } from './labels.ts'
import type { ReadTable } from './read-rows.ts'

/** Row labels printed otherwise than on the form (FORM-LABEL), where the whole label can be told from what is around it. */
export function labelDeviations(read: ReadTable, table: TableId): { row: string; printed: string }[] {
  const groupLabels = groupLabelsOf(read.edition, table)
  return read.alignment.matches.flatMap(({ row, group }) => {
    const form = read.form.rows[row]
    const values = read.groups[group]
    if (!form || !values) return []
    const forms = [bareLabel(form.label), bareLabel(withoutBrackets(form.label))]
    const candidates = candidatesOf(values).map((printed) => ({
      printed,
      bare: withoutGroup(bareLabel(printed), groupLabels),
    }))
    if (candidates.some(({ bare }) => forms.some((official) => bare.endsWith(official)))) return []
    const whole = values.grid || table === 'proactive'
    const deviating = candidates.find(({ bare }) => forms.some((official) => isAltered(bare, official, whole)))
    return deviating ? { row: form.id, printed: deviating.printed } : []
  })
}

/** The label on the line itself, and joined with the lines around it. */
function candidatesOf(group: Group): string[] {
  const own = group.own.split(/\s{2,}/).at(-1) ?? ''
  const above = group.above.at(-1) ?? ''
  const below = group.below[0] ?? ''
  const joined = [own, own + below, above + own, above + own + below, group.own]
  return [...new Set(joined.map((text) => text.replace(/\s+/g, '')))].filter((text) => text !== '')
}

function groupLabelsOf(edition: EditionId, table: TableId): string[] {
  const rows = editions[edition].tables[table].blocks.flatMap((block) => leavesOf(block.rows))
  return [...new Set(rows.flatMap(({ path }) => path.slice(0, -1).map((row) => bareLabel(row.label.zh))))]
}

function withoutGroup(bare: string, groupLabels: readonly string[]): string {
  let rest = bare
  for (const label of groupLabels) if (rest.startsWith(label)) rest = rest.slice(label.length)
  return rest
}

/** The same beginning and end, most of the characters, and yet not the same; a `whole` label may also have lost its start. */
function isAltered(bare: string, official: string, whole: boolean): boolean {
  const core = (label: string) => label.replace(/^[一二三四五六七八九十\d]/, '')
  const [printed, wanted] = [core(bare), core(official)]
  if (printed === wanted || printed.length < 3) return false
  const ends = printed.slice(0, 2) === wanted.slice(0, 2) && printed.slice(-2) === wanted.slice(-2)
  const inside = whole && wanted.endsWith(printed) && printed.length >= wanted.length * 0.6
  return (ends && likeness(printed, wanted) >= 0.5) || inside
}

function likeness(one: string, other: string): number {
  const [left, right] = [bigramsOf(one), bigramsOf(other)]
  const shared = [...left].filter((bigram) => right.has(bigram)).length
  return (2 * shared) / (left.size + right.size)
}
