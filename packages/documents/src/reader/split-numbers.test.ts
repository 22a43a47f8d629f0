import { expect, test } from 'vitest'
import type { Printed } from './numbers.ts'
import { joinSplitNumbers, lastIsSum, lastOfFiveIsSum } from './split-numbers.ts'

function digits(text: string): Printed[] {
  return text.split(' ').map((printed) => ({ value: Number(printed), printed }))
}

test('two-digit numbers split in narrow cells are joined where the sums allow one reading', () => {
  expect(joinSplitNumbers(digits('1 0 0 0 0 0 0 1 0'), 7, lastIsSum)).toEqual([10, 0, 0, 0, 0, 0, 10])
  expect(joinSplitNumbers(digits('1 0 6 0 7 2 0 1 0 0 1 2 0 0 1 0 1'), 15, lastOfFiveIsSum)).toEqual([
    1, 0, 6, 0, 7, 2, 0, 10, 0, 12, 0, 0, 1, 0, 1,
  ])
})

test('two readings are none', () => {
  // 1+12 = 13 and 11+2 = 13
  expect(joinSplitNumbers(digits('1 1 2 13'), 3, lastIsSum)).toBeUndefined()
})

test('as many numbers as cells are not joined, and hopeless rows are given up', () => {
  expect(joinSplitNumbers(digits('1 0 1'), 3, lastIsSum)).toBeUndefined()
  expect(joinSplitNumbers(digits(Array.from({ length: 30 }, () => '1').join(' ')), 7, lastIsSum)).toBeUndefined()
})
