import type { AgencyOverview } from '@gongkai/schema'
import { expect, test } from 'vitest'
import { boardOf } from './board.ts'

type Child = AgencyOverview['children'][number]

function unit(code: string, over: Partial<Child>): Child {
  return {
    code,
    name: code,
    shortName: code,
    level: 'township',
    kind: 'government',
    fictional: true,
    expected: { firstYear: 2022, lastYear: null },
    reports: [],
    ...over,
  }
}

const years = [2021, 2022, 2023].map((year) => ({ year, expected: 1, there: 0, missing: 1 }))

test('tells there, nil, blank, withdrawn, missing and not required apart', () => {
  const reporting = unit('reporting', {
    reports: [
      { year: 2021, state: 'published', version: 1, received: 12 },
      { year: 2022, state: 'published', version: 2, received: 0 },
      { year: 2023, state: 'published', version: 1, received: null },
    ],
  })
  const silent = unit('silent', { reports: [{ year: 2023, state: 'withdrawn', version: 1, received: 5 }] })
  const [first, second] = boardOf({ children: [reporting, silent], years })
  expect(first?.cells.map(({ state, received }) => [state, received])).toEqual([
    ['there', 12],
    ['nil', 0],
    ['there', null],
  ])
  expect(second?.cells.map(({ state, received }) => [state, received])).toEqual([
    ['notRequired', null],
    ['missing', null],
    ['withdrawn', null],
  ])
})
