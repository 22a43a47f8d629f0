import type { Database } from '@gongkai/database'
import { directoryOf } from './directory.queries.ts'
import { createAgenciesService } from './features/agencies/agencies.service.ts'
import { createAuditService } from './features/audit/audit.service.ts'
import { createBatchesService } from './features/batches/batches.service.ts'
import { createBoardService } from './features/board/board.service.ts'
import { createDueDatesService } from './features/due-dates/due-dates.service.ts'
import { createMailService } from './features/notifications/mail.service.ts'
import { createNotificationsService } from './features/notifications/notifications.service.ts'
import { createReportsService } from './features/reports/reports.service.ts'
import { createStatisticsService } from './features/statistics/statistics.service.ts'
import { createSumsService } from './features/sums/sums.service.ts'
import { changeTelling } from './features/sums/tell-of-changes.ts'
import { findVersion } from './meta.queries.ts'
import { takeOver } from './take-over.ts'

export { type Actor, systemActor } from './actor.ts'

export type CoreServices = ReturnType<typeof createServices>

export interface ServicesOptions {
  readonly database: Database
  readonly now?: () => Date
  /** The app's address for links in mails; absent: nobody is written to. */
  readonly site?: string | undefined
}

/** The services over a migrated database; what one feature needs of another is handed to it here. */
export function createServices({ database, now = () => new Date(), site }: ServicesOptions) {
  const audit = createAuditService({ database, now })
  const context = { database, now, directory: directoryOf(database), record: audit.record }
  const statistics = createStatisticsService(context)
  const dueDates = createDueDatesService(context)
  const notifications = createNotificationsService({ ...context, site }, dueDates)
  const reports = createReportsService({
    ...context,
    publishStatistics: statistics.publishStatistics,
    dueDate: dueDates.getDueDate,
    notify: notifications.notify,
    onUnitChanged: changeTelling(context, notifications),
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
    dueDates,
    board: createBoardService(context, dueDates),
    sums: createSumsService(context, reports),
    notifications,
    mails: createMailService(context),
    batches: createBatchesService(context, takeOver(reports)),
    /** The tree of agencies: who stands where, how many reports are expected. */
    directory: context.directory,
    /** Another one as soon as any public answer may be another one. */
    dataVersion: () => findVersion(database.read, 'data_version'),
  }
}
