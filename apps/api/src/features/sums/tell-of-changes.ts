import type { Connection } from '@gongkai/database'
import type { AgencyRef } from '@gongkai/schema'
import type { Actor } from '../../actor.ts'
import { toAgencyRef } from '../../agency-ref.ts'
import type { ServiceContext } from '../../service-context.ts'
import { listUnitReports } from '../../units.queries.ts'
import { getSumVersion, listSumReports } from './sums.queries.ts'

/** The published figures of a unit have become others: corrected, withdrawn, restored, or there for the first time. */
export interface UnitChange {
  readonly agency: { readonly ref: Pick<AgencyRef, 'code' | 'name'> }
  readonly year: number
  readonly by: Actor
  readonly reason: string | null
}

export interface TellingNeeds {
  notify(
    trx: Connection,
    notice: {
      readonly kind: 'sum-changed'
      readonly reportId: string
      readonly agency: { readonly path: string; readonly ref: AgencyRef }
      readonly year: number
      readonly by: Actor
      readonly to: 'fillers'
      readonly message: string
      readonly enteredBy: readonly string[]
    },
  ): Promise<void>
}

/**
 * Tells those who froze a sum that a unit is no longer as it counted it. The nearest region-wide report above answers for
 * the unit; what stands above that counts the region's report, not the unit's.
 */
export function changeTelling({ directory }: Pick<ServiceContext, 'directory'>, { notify }: TellingNeeds) {
  return async function onUnitChanged(trx: Connection, { agency, year, by, reason }: UnitChange): Promise<void> {
    const tree = await directory()
    const above = tree.ancestorsIn(agency.ref.code, year).toReversed()
    const ids = above.map((entry) => entry.agency.id)
    const reports = await listUnitReports(trx, ids, year)
    const region = above.find((entry) => reports.get(entry.agency.id)?.coverage === 'region')
    const [sum] = region ? await listSumReports(trx, [region.agency.id], year) : []
    if (!region || !sum || sum.frozenAt === null) return
    const { enteredBy } = await getSumVersion(trx, sum)
    await notify(trx, {
      kind: 'sum-changed',
      reportId: sum.id,
      agency: { path: region.path, ref: toAgencyRef(region.agency) },
      year,
      by,
      to: 'fillers',
      message: reason === null ? agency.ref.name : `${agency.ref.name}：${reason}`,
      enteredBy,
    })
  }
}
