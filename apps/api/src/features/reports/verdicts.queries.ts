import type { Connection, ReportVerdictTable } from '@gongkai/database'
import type { Finding, Verdict } from '@gongkai/schema'

/** The verdicts on a report, seen from the findings of today. */
export async function listVerdicts(db: Connection, reportId: string, findings: readonly Finding[]): Promise<Verdict[]> {
  const rows = await db
    .selectFrom('report_verdict')
    .leftJoin('user', 'user.id', 'report_verdict.by')
    .selectAll('report_verdict')
    .select('user.name')
    .where('report_id', '=', reportId)
    .orderBy('finding_key')
    .execute()
  const found = new Map(findings.map((finding) => [finding.key, finding]))
  return rows.map((row) => toVerdict(row, found.get(row.finding_key)))
}

export async function putVerdict(trx: Connection, row: ReportVerdictTable): Promise<void> {
  const { report_id: _, finding_key: __, ...given } = row
  await trx
    .insertInto('report_verdict')
    .values(row)
    .onConflict((conflict) => conflict.columns(['report_id', 'finding_key']).doUpdateSet(given))
    .execute()
}

/** False when there was none. */
export async function deleteVerdict(trx: Connection, reportId: string, key: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('report_verdict')
    .where('report_id', '=', reportId)
    .where('finding_key', '=', key)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** Stale: the finding is gone, or compares other figures than were judged. */
function toVerdict(row: ReportVerdictTable & { name: string | null }, finding: Finding | undefined): Verdict {
  const { finding_key: key, verdict, reason, at, left_value: left, right_value: right } = row
  const stale = finding?.left !== left || finding.right !== right
  return { key, verdict, reason, byName: row.name ?? row.by, at, left, right, stale }
}
