import { findTokens, staleTokens, tokenFor, unresolvedTokens } from '@gongkai/domain'
import type { CellId, Cells } from '@gongkai/schema'

/** A cell that a chapter quotes, however often. */
export interface QuotedCell {
  readonly cell: CellId
  /** Where it is quoted first, or first with another number than the cell's. */
  readonly from: number
  readonly to: number
  /** The number that the writer saw, where the cell has another one now. */
  readonly stale: { readonly seen: string; readonly now: string } | undefined
  readonly unresolved: boolean
}

export function listQuotedCells(text: string, cells: Cells): QuotedCell[] {
  const stale = staleTokens(text, cells)
  const unresolved = new Set(unresolvedTokens(text, cells).map(({ cell }) => cell))
  const tokens = findTokens(text)
  return [...new Set(tokens.map(({ cell }) => cell))].flatMap((cell) => {
    const changed = stale.find((token) => token.cell === cell)
    const place = changed ?? tokens.find((token) => token.cell === cell)
    if (!place) return []
    const { from, to } = place
    const numbers = changed && { seen: changed.seen, now: changed.now }
    return [{ cell, from, to, stale: numbers, unresolved: unresolved.has(cell) }]
  })
}

/** The text with the changed numbers of a cell, or of every cell, as they are now. */
export function acceptNumbers(text: string, cells: Cells, only?: CellId): string {
  return staleTokens(text, cells)
    .filter(({ cell }) => only === undefined || cell === only)
    .toReversed()
    .reduce((written, { from, to, cell }) => written.slice(0, from) + tokenFor(cell, cells) + written.slice(to), text)
}
