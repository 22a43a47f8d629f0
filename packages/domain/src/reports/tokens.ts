import { findCell, toWanYuan, type CellId, type Cells } from '@gongkai/schema'
import { numberIn } from '../statistics/measure-values.ts'

/** A number token in prose, `{{applications.newlyReceived.total=473}}`: characters `from` to `to` of the text. */
export interface Token {
  readonly from: number
  readonly to: number
  /** As written; it may be no cell of any form. */
  readonly cell: CellId
  /** The number that the writer saw, as printed; absent where the token does not say. */
  readonly seen?: string
}

export interface StaleToken extends Token {
  readonly seen: string
  /** The number in the cell now, as printed. */
  readonly now: string
}

// Whatever stands between double braces is taken for a token, so that a mistyped one cannot slip through to the public.
const pattern = /\{\{([^{}=\n]{1,100})(?:=([^{}=\n]{0,40}))?\}\}/g

/** The tokens of a text in their order. */
export function findTokens(text: string): Token[] {
  return [...text.matchAll(pattern)].map(({ 0: whole, 1: cell = '', 2: seen, index }) => {
    const token = { from: index, to: index + whole.length, cell: cell.trim() }
    return seen === undefined ? token : { ...token, seen: seen.trim() }
  })
}

/**
 * The text as it is published: each token gives way to its cell's number as printed (件 as they are, money in 万元). A
 * token of an unknown cell, or of one without a number, stays visible.
 */
export function resolveTokens(text: string, cells: Cells): string {
  let resolved = ''
  let at = 0
  for (const { from, to, cell } of findTokens(text)) {
    resolved += text.slice(at, from) + (printed(cell, cells) ?? text.slice(from, to))
    at = to
  }
  return resolved + text.slice(at)
}

/** The tokens whose cell holds another number than the one that the writer saw. */
export function staleTokens(text: string, cells: Cells): StaleToken[] {
  return findTokens(text).flatMap((token) => {
    const now = printed(token.cell, cells)
    if (now === null || token.seen === undefined || sameNumber(token.seen, now)) return []
    return [{ ...token, seen: token.seen, now }]
  })
}

/** The tokens that cannot be printed: no such cell, or no number in it. */
export function unresolvedTokens(text: string, cells: Cells): Token[] {
  return findTokens(text).filter(({ cell }) => printed(cell, cells) === null)
}

/** The token to put into prose for a cell, with the number that the writer sees, if there is one. */
export function tokenFor(id: CellId, cells: Cells): string {
  const now = printed(id, cells)
  return now === null ? `{{${id}}}` : `{{${id}=${now}}}`
}

function printed(id: CellId, cells: Cells): string | null {
  const cell = findCell(id)
  const value = numberIn(cells, id)
  if (!cell || value === null) return null
  return String(cell.type === 'money' ? toWanYuan(value) : value)
}

function sameNumber(one: string, other: string): boolean {
  return one === other || (one !== '' && Number(one.replaceAll(/[,，]/g, '')) === Number(other))
}
