import type { ServiceContext } from '../../service-context.ts'
import { type FreezingNeeds, sumFreezing } from './freeze-sums.ts'
import { sumListing } from './list-sums.ts'
import { sumReading } from './read-sums.ts'

export type SumsService = ReturnType<typeof createSumsService>

export function createSumsService(context: ServiceContext, needs: FreezingNeeds) {
  return { listSums: sumListing(context), ...sumReading(context), freezeSum: sumFreezing(context, needs) }
}
