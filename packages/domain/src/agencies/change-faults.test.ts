import type { Agency } from '@gongkai/schema'
import { describe, expect, test } from 'vitest'
import { closeFaults, mergeFaults, moveFaults, renameFaults, reopenFaults } from './change-faults.ts'
import type { AgencyFault } from './fault.ts'

function agency(code: string, over: Partial<Agency> = {}): Agency {
  return {
    id: '00000000-0000-7000-8000-000000000000',
    code,
    name: `示例${code}人民政府`,
    shortName: code,
    level: 'township',
    kind: 'government',
    parentCode: 'county',
    expected: { firstYear: 2020, lastYear: null },
    contact: {},
    fictional: true,
    ownOffice: false,
    ...over,
  }
}

const town = agency('town')
const closed = agency('closed', { expected: { firstYear: 2020, lastYear: 2022 } })
const county = agency('county', { level: 'county', parentCode: null })
const other = agency('other', { level: 'county', parentCode: null })
const told = (faults: readonly AgencyFault[]) =>
  faults.map(({ field, message }) => `${field}: ${message.zh}`).join('\n')

describe('the year from which a change holds', () => {
  const base = { thisYear: 2026, lastChange: undefined, name: '新名', shortName: '新', siblings: [] }
  const rename = (subject: Agency, fromYear: number, lastChange?: number) =>
    told(renameFaults({ ...base, agency: subject, fromYear, lastChange }))

  test.each([2020, 2026, 2027])('may be %d', (year) => expect(rename(town, year)).toBe(''))
  test('may be that of the last change, which it then corrects', () => expect(rename(town, 2024, 2024)).toBe(''))

  test.each([
    ['far ahead', town, 2028, undefined, '起始年度最晚为 2027'],
    ['before the first report', town, 2019, undefined, '起始年度不能早于该机关的起报年度 2020'],
    ['after the end', closed, 2023, undefined, '该机关 2022 年度后已撤销'],
    ['before a change that is recorded', town, 2023, 2024, '已登记自 2024 年度起的同类变更'],
  ])('is not %s', (_what, subject, year, lastChange, sentence) => {
    expect(rename(subject, year, lastChange)).toContain(`fromYear: ${sentence}`)
  })
})

describe('renaming', () => {
  const change = { agency: town, fromYear: 2025, thisYear: 2026, lastChange: undefined }
  test('needs another name', () => {
    expect(told(renameFaults({ ...change, name: town.name, shortName: town.shortName, siblings: [] }))).toContain(
      '与现名称相同',
    )
    expect(renameFaults({ ...change, name: town.name, shortName: '别名', siblings: [town] })).toEqual([])
  })
  test('does not take the name of a sibling', () => {
    const siblings = [town, agency('other')]
    expect(told(renameFaults({ ...change, name: '示例other人民政府', shortName: 'x', siblings }))).toContain(
      '已有同名机关（other）',
    )
  })
})

describe('moving', () => {
  const change = {
    agency: town,
    parent: other,
    parentNow: 'county',
    aboveParent: new Set<string>(),
    fromYear: 2025,
    thisYear: 2026,
    lastChange: undefined,
  }
  test('goes below another government of its level or above', () => expect(moveFaults(change)).toEqual([]))

  test.each([
    ['where it is', { parent: county }, '已在这一上级之下'],
    ['below itself', { parent: town }, '不能是自己或自己的下级'],
    ['below its own unit, in whatever year', { aboveParent: new Set(['town']) }, '不能是自己或自己的下级'],
    [
      'below a department',
      { parent: agency('d', { level: 'county', kind: 'department' }) },
      '人民政府的上级须为人民政府',
    ],
    ['below a lower level', { agency: agency('c', { level: 'county' }), parent: agency('t') }, '层级不能低于本机关'],
    ['below one that has ended', { parent: { ...closed, level: 'county' as const } }, '2022 年度后已撤销'],
    [
      'below one that has not begun',
      { parent: agency('n', { expected: { firstYear: 2026, lastYear: null } }) },
      '自 2026',
    ],
  ])('does not go %s', (_what, over, sentence) => {
    expect(told(moveFaults({ ...change, ...over }))).toContain(sentence)
  })
})

describe('an end', () => {
  const ending = { agency: town, lastYear: 2024, thisYear: 2026, published: [2020, 2024], below: [] }
  const merging = { ...ending, into: agency('next'), aboveInto: new Set(['county']) }

  test('comes after the last published report', () => {
    expect(closeFaults(ending)).toEqual([])
    expect(mergeFaults(merging)).toEqual([])
  })

  test.each([
    ['leaves no published report behind', { published: [2025] }, '2025 年度的报告已发布；请先撤回'],
    ['leaves nobody below', { below: [{ name: '示例村' }] }, '其下仍有 1 个机关（示例村等）'],
    ['does not come twice', { agency: closed }, '2022 年度后已撤销'],
    ['does not come before the beginning', { lastYear: 2019, published: [] }, '止报年度不能早于起报年度'],
    ['does not come to what only groups others', { agency: agency('g', { expected: null }) }, '不单独报告'],
    ['is not announced for years', { lastYear: 2027 }, '最后报告年度最晚为 2026'],
  ])('%s', (_what, over, sentence) => {
    expect(told(closeFaults({ ...ending, ...over }))).toContain(sentence)
    expect(told(mergeFaults({ ...merging, ...over }))).toContain(sentence)
  })

  test('by merging needs somebody who goes on', () => {
    expect(told(mergeFaults({ ...merging, into: town }))).toContain('不能并入自己')
    expect(told(mergeFaults({ ...merging, aboveInto: new Set(['town']) }))).toContain('不能并入自己或自己的下级')
    expect(told(mergeFaults({ ...merging, into: closed }))).toContain('2022 年度后已撤销')
  })

  test('can be taken back while the agency above goes on', () => {
    expect(reopenFaults(closed, county)).toEqual([])
    expect(reopenFaults(closed, undefined)).toEqual([])
    expect(told(reopenFaults(town, county))).toContain('无需恢复')
    const gone = agency('gone', { expected: { firstYear: 2019, lastYear: 2022 } })
    expect(told(reopenFaults(closed, gone))).toContain('2022 年度后已撤销')
  })
})
