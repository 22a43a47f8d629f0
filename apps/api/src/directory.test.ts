import { describe, expect, test } from 'vitest'
import { Directory } from './directory.ts'
import { testAgency } from './testing/index.ts'

const entry = (code: string, parent: string | null, path: string, number: number) => ({
  agency: { ...testAgency(code, parent), id: `id-${code}` },
  number,
  path,
})

/** t stood below a until 2020, below b until 2022, and stands below c since; its unit u went with it. */
const tree = new Directory(
  [
    entry('r', null, '/r/', 1),
    entry('a', 'r', '/r/a/', 2),
    entry('b', 'r', '/r/b/', 3),
    entry('c', 'r', '/r/c/', 4),
    entry('t', 'c', '/r/c/t/', 5),
    entry('u', 't', '/r/c/t/u/', 6),
  ],
  {
    places: [
      { code: 't', lastYear: 2022, parentCode: 'b' },
      { code: 't', lastYear: 2020, parentCode: 'a' },
    ],
    names: [{ code: 't', lastYear: 2021, name: '旧名镇人民政府', shortName: '旧名镇' }],
  },
)
const codes = (entries: readonly { agency: { code: string } }[]) => entries.map(({ agency }) => agency.code)

describe('the directory of a report year', () => {
  test.each([
    [2019, 'a'],
    [2020, 'a'],
    [2021, 'b'],
    [2022, 'b'],
    [2023, 'c'],
  ])('of %d has the agency below %s', (year, parent) => {
    expect(tree.parentIn('t', year)?.agency.code).toBe(parent)
    expect(codes(tree.ancestorsIn('u', year))).toEqual(['r', parent, 't'])
    expect(tree.pathIn('u', year)).toBe(`/r/${parent}/t/u/`)
    for (const one of ['a', 'b', 'c'])
      expect(codes(tree.childrenIn(one, year)), one).toEqual(one === parent ? ['t'] : [])
    expect(tree.expectedIn(parent, year)).toBe(3)
    expect(tree.expectedIn('r', year)).toBe(6)
  })

  test('keeps the name of its time', () => {
    expect(tree.nameIn('t', 2021)).toMatchObject({ name: '旧名镇人民政府', shortName: '旧名镇' })
    expect(tree.nameIn('t', 2022)).toMatchObject({ shortName: '示例t' })
    expect(tree.nameIn('nowhere', 2022)).toBeUndefined()
  })

  test('knows who ever stood below an agency', () => {
    expect(codes(tree.everChildrenOf('a'))).toEqual(['t'])
    expect(codes(tree.everChildrenOf('r'))).toEqual(['a', 'b', 'c'])
    expect(tree.childrenOf('a')).toEqual([])
  })
})
