import type { Connection } from '@gongkai/database'
import type { EffectiveDueDate, ReminderSend, ReminderSent } from '@gongkai/schema'
import { type Actor, authorize } from '../../actor.ts'
import { toAgencyRef } from '../../agency-ref.ts'
import { type DirectoryEntry, isExpected } from '../../directory.ts'
import type { ServiceContext } from '../../service-context.ts'
import { getEntry } from '../../subtree.ts'
import type { noticeWriter } from './notify.ts'
import { listRecipients, type Recipient } from './recipients.queries.ts'
import { findReport, takeReminder } from './reminders.queries.ts'

export interface RemindersNeeds {
  loadDueDates(
    db: Connection,
    agencyIds: readonly string[],
    years: { readonly from: number; readonly to: number },
  ): Promise<(code: string, year: number) => EffectiveDueDate>
}

type Outcome = { readonly told: readonly Recipient[]; readonly mails: number } | 'nobodyIn' | 'tooSoon' | 'nothingDue'

const hour = 60 * 60 * 1000

/** Reminding people of a year's report (催办). */
export function reminding(
  { database, now, directory, record }: ServiceContext,
  { tell }: Pick<ReturnType<typeof noticeWriter>, 'tell'>,
  { loadDueDates }: RemindersNeeds,
) {
  /**
   * Reminds the clerks of units, or whoever else has an account there. A unit with nothing to do, nobody to tell, or a
   * reminder within the hour is named in the answer instead.
   */
  async function sendReminders({ year, agencyCodes, message }: ReminderSend, actor: Actor): Promise<ReminderSent> {
    const tree = await directory()
    const entries = [...new Set(agencyCodes)].map((code) => getEntry(tree, code))
    for (const { path } of entries) authorize(actor, ['reviewer', 'approver', 'administrator'], path)
    return database.write.transaction().execute(async (trx) => {
      const ids = entries.map(({ agency }) => agency.id)
      const dueDate = await loadDueDates(trx, ids, { from: year, to: year })
      const sent: ReminderSent = { people: 0, mails: 0, nobodyIn: [], tooSoon: [], nothingDue: [] }
      for (const entry of entries) {
        const { code } = entry.agency
        const outcome = await remind(trx, entry, { year, message, by: actor, dueOn: dueDate(code, year).date })
        if (typeof outcome === 'string') sent[outcome].push(code)
        else {
          sent.people += outcome.told.length
          sent.mails += outcome.mails
        }
      }
      return sent
    })
  }

  async function remind(
    trx: Connection,
    { agency, path }: DirectoryEntry,
    { year, message, by, dueOn }: { year: number; message: string; by: Actor; dueOn: string | null },
  ): Promise<Outcome> {
    const report = await findReport(trx, agency.id, year)
    if (report?.published || !(report || isExpected(agency, year))) return 'nothingDue'
    const told = await listReminded(trx, agency.code, by)
    if (told.length === 0) return 'nobodyIn'
    const at = now()
    const since = new Date(at.getTime() - hour)
    if (!(await takeReminder(trx, { agencyId: agency.id, year, at, since, by: by.id }))) return 'tooSoon'
    const notice = { kind: 'reminder' as const, reportId: report?.id ?? null, year, by, dueOn }
    const about = { ...notice, agency: { path, ref: toAgencyRef(agency) }, ...(message && { message }) }
    const mails = await tell(trx, about, told)
    const detail = { year, people: told.length, mails, message }
    await record(trx, { actor: by, action: 'remind', subject: `agency:${agency.code}`, detail })
    return { told, mails }
  }

  return { sendReminders }
}

async function listReminded(trx: Connection, code: string, by: Actor): Promise<Recipient[]> {
  const people = await listRecipients(trx, { codes: [code] })
  const others = people.filter(({ id }) => id !== by.id)
  const clerks = others.filter(({ role }) => role === 'clerk')
  return clerks.length > 0 ? clerks : others
}
