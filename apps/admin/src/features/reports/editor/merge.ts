import { diffCells } from '@gongkai/domain'
import type { CellId, ReportContent } from '@gongkai/schema'
import { expectedTotals, followingTotals } from '../grid/totals.ts'
import { fieldKeys, readField, writeField, type FieldKey } from './fields.ts'

export type Side = 'mine' | 'theirs'

/** One place where two people's drafts differ. `suggested`: only that side changed it since both began. */
export type Clash = { readonly suggested: Side | undefined } & (
  | { readonly kind: 'cell'; readonly key: CellId }
  | { readonly kind: 'field'; readonly key: FieldKey }
)

export function compareDrafts(base: ReportContent, mine: ReportContent, theirs: ReportContent): Clash[] {
  const following = totalsOfBoth(mine, theirs)
  const differing = new Set(diffCells(mine.cells, theirs.cells).map(({ cell }) => cell))
  const remarked = Object.keys({ ...mine.notes, ...theirs.notes }).filter((id) => !differing.has(id))
  const cells = [
    ...cellClashes(
      [...differing].filter((id) => !following.has(id)),
      (content, id) => content.cells[id],
    ),
    ...cellClashes(
      remarked.filter((id) => wordsOf(mine, id) !== wordsOf(theirs, id)),
      wordsOf,
    ),
  ]

  function cellClashes(ids: readonly CellId[], read: (content: ReportContent, id: CellId) => unknown): Clash[] {
    return ids.map((id) => ({
      kind: 'cell',
      key: id,
      suggested: suggest(read(base, id), read(mine, id), read(theirs, id)),
    }))
  }
  const fields = fieldKeys
    .filter((key) => readField(mine, key) !== readField(theirs, key))
    .map((key): Clash => ({
      kind: 'field',
      key,
      suggested: suggest(readField(base, key), readField(mine, key), readField(theirs, key)),
    }))
  return [...cells, ...fields]
}

/** What a person wrote beside a figure. */
export function wordsOf({ notes }: ReportContent, id: CellId): string {
  return [notes[id]?.remark, notes[id]?.reason].filter(Boolean).join(' · ')
}

/** Totals that both sides merely added up: they differ because a part does. */
function totalsOfBoth(mine: ReportContent, theirs: ReportContent): Set<CellId> {
  const stored = followingTotals(theirs.edition, theirs.cells)
  return new Set([...followingTotals(mine.edition, mine.cells)].filter((id) => stored.has(id)))
}

function suggest<Value>(base: Value, mine: Value, theirs: Value): Side | undefined {
  if (theirs === base) return 'mine'
  return mine === base ? 'theirs' : undefined
}

/**
 * The stored draft with every place that was decided for one's own. Totals that both sides merely added up are added up
 * again from the parts that were chosen.
 */
export function mergeDrafts(
  mine: ReportContent,
  theirs: ReportContent,
  decided: readonly { clash: Clash; side: Side }[],
): ReportContent {
  const merged = decided
    .filter(({ side }) => side === 'mine')
    .reduce(
      (into, { clash }) =>
        clash.kind === 'cell'
          ? takeCell(into, mine, clash.key)
          : writeField(into, clash.key, readField(mine, clash.key)),
      theirs,
    )
  const totals = expectedTotals(merged.edition, merged.cells)
  const added = [...totalsOfBoth(mine, theirs)].flatMap((id) => {
    const total = totals.get(id)
    return total === undefined ? [] : [[id, total] as const]
  })
  return { ...merged, cells: { ...merged.cells, ...Object.fromEntries(added) } }
}

function takeCell(into: ReportContent, from: ReportContent, id: CellId): ReportContent {
  return { ...into, cells: takeKey(into.cells, from.cells, id), notes: takeKey(into.notes, from.notes, id) }
}

function takeKey<Value>(into: Record<string, Value>, from: Record<string, Value>, key: string): Record<string, Value> {
  const { [key]: _, ...rest } = into
  const value = from[key]
  return value === undefined ? rest : { ...rest, [key]: value }
}
