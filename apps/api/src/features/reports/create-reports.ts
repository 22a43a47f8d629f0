import type { Connection } from '@gongkai/database'
import { carryForward, claimedNotes, diffContents } from '@gongkai/domain'
import {
  editionOf,
  type Explanations,
  type ReportContent,
  type ReportCreate,
  type StaffReport,
  text,
} from '@gongkai/schema'
import { type Actor, authorize } from '../../actor.ts'
import { ProblemError } from '../../http/problem.ts'
import { uuidAt } from '../../uuid.ts'
import { checkContent } from './check-content.ts'
import { findPublishedOf } from './compared.queries.ts'
import { assertContent, assertYear, completeContent, contentOnly, hashOfContent, resolveChapters } from './content.ts'
import { getReport } from './read-reports.ts'
import type { ReportsContext } from './reports-context.ts'
import {
  findAgency,
  findReportOf,
  insertReport,
  type ReportAgency,
  type StoredReport,
  updateReport,
} from './reports.queries.ts'
import { publishedFigures } from './publish-reports.ts'
import { staffReportOf } from './staff-report.ts'
import { getVersion, insertVersion, type StoredVersion } from './versions.queries.ts'

export interface Imported {
  readonly id: string
  readonly version: number
  /** `unchanged`: the same content is published already. */
  readonly outcome: 'published' | 'corrected' | 'unchanged'
}

export interface ImportDetails {
  readonly explanations?: Explanations | undefined
  /** When it was published where it comes from; absent: now. */
  readonly publishedAt?: string | undefined
  /** Why the content differs from what is published. */
  readonly reason?: string | undefined
}

const reimported = '按原公开报告重新导入'

export function reportCreation(context: ReportsContext) {
  const { database, now, record, publishStatistics, onUnitChanged } = context
  const staffReport = staffReportOf(context)

  /** Begins a report: with what is given, or else an empty form with what last year's report carried forward. */
  async function createReport({ agencyCode, year, content: known }: ReportCreate, actor: Actor): Promise<StaffReport> {
    const at = now()
    assertYear(year, at)
    return database.write.transaction().execute(async (trx) => {
      const agency = await getAgency(trx, agencyCode, year)
      authorize(actor, ['clerk', 'administrator'], agency.path)
      const begun = known ? claimedContent(known, actor, at) : await carriedOver(trx, agency, year)
      const typed = completeContent(begun, { agency, year, actor, at })
      assertContent(typed)
      const { chapters, drafted } = resolveChapters(typed)
      const id = uuidAt(at)
      if (!(await insertReport(trx, reportRow(id, agency, year, at)))) throw await alreadyExists(trx, agency, year)
      const content = { ...typed, chapters }
      await insertVersion(trx, { reportId: id, version: 1 }, content, { enteredBy: [actor.id], drafted })
      await record(trx, { actor, action: 'create', subject: `report:${id}`, detail: { version: 1 } })
      return staffReport(trx, await getReport(trx, id, actor), actor)
    })
  }

  /**
   * Takes over a report that is public already: draft and publication in one transaction. The same content again changes
   * nothing, another one is a correction. Throws `wrong-state` where somebody works on the report or has withdrawn it.
   */
  async function importPublished(
    agencyCode: string,
    year: number,
    given: ReportContent,
    details: ImportDetails,
    actor: Actor,
  ): Promise<Imported> {
    const content = contentOnly(given)
    const hash = hashOfContent(content)
    assertYear(year, now())
    assertContent(content)
    return database.write.transaction().execute(async (trx) => {
      const agency = await getAgency(trx, agencyCode, year)
      authorize(actor, ['administrator'], agency.path)
      const report = await findReportOf(trx, agency.id, year)
      const last = report && (await getPublished(trx, report))
      if (report && last?.hash === hash) return { id: report.id, version: last.version, outcome: 'unchanged' as const }
      const { id, version, before } = report ? await beginCorrection(trx, report) : await beginReport(trx, agency, year)
      const checked = await checkContent(trx, agency, year, content)
      const reason = report ? (details.reason ?? reimported) : null
      await insertVersion(trx, { reportId: id, version }, content, {
        enteredBy: [actor.id],
        submitted_by: actor.id,
        approved_by: actor.id,
        published_at: details.publishedAt ?? now().toISOString(),
        hash,
        reason,
        changes: last ? diffContents(last.content, content) : null,
        ...checked,
        explanations: details.explanations ?? {},
      })
      await publishStatistics(trx, { agency, year, before, after: content })
      await onUnitChanged(trx, { reportId: id, agency, year, by: actor, reason })
      await record(trx, { actor, action: 'import', subject: `report:${id}`, detail: { version, hash } })
      return { id, version, outcome: report ? ('corrected' as const) : ('published' as const) }
    })
  }

  async function beginReport(trx: Connection, agency: ReportAgency, year: number) {
    const at = now()
    const id = uuidAt(at)
    const row = { ...reportRow(id, agency, year, at), state: 'published' as const, published_version: 1 }
    if (!(await insertReport(trx, row))) throw new ProblemError('conflict')
    return { id, version: 1, before: undefined }
  }

  async function beginCorrection(trx: Connection, report: StoredReport) {
    const before = await publishedFigures(trx, report)
    const version = report.workingVersion + 1
    const change = { working_version: version, published_version: version }
    if (!(await updateReport(trx, report, change, now()))) throw new ProblemError('conflict')
    return { id: report.id, version, before }
  }

  return { createReport, importPublished }
}

