import { toWanYuan, type CellType, type CellValue } from '@gongkai/schema'

/** Why typed text is not a value of its cell. */
export type EntryFault = 'notANumber' | 'notWhole' | 'tooPrecise' | 'tooLarge'

/** What stands in a cell while it is being edited. `value` undefined: never filled; null: left blank on purpose. */
export interface Entry {
  readonly text: string
  readonly value: CellValue | undefined
  /** Beside the number: 其中修订16件. */
  readonly remark?: string
  /** The characters as written, where the value says less than they do: "-", "无". */
  readonly printed?: string
  readonly fault?: EntryFault
}

export const blankEntry: Entry = { text: '', value: null }

export const notApplicable = '不适用'

const notApplicableWords = new Set([notApplicable, 'n/a', 'na'])
const nilWords = new Set(['-', '--', '—', '——', '–', '无'])
const countUnit = /\s*(?:件|项|个|条|次|宗|份|起|篇|期)$/
/** Unit of money → decimals it may have until 分 is reached. */
const moneyUnits: Readonly<Record<string, number>> = { 元: 2, 万元: 6, 亿元: 10 }
const number = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/

/**
 * Reads what was typed or pasted into a cell: full-width digits, thousands separators, units and a remark in brackets
 * are understood; money without a unit is 万元 and becomes 分. Text that is none of these stays as typed, with a fault.
 */
export function parseEntry(raw: string, type: CellType): Entry {
  const written = raw.normalize('NFKC').replaceAll('−', '-').trim()
  if (written === '') return blankEntry
  if (written === '/') return { text: '/', value: '/' }
  if (notApplicableWords.has(written.toLowerCase())) return { text: notApplicable, value: 'na' }
  if (nilWords.has(written)) return { text: '', value: null, printed: written }
  const [, head = written, remark] = /^(.*?)\s*\(([^()]+)\)$/.exec(written) ?? []
  const result = type === 'money' ? parseMoney(head) : parseCount(head)
  if (typeof result === 'string') return { text: raw.trim(), value: undefined, fault: result }
  return { text: formatValue(result, type), value: result, ...(remark && { remark: remark.trim() }) }
}

/** Whether text is what a value cell holds, rather than a label. */
export function isValueText(raw: string, type: CellType): boolean {
  return parseEntry(raw, type).fault !== 'notANumber'
}

/** A stored value as it is shown and typed: money in 万元, a blank as nothing. */
export function formatValue(value: CellValue | undefined, type: CellType): string {
  if (value === undefined || value === null) return ''
  if (value === 'na') return notApplicable
  if (value === '/') return '/'
  return type === 'money' ? formatWanYuan(value) : String(value)
}

export function entryOf(
  value: CellValue | undefined,
  type: CellType,
  note?: { remark?: string; printed?: string },
): Entry {
  return {
    text: formatValue(value, type),
    value,
    ...(note?.remark && { remark: note.remark }),
    ...(note?.printed && { printed: note.printed }),
  }
}

function parseCount(text: string): number | EntryFault {
  const matched = number.exec(text.replace(countUnit, ''))
  if (!matched) return 'notANumber'
  const [, sign, digits = '', fraction = ''] = matched
  if (/[1-9]/.test(fraction)) return 'notWhole'
  return signed(sign, digits)
}

function parseMoney(text: string): number | EntryFault {
  const unit = Object.keys(moneyUnits).findLast((name) => text.endsWith(name))
  const matched = number.exec(unit ? text.slice(0, -unit.length).trim() : text)
  if (!matched) return 'notANumber'
  const [, sign, digits = '', fraction = ''] = matched
  const decimals = moneyUnits[unit ?? '万元'] ?? 0
  const exact = fraction.replace(/0+$/, '')
  if (exact.length > decimals) return 'tooPrecise'
  return signed(sign, digits + exact.padEnd(decimals, '0'))
}

function signed(sign: string | undefined, digits: string): number | EntryFault {
  const size = Number(digits.replaceAll(',', ''))
  if (!Number.isSafeInteger(size)) return 'tooLarge'
  return sign === '-' && size !== 0 ? -size : size
}

/** Without the exponent that JavaScript writes for very small numbers. */
function formatWanYuan(fen: number): string {
  return toWanYuan(fen)
    .toFixed(6)
    .replace(/\.?0+$/, '')
}
