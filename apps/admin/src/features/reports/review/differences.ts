import type { CellType } from '@gongkai/schema'
import { formatValue } from '../../../shared/entry.ts'

/** A difference with its sign, money in 万元; nothing where there is none. */
export function formatDifference(difference: number | null, type: CellType): string {
  if (difference === null || difference === 0) return ''
  const size = formatValue(Math.abs(difference), type === 'money' ? 'money' : 'count')
  return `${difference > 0 ? '+' : '−'}${size}`
}
