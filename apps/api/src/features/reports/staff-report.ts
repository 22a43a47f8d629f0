import type { Connection } from '@gongkai/database'
import { allowedActions } from '@gongkai/domain'
import type { ComparedVersion, ReportContent, StaffReport } from '@gongkai/schema'
import type { Actor } from '../../actor.ts'
import { checkContent } from './check-content.ts'
import { listComments } from './comments.queries.ts'
import { findPublishedOf } from './compared.queries.ts'
import type { ReportsContext } from './reports-context.ts'
import { listAncestors, listHistory, type StoredReport } from './reports.queries.ts'
import type { VersionKey } from '../../units.queries.ts'
import { listVerdicts } from './verdicts.queries.ts'
import { findPublishedBefore, getVersion, type StoredVersion } from './versions.queries.ts'

/** Somebody who entered or submitted a version does not approve it. */
export function isOwnWork({ enteredBy, submittedBy }: StoredVersion, actor: Actor): boolean {
  return submittedBy === actor.id || enteredBy.includes(actor.id)
}

/** The content with its chapters as they were typed. */
export function typedContent({ content, drafted }: StoredVersion): ReportContent {
  return drafted ? { ...content, chapters: drafted } : content
}

/** What the checks say of a version: a draft is judged by what surrounds it today, a published one as it was then. */
export async function findingsOf(db: Connection, report: StoredReport, version: StoredVersion) {
  if (version.publishedAt !== null) return version
  return checkContent(db, report.agency, report.year, version.content, frozenKey(report, version))
}

/** The version as a frozen sum; nothing where it is none. */
export function frozenKey({ id }: StoredReport, { version, frozenAt }: StoredVersion): VersionKey | undefined {
  return frozenAt === null ? undefined : { reportId: id, version }
}

/** Tells of a report as staff see it: the working version, its surroundings, and what the actor may do with it. */
export function staffReportOf({ dueDate }: Pick<ReportsContext, 'dueDate'>) {
  return async function staffReport(db: Connection, report: StoredReport, actor: Actor): Promise<StaffReport> {
    const { agency, year } = report
    const version = await getVersion(db, report.id, report.workingVersion)
    const { findings, checksPassed } = await findingsOf(db, report, version)
    const replaced = version.publishedAt === null && (await findPublishedBefore(db, report.id, version.version))
    return {
      summary: summaryOf(report, version),
      agency: agency.ref,
      revision: report.revision,
      content: typedContent(version),
      findings,
      checksPassed,
      explanations: version.explanations,
      previous: (await findPublishedOf(db, agency.id, year - 1)) ?? null,
      lastVersion: replaced ? toCompared(replaced, year) : null,
      due: await dueDate(db, agency, year),
      ancestors: await listAncestors(db, agency.path),
      comments: await listComments(db, report.id),
      verdicts: await listVerdicts(db, report.id, findings),
      frozenAt: version.frozenAt,
      history: await listHistory(db, report.id),
      actions: allowedActions({ state: report.state, role: actor.role, ownWork: isOwnWork(version, actor) }),
      publishedVersion: report.publishedVersion,
    }
  }
}

/** A published version as others are compared with it. */
export function toCompared({ version, content, publishedAt }: StoredVersion, year: number): ComparedVersion {
  const { edition, cells, chapters } = content
  return { version, year, edition, cells, chapters, publishedAt: publishedAt ?? '' }
}

function summaryOf({ id, agency: { ref }, year, state, updatedAt }: StoredReport, version: StoredVersion) {
  const { edition, coverage, title } = version.content
  return {
    id,
    agencyCode: ref.code,
    agencyName: ref.name,
    level: ref.level,
    year,
    edition,
    coverage,
    title,
    state,
    version: version.version,
    publishedAt: version.publishedAt,
    updatedAt,
    fictional: ref.fictional,
  }
}
