import type { Connection } from '@gongkai/database'
import { allowedActions, blockingFindings, type ReportAction, transition } from '@gongkai/domain'
import {
  type DraftSave,
  type Explanations,
  type Finding,
  reportStateLabels,
  type StaffReport,
  text,
} from '@gongkai/schema'
import type { Actor } from '../../actor.ts'
import { ProblemError } from '../../http/problem.ts'
import { checkContent } from './check-content.ts'
import { assertContent, contentOnly, hashOfContent } from './content.ts'
import { getReport } from './read-reports.ts'
import type { ReportsContext } from './reports-context.ts'
import { type ReportChange, type StoredReport, updateReport } from './reports.queries.ts'
import { frozenKey, isOwnWork, staffReportOf } from './staff-report.ts'
import { getFigures, getVersion, insertVersion, type StoredVersion, updateVersion } from './versions.queries.ts'
import { copyFrozenUnits } from '../../units.queries.ts'
import { markRestored, markWithdrawn } from './withdrawal.queries.ts'

/** What an action works on, inside its transaction. */
interface Work {
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
  /** The revision that the actor started from, where they were shown one. */
  readonly revision?: number
}

export function reportWork(context: ReportsContext) {
  const { database, now, record, publishStatistics } = context
  const staffReport = staffReportOf(context)

  /** The skeleton of every action: authorise, rule, write, statistics, audit; all in one transaction. */
  async function act(
    id: string,
    action: ReportAction,
    actor: Actor,
    { change, step, revision }: Action,
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
      await record(trx, { actor, action, subject: `report:${id}`, detail: { version: version.version, ...detail } })
      return staffReport(trx, await getReport(trx, id, actor), actor)
    })
  }

  /** Stores what was typed. Throws `conflict` with the stored report when it is no longer the one that was edited. */
  function saveDraft(id: string, { revision, content }: DraftSave, actor: Actor): Promise<StaffReport> {
    const saved = contentOnly(content)
    assertContent(saved)
    return act(id, 'save', actor, {
      revision,
      async step({ trx, key, version }) {
        const enteredBy = [...new Set([...version.enteredBy, actor.id])]
        await updateVersion(trx, key, { enteredBy }, saved)
      },
    })
  }

  /** Hands a draft over. Failing `must` checks refuse it, unless it is a transcription and they are explained. */
  function submitReport(
    id: string,
    { explanations: given = {} }: { explanations?: Explanations | undefined },
    actor: Actor,
  ): Promise<StaffReport> {
    return act(id, 'submit', actor, {
      async step({ trx, report, version, key }) {
        const { content } = version
        const checked = await checkContent(trx, report.agency, report.year, content, frozenKey(report, version))
        const explanations = explanationsOf(checked.findings, { ...version.explanations, ...given })
        const blocking = blockingFindings(checked.findings, content.origin, explanations)
        if (blocking.length > 0)
          throw new ProblemError('checks-failed', {
            fields: blocking.map((finding) => ({ path: finding.key, message: finding.message })),
          })
        await updateVersion(trx, key, { ...checked, explanations, submitted_by: actor.id })
      },
    })
  }

  function returnReport(id: string, { reason }: { reason: string }, actor: Actor): Promise<StaffReport> {
    return act(id, 'return', actor, { step: async () => ({ reason }) })
  }

  function approveReport(id: string, actor: Actor): Promise<StaffReport> {
    return act(id, 'approve', actor, {
      step: ({ trx, key }) => updateVersion(trx, key, { approved_by: actor.id }),
    })
  }

  /** Makes the working version public for good: hashed, counted in the statistics of every agency above. */
  function publishReport(id: string, actor: Actor): Promise<StaffReport> {
    return act(id, 'publish', actor, {
      change: (version) => ({ published_version: version }),
      async step({ trx, report, version, key, at }) {
        const { content } = version
        const before = await publishedFigures(trx, report)
        const checked = await checkContent(trx, report.agency, report.year, content, frozenKey(report, version))
        const hash = hashOfContent(content)
        await updateVersion(trx, key, { ...checked, hash, published_at: at.toISOString() })
        await publishStatistics(trx, { agency: report.agency, year: report.year, before, after: content })
        return { hash }
      },
    })
  }

  /** Opens a new version with the content of the last one; what is published stays public until it is replaced. */
  function correctReport(id: string, { reason }: { reason: string }, actor: Actor): Promise<StaffReport> {
    return act(id, 'correct', actor, {
      change: (version) => ({ working_version: version + 1 }),
      async step({ trx, report, version: last }) {
        const { version, content, explanations, frozenAt } = last
        const key = { reportId: report.id, version: version + 1 }
        await insertVersion(trx, key, content, { reason, explanations, frozen_at: frozenAt })
        const frozen = frozenKey(report, last)
        if (frozen) await copyFrozenUnits(trx, frozen, key.version)
        return { version: key.version, reason }
      },
    })
  }

  /** Takes a report back: its pages say so, and its figures leave the statistics. */
  function withdrawReport(id: string, { reason }: { reason: string }, actor: Actor): Promise<StaffReport> {
    return act(id, 'withdraw', actor, {
      change: () => ({ published_version: null }),
      async step({ trx, report, at }) {
        const before = await publishedFigures(trx, report)
        await markWithdrawn(trx, report.id, reason, at)
        await publishStatistics(trx, { agency: report.agency, year: report.year, before })
        return { reason }
      },
    })
  }

  /** Makes a withdrawn report valid again as it was: its version keeps its address and its figures count again. */
  function restoreReport(id: string, { reason }: { reason: string }, actor: Actor): Promise<StaffReport> {
    return act(id, 'restore', actor, {
      change: (version) => ({ published_version: version }),
      async step({ trx, report, version, key, at }) {
        await markRestored(trx, key, reason, at)
        await publishStatistics(trx, { agency: report.agency, year: report.year, after: version.content })
        return { reason }
      },
    })
  }

  return {
    saveDraft,
    submitReport,
    returnReport,
    approveReport,
    publishReport,
    correctReport,
    withdrawReport,
    restoreReport,
  }
}

/** Explanations of what still fails; the others have had their day. */
function explanationsOf(findings: readonly Finding[], given: Explanations): Explanations {
  const failing = new Set(findings.filter(({ outcome }) => outcome === 'fail').map(({ key }) => key))
  return Object.fromEntries(Object.entries(given).filter(([key]) => failing.has(key)))
}

/** The figures that count for the report's year. */
export async function publishedFigures(trx: Connection, report: StoredReport) {
  return report.publishedVersion === null ? undefined : getFigures(trx, report.id, report.publishedVersion)
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
