import type { ReportContent } from '@gongkai/schema'
import { describe, expect, it } from 'vitest'
import { compareDrafts, mergeDrafts, type Side } from './merge.ts'

const base: ReportContent = {
  title: '示例镇2024年年报',
  edition: '2021',
  coverage: 'unit',
  period: { from: '2024-01-01', to: '2024-12-31' },
  cells: { 'applications.granted.naturalPerson': 1, 'applications.granted.total': 1 },
  notes: {},
  chapters: {},
  printedForm: { labels: [], chapters: [] },
  origin: { kind: 'entered', by: 'x', at: '2025-01-01T00:00:00Z' },
  sourceAddress: null,
}
const mine: ReportContent = {
  ...base,
  cells: { ...base.cells, 'applications.granted.naturalPerson': 2, 'applications.carriedIn.total': 5 },
  notes: { 'applications.carriedIn.total': { remark: '含补正' } },
  chapters: { other: '无' },
}
const theirs: ReportContent = {
  ...base,
  title: '另一个标题',
  cells: { 'applications.granted.naturalPerson': 3, 'applications.granted.total': 9 },
}

describe('compareDrafts', () => {
  it('suggests the side that alone changed a place, and asks where both did', () => {
    expect(compareDrafts(base, mine, theirs)).toEqual([
      { kind: 'cell', key: 'applications.carriedIn.total', suggested: 'mine' },
      { kind: 'cell', key: 'applications.granted.naturalPerson', suggested: undefined },
      { kind: 'cell', key: 'applications.granted.total', suggested: 'theirs' },
      { kind: 'field', key: 'title', suggested: 'theirs' },
      { kind: 'field', key: 'other', suggested: 'mine' },
    ])
  })

  it('knows a remark that only one side wrote, beside a figure that neither changed', () => {
    const remarked = { ...base, notes: { 'applications.granted.total': { remark: '含补正' } } }
    const clash = { kind: 'cell', key: 'applications.granted.total' }
    expect(compareDrafts(base, remarked, base)).toEqual([{ ...clash, suggested: 'mine' }])
    expect(compareDrafts(base, base, remarked)).toEqual([{ ...clash, suggested: 'theirs' }])
  })

  it('finds nothing between equal drafts', () => {
    expect(compareDrafts(base, mine, mine)).toEqual([])
  })
})

describe('mergeDrafts', () => {
  const clashes = compareDrafts(base, mine, theirs)
  const all = (side: Side) => clashes.map((clash) => ({ clash, side }))

  it('takes one side wholly when it is chosen everywhere', () => {
    expect(mergeDrafts(mine, theirs, all('theirs'))).toEqual(theirs)
    expect(mergeDrafts(mine, theirs, all('mine'))).toEqual(mine)
  })

  it('takes each place from the side chosen for it, a remark with its cell', () => {
    const decided = clashes.map((clash) => ({ clash, side: clash.suggested ?? 'mine' }))
    expect(mergeDrafts(mine, theirs, decided)).toMatchObject({
      title: '另一个标题',
      cells: {
        'applications.granted.naturalPerson': 2,
        'applications.granted.total': 9,
        'applications.carriedIn.total': 5,
      },
      notes: { 'applications.carriedIn.total': { remark: '含补正' } },
      chapters: { other: '无' },
    })
  })

  it('adds totals up again from the parts that were chosen', () => {
    const row = (naturalPerson: number, otherOrganization: number) => ({
      'applications.granted.naturalPerson': naturalPerson,
      'applications.granted.commercialEnterprise': 0,
      'applications.granted.researchInstitution': 0,
      'applications.granted.publicWelfareOrganization': 0,
      'applications.granted.legalServiceOrganization': 0,
      'applications.granted.otherOrganization': otherOrganization,
      'applications.granted.total': naturalPerson + otherOrganization,
    })
    const ours = { ...base, cells: row(2, 1) }
    const stored = { ...base, cells: row(1, 5) }
    const found = compareDrafts({ ...base, cells: row(1, 1) }, ours, stored)
    expect(found.map(({ key, suggested }) => [key, suggested])).toEqual([
      ['applications.granted.naturalPerson', 'mine'],
      ['applications.granted.otherOrganization', 'theirs'],
    ])
    const merged = mergeDrafts(
      ours,
      stored,
      found.map((clash) => ({ clash, side: clash.suggested! })),
    )
    expect(merged.cells).toEqual(row(2, 5))
  })
})
