import { testAgency } from '@gongkai/api/testing'
import type { AgencyImport, Cells } from '@gongkai/schema'

const counties = ['c1', 'c2', 'c3']
const unitsOfCounty = 4

/** A city with three counties and their townships, parents first. */
export const agencies: readonly AgencyImport[] = [
  testAgency('p1', null, { level: 'prefecture' }),
  ...counties.map((code) => testAgency(code, 'p1', { level: 'county' })),
  ...counties.flatMap((code) => units(code).map((unit) => testAgency(unit, code))),
]

function units(county: string): string[] {
  return Array.from({ length: unitsOfCounty }, (_, index) => `${county}-${index}`)
}

/** Which report the import writes as its n-th; it comes round to the same ones again, which are corrections then. */
export function targetOf(index: number): { code: string; year: number } {
  const { code = '' } = agencies[index % agencies.length] ?? {}
  return { code, year: 2019 + (Math.floor(index / agencies.length) % 7) }
}

/** Figures that tell which import wrote them. */
export function figuresOf(index: number): Cells {
  const cells = ['newlyReceived', 'granted', 'resultTotal'].flatMap((row) => [
    `applications.${row}.naturalPerson`,
    `applications.${row}.total`,
  ])
  return Object.fromEntries(cells.map((cell) => [cell, index]))
}
