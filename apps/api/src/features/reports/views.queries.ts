import type { Connection } from '@gongkai/database'
import { dayIn } from '@gongkai/domain'
import type { ReportView } from '@gongkai/schema'
import { sql } from 'kysely'

/** Notes that somebody saw a report: one row for each person, report and day in Asia/Shanghai. */
export async function recordView(db: Connection, reportId: string, personId: string, instant: Date): Promise<void> {
  const at = instant.toISOString()
  await db
    .insertInto('report_view')
    .values({ report_id: reportId, person_id: personId, day: dayIn(instant), first_at: at, last_at: at, times: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['report_id', 'person_id', 'day'])
        .doUpdateSet({ last_at: at, times: sql`report_view.times + 1` }),
    )
    .execute()
}

/** Who saw a report, newest day first. */
export async function listViews(db: Connection, reportId: string): Promise<ReportView[]> {
  const rows = await db
    .selectFrom('report_view')
    .leftJoin('user', 'user.id', 'report_view.person_id')
    .selectAll('report_view')
    .select('user.name')
    .where('report_id', '=', reportId)
    .orderBy('day', 'desc')
    .orderBy('last_at', 'desc')
    .execute()
  return rows.map(({ name, person_id: id, day, times, first_at: firstAt, last_at: lastAt }) => ({
    byName: name ?? id,
    day,
    firstAt,
    lastAt,
    times,
  }))
}
