import type { Text } from '@gongkai/schema'
import { toHalfWidth } from '../containers/line.ts'
import { reasons } from './reasons.ts'

/** A value as it stands in a document: what was printed and what it means. */
export interface Printed {
  readonly value: number | null | '/' | 'na'
  readonly printed: string
  readonly remark?: string
  readonly unit?: string
  /** Digits with a break between them ("1 0"): one number wrapped in a narrow cell, or two. */
  readonly wrapped?: true
  /** Why the sign, letter or unit cannot simply be believed. */
  readonly doubt?: Text
}

const units = '亿元|万元|元|件次|件|项|个|条|宗|次|份|家|部|人次|起'
const figure = '(?:\\d{1,3}(?:,\\d{3})+|\\d{1,15})(?:\\.\\d{1,8})?'
const remark = '[(（【\\[〔][^()（）【】\\[\\]〔〕]{0,120}[)）】\\]〕]'

const wholeCell = new RegExp(
  `^([+\\-增减加少↑↓ ]{0,4})(${figure})\\s?(${units})?\\s*(${remark}|其中.{1,120}|[含注].{1,120})?$`,
)
const inLine = new RegExp(
  `(?<![^\\s\\u4e00-\\u9fff)）”"’])([+\\-]?)(${figure})(?:\\s?(${units}))?(?:\\s?(${remark}))?(?=\\s|$)`,
  'g',
)

/** Reads the text of one cell; `undefined` when it is not a value but a label or prose. */
export function parseCell(text: string): Printed | undefined {
  const printed = text.replace(/[\u00A0\u3000]/g, ' ').trim()
  const plain = toHalfWidth(printed).trim()
  if (plain === '') return { value: null, printed: '' }
  if (plain.length > 200) return undefined
  const mark = parseMark(plain, printed)
  if (mark) return mark
  const joined = joinDigits(plain)
  const match = wholeCell.exec(joined)
  if (!match) return undefined
  const [, sign = '', digits = '', unit, note] = match
  return {
    ...toNumber(sign, digits),
    printed,
    ...(unit && { unit }),
    ...(note && { remark: bare(note) }),
    ...(joined !== plain && { wrapped: true }),
  }
}

/** "/", "-", 无: not zero and not a number (report-forms §6, COMPLETE). */
function parseMark(plain: string, printed: string): Printed | undefined {
  if (/^[/\\]$/.test(plain)) return { value: '/', printed }
  if (/^(不适用|不涉及|n\/a|na)$/i.test(plain)) return { value: 'na', printed }
  if (/^([-—–―─_]{1,4}|无|空|…{1,2})$/.test(plain)) return { value: null, printed }
  if (/^[oO〇○零]$/.test(plain)) return { value: 0, printed, doubt: reasons.signForZero }
  return undefined
}

/** "1⏎0" → "10"; a space after a thousands separator or before a point goes too. */
function joinDigits(plain: string): string {
  return plain.length > 40 ? plain : plain.replace(/(?<=\d)\s+(?=\d)/g, '').replace(/(?<=\d)\s*([,.])\s*(?=\d)/g, '$1')
}

function toNumber(sign: string, digits: string): Pick<Printed, 'value' | 'doubt'> {
  const number = Number(digits.replaceAll(',', ''))
  const value = /[-减↓]/.test(sign) && number !== 0 ? -number : number
  if (!Number.isSafeInteger(Math.trunc(number))) return { value, doubt: reasons.tooLarge }
  if (/^0\d/.test(digits)) return { value, doubt: reasons.leadingZero }
  return { value }
}

function bare(note: string): string {
  return note.replace(/^[(（【[〔]\s*/, '').replace(/\s*[)）】\]〕]$/, '')
}

export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly at: number }
  | { readonly kind: 'value'; readonly printed: Printed; readonly at: number; readonly end: number }

/** Splits a line without cells into labels and values, in order. */
export function splitLine(line: string): Piece[] {
  const plain = toHalfWidth(line)
  const pieces: Piece[] = []
  let from = 0
  const textUpTo = (to: number) => {
    const text = line.slice(from, to)
    if (text.trim() !== '') pieces.push(...splitMarks(text, from))
  }
  for (const match of plain.matchAll(inLine)) {
    const [whole, sign = '', digits = '', unit, note] = match
    if (isEnumerator(plain, match.index, whole, note)) continue
    textUpTo(match.index)
    from = match.index + whole.length
    const printed = line.slice(match.index, from).trim()
    pieces.push({
      kind: 'value',
      at: match.index,
      end: from,
      printed: { ...toNumber(sign, digits), printed, ...(unit && { unit }), ...(note && { remark: bare(note) }) },
    })
  }
  textUpTo(line.length)
  return pieces
}

/** The "1" of "1 . 属于国家秘密" is the label's, as is that of "1 属于国家秘密" at the start of a line. */
function isEnumerator(plain: string, at: number, whole: string, note: string | undefined): boolean {
  if (!/^[1-9]$/.test(whole.trim()) || note) return false
  const after = plain.slice(at + whole.length, at + whole.length + 12).trimStart()
  if (/^[.、:]/.test(after)) return true
  return /^[\u4e00-\u9fff]/.test(after) && !/\d\s*$/.test(plain.slice(Math.max(0, at - 8), at))
}

/** A "/" or "-" standing alone among the numbers of a line is a value too. */
function splitMarks(text: string, offset: number): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const match of text.matchAll(/(?<=\s|^)(?:[/／\\]|[-—－–]{1,2})(?=\s|$)/g)) {
    const printed = parseMark(toHalfWidth(match[0]), match[0])
    if (!printed) continue
    pushText(pieces, text.slice(from, match.index), offset + from)
    from = match.index + match[0].length
    pieces.push({ kind: 'value', printed, at: offset + match.index, end: offset + from })
  }
  pushText(pieces, text.slice(from), offset + from)
  return pieces
}

function pushText(pieces: Piece[], text: string, at: number): void {
  if (text.trim() !== '') pieces.push({ kind: 'text', text: text.trim(), at })
}
