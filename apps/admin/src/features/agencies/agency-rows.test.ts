import type { Agency, ReportSummary } from '@gongkai/schema'
import { describe, expect, it } from 'vitest'
import { closedAtFirst, toAgencyRows, visibleRows } from './agency-rows.ts'

const agency = (code: string, parentCode: string | null, firstYear = 2019): Agency => ({
  id: '00000000-0000-7000-8000-000000000000',
  code,
  name: `机关${code}`,
  shortName: code,
  level: 'township',
  kind: 'government',
  parentCode,
  expected: { firstYear, lastYear: null },
  contact: {},
  fictional: true,
  ownOffice: false,
})
const agencies = [agency('a', null), agency('b', 'a'), agency('b1', 'b', 2022), agency('c', 'a')]
const reports = [{ agencyCode: 'b1', year: 2021, state: 'draft' }] as ReportSummary[]
const rows = toAgencyRows(agencies, reports, 2021)
const codes = (shown: typeof rows) => shown.map((row) => row.agency.code)

describe('agency rows', () => {
  it('show the report of the year, expected or not', () => {
    const b1 = rows.find((row) => row.agency.code === 'b1')
    expect(b1?.report?.state).toBe('draft')
    expect(b1?.expected).toBe(false)
    expect(toAgencyRows(agencies, reports, 2022).every((row) => row.report === undefined)).toBe(true)
  })

  it('hide what is below a closed agency', () => {
    expect(codes(visibleRows(rows, new Set(['b']), ''))).toEqual(['a', 'b', 'c'])
    expect(codes(visibleRows(rows, new Set(['a', 'b']), ''))).toEqual(['a'])
  })

  it('find by name or code, closed or not', () => {
    expect(codes(visibleRows(rows, new Set(['a']), ' 关b '))).toEqual(['b', 'b1'])
    expect(codes(visibleRows(rows, new Set(), 'c'))).toEqual(['c'])
  })

  it('are all open in a small tree', () => {
    expect(closedAtFirst(rows).size).toBe(0)
    const many = [agency('a', null), agency('b', 'a'), ...Array.from({ length: 120 }, (_, n) => agency(`t${n}`, 'b'))]
    expect(closedAtFirst(toAgencyRows(many, [], 2021))).toEqual(new Set(['b']))
  })
})
