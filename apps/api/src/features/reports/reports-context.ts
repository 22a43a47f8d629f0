import type { Connection } from '@gongkai/database'
import type { ReportFigures } from '@gongkai/domain'
import type { EffectiveDueDate, NotificationKind } from '@gongkai/schema'
import type { Actor } from '../../actor.ts'
import type { ServiceContext } from '../../service-context.ts'
import type { ReportAgency } from './reports.queries.ts'

/** Something that people should be told of. */
export interface Notice {
  readonly kind: NotificationKind
  readonly reportId: string
  readonly agency: ReportAgency
  readonly year: number
  readonly by: Actor
  readonly to: 'fillers' | 'reviewers' | 'approvers'
  /** The reason of a return, the words of a comment. */
  readonly message?: string | undefined
  /** Ids of those who entered something: the fillers who are told first. */
  readonly enteredBy?: readonly string[] | undefined
}

/** The figures of a report that count for its year have become others. */
export interface UnitChange {
  readonly reportId: string
  readonly agency: ReportAgency
  readonly year: number
  readonly by: Actor
  /** Why it was corrected, withdrawn or restored; null for a first publication. */
  readonly reason: string | null
}

/** What the reports' services are given: publishing brings the statistics up in the same transaction. */
export interface ReportsContext extends ServiceContext {
  publishStatistics(
    trx: Connection,
    change: {
      readonly agency: Pick<ReportAgency, 'id' | 'number' | 'path'>
      readonly year: number
      readonly before?: ReportFigures | undefined
      readonly after?: ReportFigures | undefined
    },
  ): Promise<void>
  /** The last day that counts for an agency's report: the statute's or a local notice's. */
  dueDate(db: Connection, agency: ReportAgency, year: number): Promise<EffectiveDueDate>
  /** Tells people, in the same transaction. */
  notify(trx: Connection, notice: Notice): Promise<void>
  /** After a publication, withdrawal or restoration: tells those who froze a sum that it counts. */
  onUnitChanged(trx: Connection, change: UnitChange): Promise<void>
}
