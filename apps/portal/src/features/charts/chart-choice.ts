import type { ChartSpec } from '@gongkai/charts'
import type { AgencyRef } from '@gongkai/schema'
import type { PublicData } from '../../app/public-data.ts'

export interface NearbyAgency extends Pick<AgencyRef, 'code' | 'shortName' | 'fictional'> {}

/** Places a reader is likely to put beside an agency: those above it, beside it and below it. */
export interface Nearby {
  readonly above: readonly NearbyAgency[]
  readonly beside: readonly NearbyAgency[]
  readonly below: readonly NearbyAgency[]
}

export async function findNearby(data: PublicData, code: string): Promise<Nearby> {
  const { ancestors, children } = await data.getAgency(code)
  const parent = ancestors.at(-1)
  const beside = parent ? await data.listChildren(parent.code) : []
  return { above: ancestors, beside: beside.filter((agency) => agency.code !== code), below: children }
}

/** The spec with one more agency; the parent of compared units is replaced. */
export function withAgency(spec: ChartSpec, code: string): ChartSpec {
  if (spec.kind === 'children') return { ...spec, agencies: [code] }
  return spec.agencies.includes(code) ? spec : { ...spec, agencies: [...spec.agencies, code] }
}
