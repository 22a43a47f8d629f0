import { catalogue, type Subject } from '@gongkai/domain'
import { readReport } from '@gongkai/documents'
import { findCell, toFen, type AgencyLevel, type Finding } from '@gongkai/schema'
import { describe, expect, test } from 'vitest'
import { findCorpus, type PublishedReport } from './corpus.ts'

const corpus = findCorpus()

if (!corpus)
  test('corpus absent: ../shared/data/reports is not there, no published text was checked', () => {
    expect(corpus).toBeUndefined()
  })

const textRules = catalogue.filter(({ id }) => id.startsWith('TEXT-'))

/** The report as read, with the figures that a person took from it. */
function toSubject(report: PublishedReport): Subject {
  const { chapters, title, printedForm } = readReport({ name: report.id, bytes: report.bytes })
  const level = report.level as AgencyLevel
  const cells = Object.entries(report.cells).map(([id, value]) => {
    const money = typeof value === 'number' && findCell(id)?.type === 'money'
    return [id, money ? (toFen(value) ?? null) : value] as const
  })
  return {
    year: report.year,
    level,
    kind: 'government',
    coverage: level === 'township' ? 'unit' : 'region',
    edition: report.edition === '2019' ? '2019' : '2021',
    cells: Object.fromEntries(cells),
    chapters,
    printedForm,
    ...(title !== null && { title }),
  }
}

function check(report: PublishedReport): Finding[] {
  const [agency] = report.id.split(/-(?=\d)/)
  const before = corpus?.find(({ id }) => id === `${agency}-${report.year - 1}`)
  const subject = { ...toSubject(report), ...(before && { previous: toSubject(before) }) }
  return textRules.flatMap((rule) => rule.check(subject))
}

function asked(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ outcome }) => outcome === 'fail' || outcome === 'uncertain')
    .map(({ key, outcome, left, right }) => `${outcome} ${key} ${left} ${right}`)
}

/**
 * Every question that the texts raise, each looked at by hand. 洪泽 2024 tells of the district's office, the table of the
 * whole district; 宿迁 2024 counts cases filed for the record (备案) and prints a growth that is 0.03 off. The parse of
 * 金湖 2023 lost its chapter five.
 */
const known: Readonly<Record<string, readonly string[]>> = {
  'hongze-2024': ['uncertain TEXT-TABLE:newlyReceived 17 95'],
  'suqian-2024': [
    'uncertain TEXT-TABLE:reconsideration.total 134 170',
    'uncertain TEXT-TABLE:litigation.total 57 77',
    'fail TEXT-GROWTH:newlyReceived 1.05 1.08',
  ],
  'jinhu-2023': ['uncertain TEXT-CH5:problems null null'],
}

describe.runIf(corpus)('the texts of published reports', () => {
  test.each(corpus ?? [])('$id raises the questions that are true, and no other', (report) => {
    expect(asked(check(report))).toEqual(known[report.id] ?? [])
  })

  test('what the text and the tables both count is found where the text is whole', () => {
    const passing = (id: string, rule: string) => {
      const report = corpus?.find((one) => one.id === id)
      return report ? check(report).filter((one) => one.rule === rule && one.outcome === 'pass').length : 0
    }
    expect(passing('huaian-2024', 'TEXT-TABLE')).toBe(15)
    expect(passing('suqian-2023', 'TEXT-TABLE')).toBe(9)
    expect(passing('suqian-2023', 'TEXT-CATEGORY-SUM')).toBe(5)
    expect(passing('hugou-2020', 'TEXT-CATEGORY-SUM')).toBe(1)
    expect(passing('hugou-2020', 'TEXT-CLAIM')).toBe(1)
    expect(passing('wonan-2025', 'TEXT-CATEGORY-SUM')).toBe(1)
  })
})

/** Figures of the texts, each made wrong by itself: the rule that must see it, and the words around the figure. */
const damages = [
  ['huaian-2024', '申请3119件', '申请3191件', 'TEXT-TABLE:newlyReceived'],
  ['huaian-2024', '申请34件', '申请43件', 'TEXT-TABLE:carriedIn'],
  ['huaian-2024', '另有103件', '另有130件', 'TEXT-TABLE:carriedForward'],
  ['huaian-2024', '行政复议351件', '行政复议315件', 'TEXT-CATEGORY-SUM:overview'],
  ['huaian-2024', '尚未审结7件', '尚未审结9件', 'TEXT-TABLE:litigation.pending'],
  ['huaian-2024', '规章1件', '规章2件', 'TEXT-TABLE:regulations.issued'],
  ['suqian-2023', '不予处理406件', '不予处理460件', 'TEXT-TABLE:notProcessed'],
  ['suqian-2023', '沭阳县477件', '沭阳县447件', 'TEXT-CATEGORY-SUM:overview.2'],
  ['hugou-2020', '其它信息374条', '其它信息347条', 'TEXT-CATEGORY-SUM:overview'],
  ['hongze-2023', '申请21件', '申请12件', 'TEXT-TABLE:newlyReceived'],
  ['hongze-2023', '自2023年1月1日起', '自2022年1月1日起', 'TEXT-PERIOD:preface'],
] as const

describe.runIf(corpus)('a figure of a published text made wrong', () => {
  test.each(damages)('%s: %s → %s', (id, right, wrong, key) => {
    const report = corpus?.find((one) => one.id === id)
    const subject = report && toSubject(report)
    if (!subject) throw new Error(`There is no ${id}`)
    const chapters = Object.fromEntries(
      Object.entries(subject.chapters ?? {}).map(([chapter, prose]) => [chapter, prose.replace(right, wrong)]),
    )
    expect(chapters).not.toEqual(subject.chapters)
    const findings = textRules.flatMap((rule) => rule.check({ ...subject, chapters }))
    expect(findings.find((one) => one.key === key)).toMatchObject({ outcome: 'fail' })
  })
})
