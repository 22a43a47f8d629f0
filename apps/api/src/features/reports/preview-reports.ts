import { diffContents } from '@gongkai/domain'
import type { PublishedReport } from '@gongkai/schema'
import type { Actor } from '../../actor.ts'
import { hashOfContent } from './content.ts'
import { findPublishedJson } from './published-report.queries.ts'
import { getReport } from './read-reports.ts'
import type { ReportsContext } from './reports-context.ts'
import { findingsOf } from './staff-report.ts'
import { findPublishedBefore, getVersion } from './versions.queries.ts'
import { recordView } from './views.queries.ts'

export function reportPreview({ database, now }: ReportsContext) {
  /** The working version as the published report that it would be if it were published now, or that it is. */
  async function previewReport(id: string, actor: Actor): Promise<PublishedReport> {
    const db = database.write
    const report = await getReport(db, id, actor)
    const { agency, year } = report
    await recordView(db, id, actor.id, now())
    const version = await getVersion(db, id, report.workingVersion)
    const json = await findPublishedJson(db, { code: agency.ref.code, year })
    const shown = json === undefined ? undefined : (JSON.parse(json) as PublishedReport)
    if (shown && version.publishedAt !== null) return shown
    const replaced = await findPublishedBefore(db, id, version.version)
    const { findings, checksPassed } = await findingsOf(db, report, version)
    const { content, explanations, reason } = version
    const own = { version: version.version, publishedAt: now().toISOString(), reason }
    const changes = replaced ? diffContents(replaced.content, content) : null
    const valid = { withdrawn: false, withdrawnReason: null, restoredReason: null }
    return {
      ...content,
      ...own,
      agency: agency.ref,
      year,
      hash: hashOfContent(content),
      findings,
      checksPassed,
      explanations,
      versions: [{ ...own, ...valid, changes }, ...(shown?.versions ?? [])],
    }
  }

  return { previewReport }
}
