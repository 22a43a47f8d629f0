import type { PresenceAnswer, PresenceTell } from '@gongkai/schema'
import type { Actor } from '../../actor.ts'
import { deletePresence, listOthers, putPresence } from './presence.queries.ts'
import { getReport } from './read-reports.ts'
import type { ReportsContext } from './reports-context.ts'

/** Three times the interval at which an open page says that it is there: one lost message makes nobody vanish. */
const activeFor = 45_000

export function reportPresence({ database, now }: ReportsContext) {
  /** Says where the actor is in a report and hears who else has it open, and what revision is stored. */
  async function tellPresence(id: string, { place }: PresenceTell, actor: Actor): Promise<PresenceAnswer> {
    return database.write.transaction().execute(async (trx) => {
      const { revision } = await getReport(trx, id, actor)
      const at = now()
      const since = new Date(at.getTime() - activeFor).toISOString()
      await putPresence(trx, { report_id: id, person_id: actor.id, at: at.toISOString(), place }, since)
      return { others: await listOthers(trx, { reportId: id, personId: actor.id, since }), revision }
    })
  }

  async function leaveReport(id: string, actor: Actor): Promise<void> {
    await getReport(database.write, id, actor)
    await deletePresence(database.write, id, actor.id)
  }

  return { tellPresence, leaveReport }
}