/** A content that somebody sends: only a document's word is taken for where its figures came from. */
function claimedContent(known: Partial<ReportContent>, actor: Actor, at: Date): Partial<ReportContent> {
  const { origin, cells = {}, notes = {}, ...others } = known
  const claimed = claimedNotes({ cells, notes }, { by: actor.id, at: at.toISOString() })
  return { ...others, cells, notes: claimed, ...(origin?.kind === 'imported' && { origin }) }
}

/** What an empty form begins with: the figures that last year's report carried forward. */
async function carriedOver(trx: Connection, agency: ReportAgency, year: number) {
  const previous = await findPublishedOf(trx, agency.id, year - 1)
  return previous && carryForward(editionOf(year).id, previous)
}

/** The published version of a report that nobody works on. */
async function getPublished(trx: Connection, report: StoredReport): Promise<StoredVersion> {
  if (report.state === 'published' && report.publishedVersion !== null)
    return getVersion(trx, report.id, report.publishedVersion)
  throw new ProblemError('wrong-state', {
    detail: text(
      '报告正在填报、审核或已撤回，不能用导入的内容覆盖',
      'The report is being worked on or was withdrawn; an import does not overwrite it',
    ),
  })
}

async function getAgency(trx: Connection, code: string, year: number): Promise<ReportAgency> {
  const agency = await findAgency(trx, code, year)
  if (agency) return agency
  throw new ProblemError('agency-unknown', {
    detail: text(`没有代码为 ${code} 的机关`, `No agency has the code ${code}`),
  })
}

function reportRow(id: string, agency: ReportAgency, year: number, at: Date) {
  const instant = at.toISOString()
  return {
    id,
    agency_id: agency.id,
    year,
    state: 'draft' as const,
    revision: 0,
    working_version: 1,
    published_version: null,
    created_at: instant,
    updated_at: instant,
  }
}

/** Which report is in the way; the caller has been found to have its agency in their subtree. */
async function alreadyExists(trx: Connection, { id, ref }: ReportAgency, year: number): Promise<ProblemError> {
  const report = await findReportOf(trx, id, year)
  return new ProblemError('already-exists', {
    ...(report && { current: { id: report.id, state: report.state } }),
    detail: text(`${ref.shortName} ${year} 年度报告已经存在`, `${ref.shortName} has a report on ${year} already`),
  })
}
