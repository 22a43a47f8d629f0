import type { Connection, ReportVersionTable } from '@gongkai/database'
import type { ReportFigures } from '@gongkai/domain'
import type { Cells, Explanations, Finding, ReportContent } from '@gongkai/schema'

export interface StoredVersion {
  readonly version: number
  readonly content: ReportContent
  readonly findings: Finding[]
  readonly checksPassed: number
  readonly explanations: Explanations
  readonly reason: string | null
  readonly hash: string | null
  /** Ids of everybody who entered something. */
  readonly enteredBy: readonly string[]
  readonly submittedBy: string | null
  readonly publishedAt: string | null
}

export async function getVersion(db: Connection, reportId: string, version: number): Promise<StoredVersion> {
  const row = await db
    .selectFrom('report_version')
    .selectAll()
    .where('report_id', '=', reportId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!row) throw new Error(`report ${reportId} has no version ${version}`)
  return toVersion(row)
}

export async function getFigures(db: Connection, reportId: string, version: number): Promise<ReportFigures> {
  const { cells, ...row } = await db
    .selectFrom('report_version')
    .select(['edition', 'coverage', 'cells'])
    .where('report_id', '=', reportId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return { ...row, cells: JSON.parse(cells) as Cells }
}

type Marks = Partial<
  Pick<ReportVersionTable, 'submitted_by' | 'approved_by' | 'published_at' | 'hash' | 'reason'> & {
    enteredBy: readonly string[]
    findings: readonly Finding[]
    checksPassed: number
    explanations: Explanations
  }
>

export async function insertVersion(
  trx: Connection,
  key: { readonly reportId: string; readonly version: number },
  content: ReportContent,
  { enteredBy = [], findings = [], checksPassed = 0, explanations = {}, ...marks }: Marks,
): Promise<void> {
  await trx
    .insertInto('report_version')
    .values({
      report_id: key.reportId,
      version: key.version,
      ...toColumns(content),
      entered_by: JSON.stringify(enteredBy),
      findings: JSON.stringify(findings),
      checks_passed: checksPassed,
      explanations: JSON.stringify(explanations),
      ...marks,
    })
    .execute()
}

/** Changes what is said about a version, and its content while it is a draft. A published content stays as it is. */
export async function updateVersion(
  trx: Connection,
  key: { readonly reportId: string; readonly version: number },
  { enteredBy, findings, checksPassed, explanations, ...marks }: Marks,
  content?: ReportContent,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('report_version')
    .set({
      ...marks,
      ...(content && toColumns(content)),
      ...(enteredBy && { entered_by: JSON.stringify(enteredBy) }),
      ...(findings && { findings: JSON.stringify(findings) }),
      ...(checksPassed !== undefined && { checks_passed: checksPassed }),
      ...(explanations && { explanations: JSON.stringify(explanations) }),
    })
    .where('report_id', '=', key.reportId)
    .where('version', '=', key.version)
    .where('published_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Error(`version ${key.version} of report ${key.reportId} is published or gone`)
}

/** Marks every published version of a report: none of them may be shown as valid any more. */
export async function markWithdrawn(trx: Connection, reportId: string, at: Date): Promise<void> {
  await trx
    .updateTable('report_version')
    .set({ withdrawn_at: at.toISOString() })
    .where('report_id', '=', reportId)
    .where('published_at', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .execute()
}

function toColumns(content: ReportContent) {
  return {
    title: content.title,
    edition: content.edition,
    coverage: content.coverage,
    period_from: content.period.from,
    period_to: content.period.to,
    source_address: content.sourceAddress,
    cells: JSON.stringify(content.cells),
    notes: JSON.stringify(content.notes),
    chapters: JSON.stringify(content.chapters),
    printed_form: JSON.stringify(content.printedForm),
    origin: JSON.stringify(content.origin),
  }
}

function toVersion(row: ReportVersionTable): StoredVersion {
  return {
    version: row.version,
    content: {
      title: row.title,
      edition: row.edition,
      coverage: row.coverage,
      period: { from: row.period_from, to: row.period_to },
      cells: JSON.parse(row.cells) as ReportContent['cells'],
      notes: JSON.parse(row.notes) as ReportContent['notes'],
      chapters: JSON.parse(row.chapters) as ReportContent['chapters'],
      printedForm: JSON.parse(row.printed_form) as ReportContent['printedForm'],
      origin: JSON.parse(row.origin) as ReportContent['origin'],
      sourceAddress: row.source_address,
    },
    findings: JSON.parse(row.findings) as Finding[],
    checksPassed: row.checks_passed,
    explanations: JSON.parse(row.explanations) as Explanations,
    reason: row.reason,
    hash: row.hash,
    enteredBy: JSON.parse(row.entered_by) as string[],
    submittedBy: row.submitted_by,
    publishedAt: row.published_at,
  }
}
