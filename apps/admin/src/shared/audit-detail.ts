import { findCell, type Text } from '@gongkai/schema'

/** A line of what an entry of the audit trail says: a fact (`to` only), or what something was and became. */
export interface DetailRow {
  /** The key of a fact, or a cell by its label. */
  readonly name: string | Text
  readonly from?: unknown
  readonly to: unknown
}

interface Change {
  readonly from: unknown
  readonly to: unknown
}

/**
 * The detail of an entry as rows. Cells (`{cell, before, after}`), changed fields (`{field, from, to}`) and values that
 * hold `from` and `to` become changes; everything else stays a fact under its key.
 */
export function toDetailRows(detail: Readonly<Record<string, unknown>>): DetailRow[] {
  const { from, to, ...rest } = detail
  const rows = Object.entries(rest).flatMap(([key, value]) => rowsOf(key, value))
  return 'from' in detail || 'to' in detail ? [{ name: 'value', from: from ?? null, to: to ?? null }, ...rows] : rows
}

function rowsOf(key: string, value: unknown): DetailRow[] {
  if (isChange(value)) return [{ name: key, from: value.from, to: value.to }]
  if (Array.isArray(value) && value.length > 0 && value.every(isObject))
    return value.map((item) => toChangeRow(key, item))
  if (isObject(value)) return toDetailRows(value)
  return isEmpty(value) ? [] : [{ name: key, to: value }]
}

function toChangeRow(key: string, item: Readonly<Record<string, unknown>>): DetailRow {
  if (typeof item.cell === 'string') {
    return { name: findCell(item.cell)?.label ?? item.cell, from: item.before ?? null, to: item.after ?? null }
  }
  if (typeof item.field === 'string') return { name: item.field, from: item.from ?? null, to: item.to ?? null }
  return { name: key, to: JSON.stringify(item) }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isChange(value: unknown): value is Change {
  return isObject(value) && 'from' in value && 'to' in value && Object.keys(value).length === 2
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}
