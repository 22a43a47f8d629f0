import type { Agency } from '@gongkai/schema'
import { describe, expect, it } from 'vitest'
import { toAgencyRows, visibleRows } from './agency-rows.ts'
import { treeStep } from './tree-keys.ts'

const agency = (code: string, parentCode: string | null) => ({ code, parentCode, name: code, expected: null }) as Agency
const rows = toAgencyRows([agency('a', null), agency('b', 'a'), agency('b1', 'b'), agency('c', 'a')], [], 2024)
const step = (code: string, key: string, closed: string[] = []) =>
  treeStep(visibleRows(rows, new Set(closed), ''), new Set(closed), code, key)

describe('keys in the tree', () => {
  it.each([
    ['a', 'ArrowDown', [], { focus: 'b' }],
    ['b', 'ArrowDown', ['b'], { focus: 'c' }],
    ['c', 'ArrowUp', ['b'], { focus: 'b' }],
    ['b', 'ArrowRight', ['b'], { toggle: 'b' }],
    ['b', 'ArrowRight', [], { focus: 'b1' }],
    ['b', 'ArrowLeft', [], { toggle: 'b' }],
    ['b1', 'ArrowLeft', [], { focus: 'b' }],
    ['c', 'ArrowLeft', [], { focus: 'a' }],
    ['b', 'End', [], { focus: 'c' }],
    ['c', 'Home', [], { focus: 'a' }],
    ['a', 'ArrowUp', [], undefined],
    ['c', 'ArrowDown', [], undefined],
    ['c', 'ArrowRight', [], undefined],
    ['c', 'Enter', [], undefined],
    ['nowhere', 'ArrowDown', [], undefined],
  ])('%s %s', (code, key, closed, wanted) => expect(step(code, key, closed)).toEqual(wanted))

  it('counts what is below', () => expect(rows.map(({ below }) => below)).toEqual([3, 1, 0, 0]))
})
