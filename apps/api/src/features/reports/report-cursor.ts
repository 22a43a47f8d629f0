import { text } from '@gongkai/schema'
import { ProblemError } from '../../http/problem.ts'

/** Where a page of published reports ended; opaque to whoever carries it. */
export function toCursor({ agencyCode, year }: { agencyCode: string; year: number }): string {
  return Buffer.from(`${agencyCode} ${year}`).toString('base64url')
}

export function readCursor(cursor: string): { code: string; year: number } {
  const [, code, year] = /^(\S+) (\d{4})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  if (code !== undefined) return { code, year: Number(year) }
  const message = text('不是本接口给出的翻页标记', 'is not a cursor of this list')
  throw new ProblemError('invalid', { fields: [{ path: 'cursor', message }] })
}
