import { agencyKindLabels, agencyLevelLabels, text } from '@gongkai/schema'
import { sumIn } from '../../statistics/measure-values.ts'
import { settle } from '../certainty.ts'
import { bothEditions, defineRule, type Answer } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { showAmount } from '../wording.ts'

const rulesCells = {
  '2019': ['newlyMade', 'newlyDisclosed', 'totalDisclosed'].map((column) => `proactive.regulations.${column}`),
  '2021': ['issued', 'repealed', 'inForce'].map((column) => `proactive.regulations.${column}`),
}

export const rulesLevel = defineRule(
  {
    id: 'RULES-LEVEL',
    title: text(
      '只有国务院部门和省、设区的市、自治州人民政府可以制定规章；其他机关的“规章”为 0',
      'Only State Council departments and governments of provinces, cities with districts and autonomous prefectures make rules; others report 0',
    ),
    severity: 'should',
    editions: bothEditions,
    basis: text('《立法法》（2023）第九十一条、第九十三条', 'Legislation Law (2023), articles 91 and 93'),
    scope: 'within',
  },
  (subject) => [rulesOfAgency(subject)],
)

/** 立法法 arts 91, 93: the State Council's departments; governments of provinces and of cities with districts. */
function mayMakeRules({ level, kind }: Subject): boolean {
  if (level === 'national') return true
  return kind === 'government' && (level === 'province' || level === 'prefecture')
}

function rulesOfAgency(subject: Subject): Answer {
  const cells = rulesCells[subject.edition]
  const sum = sumIn(subject.cells, cells)
  const some = cells.some((id) => Number(subject.cells[id]) > 0)
  const base = { place: 'regulations', cells, left: sum, right: mayMakeRules(subject) ? null : 0 }
  const agency = text(
    `${agencyLevelLabels[subject.level].zh}${agencyKindLabels[subject.kind].zh}`,
    `${agencyKindLabels[subject.kind].en}, level ${agencyLevelLabels[subject.level].en.toLowerCase()}`,
  )
  if (sum === null && (mayMakeRules(subject) || !some))
    return {
      ...base,
      outcome: 'notAssessable',
      message: text('“规章”行没有填全，无法核对。', 'The row of rules is not filled; not assessable.'),
    }
  const message = mayMakeRules(subject)
    ? text(`${agency.zh}可以制定规章。`, `${agency.en}: may make rules.`)
    : sayZero(subject, agency)
  return settle(subject, { ...base, outcome: !some || mayMakeRules(subject) ? 'pass' : 'fail', message })
}

function sayZero(subject: Subject, agency: { zh: string; en: string }) {
  const cells = rulesCells[subject.edition]
  const shown = cells.map((id) => showAmount(Number(subject.cells[id] ?? 0), id))
  return text(
    `${agency.zh}无权制定规章，“规章”行应为 0，现为 ${shown.map(({ zh }) => zh).join('、')}。`,
    `${agency.en}: may not make rules, the row should be 0; it holds ${shown.map(({ en }) => en).join(', ')}.`,
  )
}
