import { text } from '@gongkai/schema'
import { ProblemError } from '../../http/problem.ts'

/** Where a page of the login log ended; opaque to whoever carries it. */
export function toSignInCursor({ at, id }: { at: string; id: string }): string {
  return Buffer.from(`${at} ${id}`).toString('base64url')
}

export function readSignInCursor(cursor: string): { at: string; id: string } {
  const [, at, id] = /^(\d{4}-[\d:.TZ-]{1,30}) ([0-9a-f-]{36})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  if (at !== undefined && id !== undefined) return { at, id }
  const message = text('不是本接口给出的翻页标记', 'is not a cursor of this list')
  throw new ProblemError('invalid', { fields: [{ path: 'cursor', message }] })
}
