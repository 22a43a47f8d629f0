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
  const differing = diffCells(mine.cells, theirs.cells).filter(({ cell }) => !following.has(cell))
  const cells = differing.map(({ cell }): Clash => ({
    kind: 'cell',
    key: cell,
    suggested: suggest(base.cells[cell], mine.cells[cell], theirs.cells[cell]),
  }))
  const fields = fieldKeys
    .filter((key) => readField(mine, key) !== readField(theirs, key))
    .map((key): Clash => ({
      kind: 'field',
      key,
      suggested: suggest(readField(base, key), readField(mine, key), readField(theirs, key)),
    }))
  return [...cells, ...fields]
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
