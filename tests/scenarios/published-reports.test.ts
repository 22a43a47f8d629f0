import { checkReport, type Subject } from '@gongkai/domain'
import { publishedReports } from '@gongkai/demo'
import type { Finding } from '@gongkai/schema'
import { describe, expect, test } from 'vitest'

const reports = await publishedReports()

function getReport(agencyCode: string, year: number): Subject {
  const report = reports.find((one) => one.agencyCode === agencyCode && one.year === year)
  if (!report) throw new Error(`There is no published report of ${agencyCode} on ${year}`)
  const { edition, coverage, cells } = report.content
  const level = agencyCode.endsWith('00') ? 'prefecture' : agencyCode.includes('-') ? 'township' : 'county'
  return { year, level, kind: 'government', coverage, edition, cells }
}

function check(agencyCode: string, year: number): Finding[] {
  const subject = getReport(agencyCode, year)
  const before = reports.find((one) => one.agencyCode === agencyCode && one.year === year - 1)
  return checkReport(before ? { ...subject, previous: { year: year - 1, ...before.content } } : subject)
}

function failing(findings: readonly Finding[], severity: Finding['severity']): string[] {
  return findings.filter((one) => one.outcome === 'fail' && one.severity === severity).map(({ key }) => key)
}

function outcomesOf(findings: readonly Finding[], rule: string): Record<string, Finding['outcome']> {
  return Object.fromEntries(findings.filter((one) => one.rule === rule).map(({ key, outcome }) => [key, outcome]))
}

const [suqian, huaian, hongze, jinhu, hugou] = ['321300', '320800', '320813', '320831', '340323-hugou'] as const

describe('reports as published', () => {
  test('洪泽区 2023: two totals of table 4 printed as 0, and the single row （六） of 2019', () => {
    const findings = check(hongze, 2023)
    expect(failing(findings, 'must')).toEqual([
      'T4-SUM:reconsideration',
      'T4-SUM:litigationAfterReconsideration',
      'FORM-EDITION:applications',
    ])
    expect(findings.find(({ key }) => key === 'T4-SUM:reconsideration')).toMatchObject({ left: 0, right: 11 })
    expect(findings.find(({ key }) => key === 'T4-SUM:litigationAfterReconsideration')).toMatchObject({
      left: 0,
      right: 5,
    })
  })

  test('洪泽区 2024: the mixed form again and nothing else that must hold', () => {
    expect(failing(check(hongze, 2024), 'must')).toEqual(['FORM-EDITION:applications'])
  })

  test.each([
    [suqian, 2023],
    [suqian, 2024],
    [huaian, 2024],
    [jinhu, 2023],
    [hugou, 2020],
  ] as const)('%s %d keeps every rule that must or should hold', (agency, year) => {
    const findings = check(agency, year)
    expect([...failing(findings, 'must'), ...failing(findings, 'should')]).toEqual([])
    expect(Object.values(outcomesOf(findings, 'T3-BALANCE'))).toEqual(Array(7).fill('pass'))
  })

  test('宿迁市 2023 → 2024: carry-over and document stock hold, in every column and row', () => {
    const findings = check(suqian, 2024)
    expect(Object.values(outcomesOf(findings, 'X-CARRY'))).toEqual(Array(7).fill('pass'))
    expect(outcomesOf(findings, 'X-STOCK')).toEqual({
      'X-STOCK:regulations': 'pass',
      'X-STOCK:normativeDocuments': 'pass',
    })
  })

  test('淮安市 2024 → 2025: 103 carried forward, 77 carried in', () => {
    const findings = check(huaian, 2025)
    expect(findings.find(({ key }) => key === 'X-CARRY:total')).toMatchObject({
      outcome: 'fail',
      left: 77,
      right: 103,
      difference: -26,
    })
  })

  test('淮安市 2024 → 2025: the stock 66 → 372 is named; without 制发 and 废止 it cannot be judged, only questioned', () => {
    const findings = check(huaian, 2025)
    const stock = findings.find(({ key }) => key === 'X-STOCK:normativeDocuments')
    expect(stock).toMatchObject({ outcome: 'notAssessable', left: 372 })
    expect(stock?.message.zh).toContain('上年 66 件')
    expect(findings.find(({ key }) => key === 'X-OUTLIER:proactive.normativeDocuments.inForce')).toMatchObject({
      outcome: 'fail',
      left: 372,
      right: 66,
    })
  })
})
