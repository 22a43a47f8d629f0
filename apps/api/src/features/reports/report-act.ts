import type { Connection } from '@gongkai/database'
import { allowedActions, type ReportAction, transition } from '@gongkai/domain'
import { reportStateLabels, type StaffReport, text } from '@gongkai/schema'
import type { Actor } from '../../actor.ts'
import { ProblemError } from '../../http/problem.ts'
import { getReport } from './read-reports.ts'
import type { Notice, ReportsContext } from './reports-context.ts'
import { type ReportChange, type StoredReport, updateReport } from './reports.queries.ts'
import { isOwnWork, staffReportOf } from './staff-report.ts'
import { getVersion, type StoredVersion } from './versions.queries.ts'

/** What an action works on, inside its transaction. */
export interface Work {
  readonly trx: Connection
  readonly report: StoredReport
  readonly version: StoredVersion
  /** The working version. */
  readonly key: { readonly reportId: string; readonly version: number }
  readonly actor: Actor
  readonly at: Date
}

interface Action {
  /** What changes of the report besides its state; `version` is the working one. */
  readonly change?: (version: number) => ReportChange
  /** Writes what else there is to write, and tells what the audit chain should know of it. */
  readonly step: (work: Work) => Promise<Readonly<Record<string, unknown>> | void>
  /** Who is told. */
  readonly notice?: Pick<Notice, 'kind' | 'to' | 'message'>
  /** The revision that the actor started from, where they were shown one. */
  readonly revision?: number
}

export type Act = ReturnType<typeof reportAct>

/** The skeleton of every action: authorise, rule, write, statistics, notices, audit; all in one transaction. */
export function reportAct(context: ReportsContext) {
  const { database, now, record, notify } = context
  const staffReport = staffReportOf(context)

  return async function act(
    id: string,
    action: ReportAction,
    actor: Actor,
    { change, step, notice, revision }: Action,
  ): Promise<StaffReport> {
    return database.write.transaction().execute(async (trx) => {
      const report = await getReport(trx, id, actor)
      const version = await getVersion(trx, report.id, report.workingVersion)
      if (revision !== undefined && revision !== report.revision)
        throw new ProblemError('conflict', { current: await staffReport(trx, report, actor) })
      const state = permit(action, report, version, actor)
      const at = now()
      const key = { reportId: report.id, version: version.version }
      // First of all, so that whoever comes second waits here and finds another revision.
      const moved = await updateReport(trx, report, { state, ...change?.(version.version) }, at)
      if (!moved) throw new ProblemError('conflict')
      const detail = await step({ trx, report, version, key, actor, at })
      if (notice) await notify(trx, { ...noticeAbout(report, version, actor), ...notice })
      await record(trx, { actor, action, subject: `report:${id}`, detail: { version: version.version, ...detail } })
      return staffReport(trx, await getReport(trx, id, actor), actor)
    })
  }
}

/** What every notice about a report says. */
export function noticeAbout({ id, agency, year }: StoredReport, { enteredBy }: StoredVersion, by: Actor) {
  return { reportId: id, agency, year, by, enteredBy }
}

/** The state that the action leads to; refuses who may not, and what the state does not allow. */
function permit(action: ReportAction, { state }: StoredReport, version: StoredVersion, actor: Actor) {
  const next = transition(state, action)
  if (!next) {
    const { zh, en } = reportStateLabels[state]
    throw new ProblemError('wrong-state', {
      detail: text(`报告现在的状态是“${zh}”`, `The report’s state is: ${en.toLowerCase()}`),
    })
  }
  const { role } = actor
  if (!allowedActions({ state, role, ownWork: false }).includes(action)) throw new ProblemError('forbidden')
  if (!allowedActions({ state, role, ownWork: isOwnWork(version, actor) }).includes(action))
    throw new ProblemError('own-work')
  return next
}
