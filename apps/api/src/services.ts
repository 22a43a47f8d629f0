import type { Database } from '@gongkai/database'
import { dueDateOf } from '@gongkai/domain'
import { directoryOf } from './directory.queries.ts'
import { createAgenciesService } from './features/agencies/agencies.service.ts'
import { createAuditService } from './features/audit/audit.service.ts'
import { createBatchesService } from './features/batches/batches.service.ts'
import { createReportsService } from './features/reports/reports.service.ts'
import { createStatisticsService } from './features/statistics/statistics.service.ts'
import { findVersion } from './meta.queries.ts'
import { takeOver } from './take-over.ts'

export { type Actor, systemActor } from './actor.ts'

export type CoreServices = ReturnType<typeof createServices>

/** The services over a migrated database; what one feature needs of another is handed to it here. */
export function createServices({ database, now = () => new Date() }: { database: Database; now?: () => Date }) {
  const audit = createAuditService({ database, now })
  const context = { database, now, directory: directoryOf(database), record: audit.record }
  const statistics = createStatisticsService(context)
  const reports = createReportsService({
    ...context,
    publishStatistics: statistics.publishStatistics,
    dueDate: async (_, { ref }, year) => dueDateOf(year, ref),
  })
  const agencies = createAgenciesService(context, {
    rebuildIn: statistics.rebuildIn,
    listAgencyReports: reports.listAgencyReports,
  })
  return {
    agencies,
    reports,
    statistics,
    audit,
    batches: createBatchesService(context, takeOver(reports)),
    /** The tree of agencies: who stands where, how many reports are expected. */
    directory: context.directory,
    /** Another one as soon as any public answer may be another one. */
    dataVersion: () => findVersion(database.read, 'data_version'),
  }
}
