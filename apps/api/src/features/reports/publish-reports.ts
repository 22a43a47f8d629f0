import type { Connection } from '@gongkai/database'
import { diffContents } from '@gongkai/domain'
import type { StaffReport } from '@gongkai/schema'
import type { Actor } from '../../actor.ts'
import { copyFrozenUnits } from '../../units.queries.ts'
import { checkContent } from './check-content.ts'
import { hashOfContent } from './content.ts'
import type { Act } from './report-act.ts'
import type { ReportsContext, UnitChange } from './reports-context.ts'
import type { StoredReport } from './reports.queries.ts'
import { frozenKey } from './staff-report.ts'
import { findPublishedBefore, getFigures, insertVersion, updateVersion } from './versions.queries.ts'
import { markRestored, markWithdrawn } from './withdrawal.queries.ts'

export interface Reason {
  readonly reason: string
}

/** What the public sees change: a version, its correction, its withdrawal, its return. */
export function reportPublication({ publishStatistics, onUnitChanged }: ReportsContext, act: Act) {
  /** Makes the working version public for good: hashed, and counted in the statistics of every agency above. */
  function publishReport(id: string, actor: Actor): Promise<StaffReport> {
    return act(id, 'publish', actor, {
      change: (version) => ({ published_version: version }),
      notice: { kind: 'published', to: 'fillers' },
      async step({ trx, report, version, key, at }) {
        const { content } = version
        const before = await publishedFigures(trx, report)
        const replaced = await findPublishedBefore(trx, report.id, version.version)
        const checked = await checkContent(trx, report.agency, report.year, content, frozenKey(report, version))
        const hash = hashOfContent(content)
        const changes = replaced ? diffContents(replaced.content, content) : null
        await updateVersion(trx, key, { ...checked, hash, changes, published_at: at.toISOString() })
        await publishStatistics(trx, { agency: report.agency, year: report.year, before, after: content })
        await onUnitChanged(trx, unitChange(report, actor, version.reason))
        return { hash }
      },
    })
  }

  /** Opens a new version with the content of the last one; what is published stays public until it is replaced. */
  function correctReport(id: string, { reason }: Reason, actor: Actor): Promise<StaffReport> {
    return act(id, 'correct', actor, {
      change: (version) => ({ working_version: version + 1 }),
      async step({ trx, report, version: last }) {
        const { version, content, drafted, explanations, frozenAt } = last
        const key = { reportId: report.id, version: version + 1 }
        await insertVersion(trx, key, content, { reason, drafted, explanations, frozen_at: frozenAt })
        const frozen = frozenKey(report, last)
        if (frozen) await copyFrozenUnits(trx, frozen, key.version)
        return { version: key.version, reason }
      },
    })
  }

  /** Takes a report back: its pages say so and why, and its figures leave the statistics. */
  function withdrawReport(id: string, { reason }: Reason, actor: Actor): Promise<StaffReport> {
    return act(id, 'withdraw', actor, {
      change: () => ({ published_version: null }),
      notice: { kind: 'withdrawn', to: 'fillers', message: reason },
      async step({ trx, report, at }) {
        const before = await publishedFigures(trx, report)
        await markWithdrawn(trx, report.id, reason, at)
        await publishStatistics(trx, { agency: report.agency, year: report.year, before })
        await onUnitChanged(trx, unitChange(report, actor, reason))
        return { reason }
      },
    })
  }

  /** Makes a withdrawn report valid again as it was: its version keeps its address and its figures count again. */
  function restoreReport(id: string, { reason }: Reason, actor: Actor): Promise<StaffReport> {
    return act(id, 'restore', actor, {
      change: (version) => ({ published_version: version }),
      notice: { kind: 'published', to: 'fillers', message: reason },
      async step({ trx, report, version, key, at }) {
        await markRestored(trx, key, reason, at)
        await publishStatistics(trx, { agency: report.agency, year: report.year, after: version.content })
        await onUnitChanged(trx, unitChange(report, actor, reason))
        return { reason }
      },
    })
  }

  return { publishReport, correctReport, withdrawReport, restoreReport }
}

function unitChange({ id, agency, year }: StoredReport, by: Actor, reason: string | null): UnitChange {
  return { reportId: id, agency, year, by, reason }
}

/** The figures that count for the report's year. */
export async function publishedFigures(trx: Connection, report: StoredReport) {
  return report.publishedVersion === null ? undefined : getFigures(trx, report.id, report.publishedVersion)
}
