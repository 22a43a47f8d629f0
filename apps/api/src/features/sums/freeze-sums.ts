import type { Connection } from '@gongkai/database'
import { cellsOfSum, sumUnits } from '@gongkai/domain'
import { editionOf, type Cells, type Sum, type SumFreeze, text } from '@gongkai/schema'
import type { Actor } from '../../actor.ts'
import { ProblemError } from '../../http/problem.ts'
import type { ServiceContext } from '../../service-context.ts'
import { entryInScope } from '../../subtree.ts'
import { putFrozenUnits, type VersionKey } from '../../units.queries.ts'
import { countSum, readSum } from './read-sums.ts'

export interface FreezingNeeds {
  /** Writes a sum's figures into the government's report; refuses who may not, and what its state does not allow. */
  freezeReport(
    trx: Connection,
    sum: {
      readonly agencyCode: string
      readonly year: number
      readonly cells: Cells
      readonly units: number
      readonly reason?: string | undefined
    },
    actor: Actor,
  ): Promise<VersionKey>
}

export function sumFreezing({ database, now, directory, record }: ServiceContext, { freezeReport }: FreezingNeeds) {
  /**
   * Makes the live sum the content of the government's region-wide report, and remembers which version of which unit it
   * counted. A published report is corrected, which needs a reason.
   */
  return async function freezeSum(code: string, year: number, { reason }: SumFreeze, actor: Actor): Promise<Sum> {
    const tree = await directory()
    const of = { tree, entry: entryInScope(tree, code, actor), year }
    return database.write.transaction().execute(async (trx) => {
      const { units, counting } = await countSum(trx, of)
      if (counting.length === 0) throw nothingToSum()
      const cells = cellsOfSum(sumUnits(editionOf(year).id, counting))
      const key = await freezeReport(trx, { agencyCode: code, year, cells, units: counting.length, reason }, actor)
      await putFrozenUnits(trx, key, counting, now())
      const detail = { version: key.version, units: counting.length, missing: units.length - counting.length }
      const why = reason === undefined ? {} : { reason }
      await record(trx, { actor, action: 'freeze', subject: `report:${key.reportId}`, detail: { ...detail, ...why } })
      return readSum(trx, of, actor)
    })
  }
}

function nothingToSum(): ProblemError {
  return new ProblemError('wrong-state', {
    detail: text(
      '所属单位都还没有发布使用本年度格式的报告，没有可汇总的数据',
      'No unit has published a report on the form of the year; there is nothing to sum up',
    ),
  })
}
