import type { ProblemCode } from '@gongkai/schema'

/** What somebody tried: the route's pattern, without what they sent. */
export interface Refusal {
  readonly method: string
  readonly route: string
  readonly code: ProblemCode
}

const quietMs = 60_000
const most = 10_000

/** Which refusals were told within the last minute, by this process. */
export function rememberRefusals() {
  const told = new Map<string, number>()

  /** Remembers it when it is. */
  function isNews(actorId: string, { method, route, code }: Refusal, at: Date): boolean {
    const key = `${actorId} ${method} ${route} ${code}`
    const now = at.getTime()
    const last = told.get(key)
    if (last !== undefined && now - last < quietMs) return false
    if (told.size >= most) for (const [old, when] of told) if (now - when >= quietMs) told.delete(old)
    told.set(key, now)
    return true
  }

  return { isNews }
}
