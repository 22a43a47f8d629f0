import type { ServiceContext } from '../../service-context.ts'
import { markMail, takeMail, type TakenMail } from './mail.queries.ts'

export type { TakenMail }
const minute = 60_000
/** Waits after the first failure, the second, and so on; after the last one nothing is tried any more. */
const waits = [1, 5, 15, 60, 3 * 60, 6 * 60, 12 * 60].map((minutes) => minutes * minute)
const mostAttempts = waits.length + 1
/** Longer than any server takes to accept or refuse a mail; then a process that died has let go of it. */
const lease = 10 * minute

/** The mails that wait to be sent, for the process that sends them. */
export function createMailService({ database, now }: Pick<ServiceContext, 'database' | 'now'>) {
  /** Takes a mail whose time has come, the longest waiting one; nobody else is given it meanwhile. */
  function take(): Promise<TakenMail | undefined> {
    const at = now()
    const until = new Date(at.getTime() + lease)
    return takeMail(database.write, { now: at, until, mostAttempts })
  }

  function markSent({ id }: TakenMail): Promise<void> {
    return markMail(database.write, id, { sent_at: now().toISOString(), failure: null })
  }

  /** To be tried again later, or given up; `failure` is a code, without an address or a text. */
  function markFailed({ id, attempts }: TakenMail, failure: string): Promise<void> {
    const wait = waits[attempts - 1]
    const nextAt = new Date(now().getTime() + (wait ?? 0)).toISOString()
    return markMail(database.write, id, { failure, next_at: nextAt })
  }

  /** Gives up on a mail that has nobody to go to any more. */
  function drop({ id }: TakenMail): Promise<void> {
    return markMail(database.write, id, { failure: 'no-address', attempts: mostAttempts })
  }

  return { take, markSent, markFailed, drop }
}
