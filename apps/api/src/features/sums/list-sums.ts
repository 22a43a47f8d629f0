import type { SumSummary } from '@gongkai/schema'
import { type Actor, isInScope } from '../../actor.ts'
import { toAgencyRef } from '../../agency-ref.ts'
import type { ServiceContext } from '../../service-context.ts'
import { subtreeIn } from '../../subtree.ts'
import { listFrozenUnits, listUnitReports } from '../../units.queries.ts'
import { unitsBelow } from '../../units.ts'
import { countChanges, countUnits } from './count-units.ts'
import { listSumReports } from './sums.queries.ts'

export function sumListing({ database, directory }: Pick<ServiceContext, 'database' | 'directory'>) {
  /** The governments of the actor's subtree that have units in a year, and how far their sums have come. */
  return async function listSums({ year }: { year: number }, actor: Actor): Promise<SumSummary[]> {
    const db = database.read
    const tree = await directory()
    const governments = tree.entries
      .filter(({ path, agency }) => agency.kind === 'government' && isInScope(actor, path))
      .map(({ agency }) => agency)
    const placed = governments.flatMap(({ code }) => subtreeIn(tree, code, year))
    const reports = await listUnitReports(db, [...new Set(placed.map(({ entry }) => entry.agency.id))], year)
    const sums = await listSumReports(
      db,
      governments.map(({ id }) => id),
      year,
    )
    const frozen = await listFrozenUnits(
      db,
      sums.filter(({ frozenAt }) => frozenAt !== null).map(({ id, version }) => ({ reportId: id, version })),
    )
    const sumOf = new Map(sums.map((sum) => [sum.agencyId, sum]))
    return governments.flatMap((agency) => {
      const units = countUnits(unitsBelow(tree, agency.code, year, reports), year)
      if (units.length === 0) return []
      const sum = sumOf.get(agency.id)
      const counted = sum && frozen.get(sum.id)
      return [
        {
          agency: toAgencyRef(agency, tree.nameIn(agency.code, year)),
          year,
          units: units.length,
          included: units.filter(({ inclusion }) => inclusion === 'included').length,
          report: sum ? { id: sum.id, state: sum.state, frozenAt: sum.frozenAt } : null,
          changes: counted ? countChanges(counted, units) : 0,
        },
      ]
    })
  }
}
