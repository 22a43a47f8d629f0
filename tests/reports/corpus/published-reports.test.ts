import { readReport } from '@gongkai/documents'
import type { Reading } from '@gongkai/schema'
import { describe, expect, test } from 'vitest'
import { findCorpus, type PublishedReport } from './corpus.ts'

const corpus = findCorpus()

if (!corpus)
  test('corpus absent: ../shared/data/reports is not there, no published report was read', () => {
    expect(corpus).toBeUndefined()
  })

interface Comparison {
  readonly right: number
  readonly all: number
  /** Claimed to be sure, and not what the report says. */
  readonly silentErrors: readonly string[]
  readonly notSure: readonly string[]
}

function compare(report: PublishedReport, { cells }: Reading): Comparison {
  const ids = Object.keys(report.cells)
  const isRight = (id: string) => {
    const cell = cells[id]
    const wanted = report.cells[id]
    if (!cell || cell.certainty === 'missing') return wanted === null
    return cell.value === wanted
  }
  const invented = Object.keys(cells).filter((id) => !(id in report.cells) && cells[id]?.certainty === 'sure')
  return {
    right: ids.filter(isRight).length,
    all: ids.length,
    silentErrors: [...ids.filter((id) => !isRight(id) && cells[id]?.certainty === 'sure'), ...invented],
    notSure: ids.filter((id) => cells[id]?.certainty !== 'sure'),
  }
}

const mustRules = ['T3-BALANCE', 'T3-RESULT-SUM', 'T3-ROW-SUM', 'T4-SUM', 'TYPE', 'FORM-EDITION']

/** Cells that are right to be doubted in a full report, because a printed or parsed sum does not hold. */
const doubted: Readonly<Record<string, RegExp>> = {
  'hongze-2023': /^proceedings\.(reconsideration|litigationAfterReconsideration)\./,
  'jinhu-2023': /^proceedings\.litigationDirect\./,
}

describe.runIf(corpus)('full reports', () => {
  const reports = (corpus ?? []).filter(({ full }) => full)

  test('eight are there', () => {
    expect(reports.map(({ id }) => id).sort()).toEqual([
      'hongze-2023',
      'hongze-2024',
      'huaian-2024',
      'hugou-2020',
      'jinhu-2023',
      'masked-city-2025',
      'suqian-2023',
      'suqian-2024',
    ])
  })

  test.each(reports)('$id comes out cell by cell, sure wherever the sums hold', (report) => {
    const { right, all, silentErrors, notSure } = compare(report, readReport({ name: report.id, bytes: report.bytes }))
    expect(silentErrors).toEqual([])
    // The parse of jinhu-2023 itself holds two wrong numbers.
    expect(right / all).toBeGreaterThanOrEqual(report.id === 'jinhu-2023' ? 0.99 : 0.995)
    expect(notSure.filter((id) => !doubted[report.id]?.test(id))).toEqual([])
    expect(notSure.length > 0).toBe(report.id in doubted)
  })

  test.each(reports)('$id breaks the must rules that its inconsistencies list, and no other', (report) => {
    const { findings } = readReport({ name: report.id, bytes: report.bytes })
    const broken = findings
      .filter(({ severity, outcome }) => severity === 'must' && outcome === 'fail')
      .map(({ rule }) => rule)
    expect(broken.toSorted()).toEqual(report.inconsistencies.filter((rule) => mustRules.includes(rule)).toSorted())
  })
})

describe.runIf(corpus)('partial reports', () => {
  test.each((corpus ?? []).filter(({ full }) => !full))('$id has no wrong cell that claims to be sure', (report) => {
    expect(compare(report, readReport({ name: report.id, bytes: report.bytes })).silentErrors).toEqual([])
  })
})

describe.runIf(corpus)('every report', () => {
  test.each(corpus ?? [])('$id: edition, year, period and level', (report) => {
    const reading = readReport({ name: report.id, bytes: report.bytes })
    expect(reading).toMatchObject({
      edition: report.edition,
      year: report.year,
      period: { from: `${report.year}-01-01`, to: `${report.year}-12-31` },
      agency: { level: report.level },
    })
  })
})
