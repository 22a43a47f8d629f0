import type { Connection } from '@gongkai/database'
import { allowedActions, type ReportAction } from '@gongkai/domain'
import {
  type Cells,
  type CellNotes,
  editionOf,
  type Explanations,
  type ReportContent,
  reportStateLabels,
  text,
} from '@gongkai/schema'
import type { Actor } from '../../actor.ts'
import { ProblemError } from '../../http/problem.ts'
import type { VersionKey } from '../../units.queries.ts'
import { uuidAt } from '../../uuid.ts'
import { assertYear, completeContent, resolveChapters } from './content.ts'
import type { ReportsContext } from './reports-context.ts'
import {
  findAgency,
  findReportOf,
  insertReport,
  type ReportAgency,
  type StoredReport,
  updateReport,
} from './reports.queries.ts'
import { getVersion, insertVersion, type StoredVersion, updateVersion } from './versions.queries.ts'

/** What a sum is frozen as: its cells, and over how many units they are. */
export interface FrozenSum {
  readonly agencyCode: string
  readonly year: number
  readonly cells: Cells
  readonly units: number
  /** Why a published report is corrected; needed for one. */
  readonly reason?: string | undefined
}

export function reportFreezing({ now }: ReportsContext) {
  /**
   * Writes a sum into the government's region-wide report: begins it, replaces the figures of its draft, or begins the
   * correction of a published one. Part of the transaction that also stores which units were counted.
   */
  async function freezeReport(trx: Connection, sum: FrozenSum, actor: Actor): Promise<VersionKey> {
    const agency = await findAgency(trx, sum.agencyCode, sum.year)
    if (!agency) throw new ProblemError('agency-unknown')
    const report = await findReportOf(trx, agency.id, sum.year)
    if (!report) return beginFrozen(trx, agency, sum, actor)
    const action = actionFor(report)
    if (!allowedActions({ state: report.state, role: actor.role, ownWork: false }).includes(action))
      throw new ProblemError('forbidden')
    const last = await getVersion(trx, report.id, report.workingVersion)
    assertNoFigures(last.content)
    return action === 'save' ? replace(trx, report, last, sum, actor) : correct(trx, report, last, sum, actor)
  }

  async function beginFrozen(trx: Connection, agency: ReportAgency, sum: FrozenSum, actor: Actor): Promise<VersionKey> {
    const at = now()
    assertYear(sum.year, at)
    if (!allowedActions({ state: 'draft', role: actor.role, ownWork: false }).includes('save'))
      throw new ProblemError('forbidden')
    const key = { reportId: uuidAt(at), version: 1 }
    const instant = at.toISOString()
    const begun = await insertReport(trx, {
      id: key.reportId,
      agency_id: agency.id,
      year: sum.year,
      state: 'draft',
      revision: 0,
      working_version: 1,
      published_version: null,
      created_at: instant,
      updated_at: instant,
    })
    if (!begun) throw new ProblemError('conflict')
    const empty = completeContent(undefined, { agency, year: sum.year, actor, at })
    await insertVersion(trx, key, frozenContent({ content: empty, drafted: null }, sum), { enteredBy: [actor.id] })
    return key
  }

  async function replace(trx: Connection, report: StoredReport, last: StoredVersion, sum: FrozenSum, actor: Actor) {
    if (!(await updateReport(trx, report, {}, now()))) throw new ProblemError('conflict')
    const key = { reportId: report.id, version: last.version }
    const enteredBy = [...new Set([...last.enteredBy, actor.id])]
    await updateVersion(trx, key, { enteredBy, explanations: stillSaid(last.explanations) }, frozenContent(last, sum))
    return key
  }

  async function correct(trx: Connection, report: StoredReport, last: StoredVersion, sum: FrozenSum, actor: Actor) {
    const { reason } = sum
    if (reason === undefined) {
      const message = text('已发布的报告须说明更正原因', 'say why the published report is corrected')
      throw new ProblemError('invalid', { fields: [{ path: 'reason', message }] })
    }
    const key = { reportId: report.id, version: last.version + 1 }
    const change = { state: 'draft', working_version: key.version } as const
    if (!(await updateReport(trx, report, change, now()))) throw new ProblemError('conflict')
    const marks = { reason, drafted: last.drafted, explanations: stillSaid(last.explanations), enteredBy: [actor.id] }
    await insertVersion(trx, key, frozenContent(last, sum), marks)
    return key
  }

  return { freezeReport }
}

function actionFor({ state }: StoredReport): ReportAction {
  if (state === 'draft' || state === 'returned') return 'save'
  if (state === 'published' || state === 'withdrawn') return 'correct'
  const { zh, en } = reportStateLabels[state]
  throw new ProblemError('wrong-state', {
    detail: text(
      `报告现在的状态是“${zh}”，请先退回再汇总`,
      `The report’s state is: ${en.toLowerCase()}; it has to be returned before it is summed up again`,
    ),
  })
}

/**
 * A report of one unit with figures in it is not overwritten: they would be lost to the sum, and to the page. What was
 * carried in from last year when it was begun is nobody's work.
 */
function assertNoFigures({ coverage, cells, notes }: ReportContent): void {
  const entered = Object.keys(cells).filter(
    (id) => typeof cells[id] === 'number' && notes[id]?.origin?.kind !== 'carried',
  )
  if (coverage === 'region' || entered.length === 0) return
  throw new ProblemError('wrong-state', {
    detail: text(
      '本机关已按“本单位”填报了数据；请把这些数据填入“本级机关”的报告，再汇总',
      'This report holds the figures of one unit; enter them in the report of the government’s own office, then sum up',
    ),
  })
}

/** The sum's figures in place of what stood there; remarks beside cells stay, and the prose says the new numbers. */
function frozenContent(
  { content, drafted }: Pick<StoredVersion, 'content' | 'drafted'>,
  { cells, units, year }: FrozenSum,
): ReportContent {
  return {
    ...content,
    edition: editionOf(year).id,
    coverage: 'region',
    cells,
    notes: remarksIn(content.notes),
    chapters: resolveChapters({ chapters: drafted ?? content.chapters, cells }).chapters,
    origin: { kind: 'summed', units },
  }
}

function remarksIn(notes: CellNotes): CellNotes {
  return Object.fromEntries(
    Object.entries(notes).flatMap(([id, { remark }]) => (remark === undefined ? [] : [[id, { remark }]])),
  )
}

/** What was said of missing units was said of another sum. */
function stillSaid(explanations: Explanations): Explanations {
  return Object.fromEntries(Object.entries(explanations).filter(([key]) => !key.startsWith('G-')))
}
