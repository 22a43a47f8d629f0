import type { Agency } from '@gongkai/schema'
import { expect, it } from 'vitest'
import { candidatesFor, possibleChanges } from './change-kinds.ts'

const agency = (code: string, parentCode: string | null, expected: Agency['expected'] = null) =>
  ({ code, parentCode, expected }) as Agency
const goingOn = { firstYear: 2020, lastYear: null }

it.each([
  ['a unit', agency('t', 'c', goingOn), ['rename', 'move', 'merge', 'close']],
  ['a place that only groups others', agency('c', 'p'), ['rename', 'move']],
  ['the top', agency('p', null, goingOn), ['rename', 'merge', 'close']],
  ['one that has ended', agency('t', 'c', { firstYear: 2020, lastYear: 2023 }), ['reopen']],
])('%s may change so', (_what, one, kinds) => expect(possibleChanges(one)).toEqual(kinds))

it('nobody goes below themselves or their own', () => {
  const all = [agency('p', null), agency('c', 'p'), agency('t', 'c'), agency('d', 'p')]
  const codes = (code: string) => candidatesFor(all.find((one) => one.code === code) ?? agency('', null), all)
  expect(codes('c').map(({ code }) => code)).toEqual(['p', 'd'])
  expect(codes('t').map(({ code }) => code)).toEqual(['p', 'c', 'd'])
})
