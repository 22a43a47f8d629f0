import type { Connection, ReportVersionTable } from '@gongkai/database'
import type { ReportFigures } from '@gongkai/domain'
import type { Cells, Chapters, Explanations, Finding, ReportContent, VersionChanges } from '@gongkai/schema'

export interface StoredVersion {
  readonly version: number
  /** As it is published: its chapters say the numbers. */
  readonly content: ReportContent
  /** The chapters as typed, where number tokens stand in them. */
  readonly drafted: Chapters | null
  readonly findings: Finding[]
  readonly checksPassed: number
  readonly explanations: Explanations
  readonly reason: string | null
  readonly hash: string | null
  /** Ids of everybody who entered something. */
  readonly enteredBy: readonly string[]
  readonly submittedBy: string | null
  readonly publishedAt: string | null
  readonly frozenAt: string | null
}

export async function findVersion(
  db: Connection,
  reportId: string,
  version: number,
): Promise<StoredVersion | undefined> {
  const row = await db
    .selectFrom('report_version')
    .selectAll()
    .where('report_id', '=', reportId)
    .where('version', '=', version)
    .executeTakeFirst()
  return row && toVersion(row)
}

export async function getVersion(db: Connection, reportId: string, version: number): Promise<StoredVersion> {
  const found = await findVersion(db, reportId, version)
  if (!found) throw new Error(`report ${reportId} has no version ${version}`)
  return found
}

/** The last version before another that was published, withdrawn or not: what a correction is a correction of. */
export async function findPublishedBefore(
  db: Connection,
  reportId: string,
  version: number,
): Promise<StoredVersion | undefined> {
  const row = await db
    .selectFrom('report_version')
    .selectAll()
    .where('report_id', '=', reportId)
    .where('version', '<', version)
    .where('published_at', 'is not', null)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toVersion(row)
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
  Pick<ReportVersionTable, 'submitted_by' | 'approved_by' | 'published_at' | 'hash' | 'reason' | 'frozen_at'> & {
    enteredBy: readonly string[]
    findings: readonly Finding[]
    checksPassed: number
    explanations: Explanations
    drafted: Chapters | null
    changes: VersionChanges | null
  }
>

export async function insertVersion(
  trx: Connection,
  key: { readonly reportId: string; readonly version: number },
  content: ReportContent,
  { enteredBy = [], findings = [], checksPassed = 0, explanations = {}, drafted, changes, ...marks }: Marks,
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
      drafted: jsonOrNull(drafted),
      changes: jsonOrNull(changes),
      ...marks,
    })
    .execute()
}

/** Changes what is said about a version, and its content while it is a draft. A published content stays as it is. */
export async function updateVersion(
  trx: Connection,
  key: { readonly reportId: string; readonly version: number },
  { enteredBy, findings, checksPassed, explanations, drafted, changes, ...marks }: Marks,
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
      ...(drafted !== undefined && { drafted: jsonOrNull(drafted) }),
      ...(changes !== undefined && { changes: jsonOrNull(changes) }),
    })
    .where('report_id', '=', key.reportId)
    .where('version', '=', key.version)
    .where('published_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Error(`version ${key.version} of report ${key.reportId} is published or gone`)
}

function jsonOrNull(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value)
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
    drafted: row.drafted === null ? null : (JSON.parse(row.drafted) as Chapters),
    findings: JSON.parse(row.findings) as Finding[],
    checksPassed: row.checks_passed,
    explanations: JSON.parse(row.explanations) as Explanations,
    reason: row.reason,
    hash: row.hash,
    enteredBy: JSON.parse(row.entered_by) as string[],
    submittedBy: row.submitted_by,
    publishedAt: row.published_at,
    frozenAt: row.frozen_at,
  }
}
