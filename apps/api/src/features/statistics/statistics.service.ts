import type { Connection } from '@gongkai/database'
import type { AgencyLevel, EditionId, Scope, Statistic } from '@gongkai/schema'
import { type Actor, authorize } from '../../actor.ts'
import { holdDataVersion, raiseDataVersion } from '../../meta.queries.ts'
import type { ServiceContext } from '../../service-context.ts'
import { statisticsPublisher } from './publish-statistics.ts'
import { rebuildIn, type Rebuilt } from './rebuild-statistics.ts'
import { listFigures, listHighest } from './statistics.queries.ts'

export interface Figure extends Statistic {
  readonly edition: EditionId
}

export interface StatisticsQuery {
  readonly agencyIds: readonly string[]
  readonly measures: readonly string[]
  readonly scope: Scope
  /** Years, both included. */
  readonly from: number
  readonly to: number
}

export function createStatisticsService({ database, directory, record }: ServiceContext) {
  const publishStatistics = statisticsPublisher(database.engine)

  /**
   * Figures of agencies by measure and year, in one indexed query; nothing where no report is counted. An agency that
   * never had units has its own report as its subtree.
   */
  async function listStatistics({ agencyIds, measures, scope, from, to }: StatisticsQuery): Promise<Figure[]> {
    const tree = await directory()
    const entries = agencyIds.flatMap((id) => tree.findById(id) ?? [])
    if (entries.length === 0 || measures.length === 0) return []
    const agencies = entries.map(({ number, agency }) => ({
      number,
      scope: tree.everChildrenOf(agency.code).length > 0 ? scope : ('own' as const),
    }))
    const idOf = new Map(entries.map(({ number, agency }) => [number, agency.id]))
    const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
    if (years.length === 0) return []
    const figures = await listFigures(database.read, database.engine, { agencies, measures, years })
    return figures.map(({ agency, ...figure }) => ({ ...figure, scope, agencyId: idOf.get(agency) ?? '' }))
  }

  /** The agencies that reported most of a measure in a year, highest first. */
  async function rankStatistics(query: {
    measure: string
    year: number
    level?: AgencyLevel | undefined
    limit: number
  }): Promise<{ agencyId: string; value: number }[]> {
    const tree = await directory()
    const idOf = new Map(tree.entries.map(({ number, agency }) => [number, agency.id]))
    const rows = await listHighest(database.read, query)
    return rows.map(({ agency, value }) => ({ agencyId: idOf.get(agency) ?? '', value }))
  }

  /** Recomputes all figures from the published reports and repairs what differs, which should be nothing. */
  async function rebuildStatistics(actor: Actor): Promise<Rebuilt> {
    authorize(actor, ['administrator'], '/')
    return database.write.transaction().execute(async (trx) => {
      await holdDataVersion(trx)
      const rebuilt = await rebuildIn(trx, database.engine)
      if (rebuilt.changed > 0) await raiseDataVersion(trx)
      await record(trx, { actor, action: 'rebuild', subject: 'statistics', detail: { ...rebuilt } })
      return rebuilt
    })
  }

  return {
    publishStatistics,
    listStatistics,
    rankStatistics,
    rebuildStatistics,
    /** The same as part of a transaction that changes the tree, of the years from `firstYear` on where it is given. */
    rebuildIn: (trx: Connection, firstYear?: number) => rebuildIn(trx, database.engine, firstYear),
  }
}
