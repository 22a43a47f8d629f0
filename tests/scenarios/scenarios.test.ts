import { catalogue, type Rule } from '@gongkai/domain'
import type { Finding, Outcome } from '@gongkai/schema'
import { describe, expect, test } from 'vitest'
import { documents } from './documents.scenarios.ts'
import { form } from './form.scenarios.ts'
import { questions } from './questions.scenarios.ts'
import type { Scenario } from './scenario.ts'
import { silence } from './silence.scenarios.ts'
import { summingUp } from './summing-up.scenarios.ts'
import { sums } from './sums.scenarios.ts'
import { chapters } from './text-chapters.scenarios.ts'
import { texts } from './text.scenarios.ts'
import { values } from './values.scenarios.ts'
import { years } from './years.scenarios.ts'

const scenarios = [
  ...sums,
  ...values,
  ...form,
  ...documents,
  ...questions,
  ...years,
  ...texts,
  ...chapters,
  ...summingUp,
]

function getRule(id: string): Rule {
  const rule = catalogue.find((rule) => rule.id === id)
  if (!rule) throw new Error(`The catalogue has no rule ${id}`)
  return rule
}

function expectOutcomes(scenario: Scenario, findings: readonly Finding[]): void {
  const places = scenario.places?.map((place) => `${scenario.rule}:${place}`) ?? findings.map(({ key }) => key)
  const expected = Object.fromEntries(
    findings.map(({ key }) => [key, places.includes(key) ? scenario.outcome : 'pass']),
  )
  expect(findings.map(({ key }) => key)).toEqual(expect.arrayContaining(places))
  expect(Object.fromEntries(findings.map(({ key, outcome }) => [key, outcome]))).toEqual(expected)
}

function sidesOf({ sides }: Scenario): Partial<Finding> {
  if (!sides) return {}
  const [left, right] = sides
  return { left, right, difference: left - right }
}

describe.each(Object.entries(Object.groupBy(scenarios, ({ rule }) => rule)))('%s', (_, ofRule = []) => {
  test.each(ofRule)('$outcome: $because', (scenario) => {
    const findings = getRule(scenario.rule).check(scenario.subject)
    expect(findings).not.toEqual([])
    expectOutcomes(scenario, findings)
    const shown = findings.find(
      ({ key }) => scenario.places === undefined || key === `${scenario.rule}:${scenario.places[0]}`,
    )
    expect(shown).toMatchObject(sidesOf(scenario))
    for (const part of scenario.says ?? []) expect(shown?.message.zh).toContain(part)
  })
})

test.each(silence)('$rule says nothing: $because', ({ rule, subject }) => {
  expect(getRule(rule).check(subject)).toEqual([])
})

test('findings have a place of their own, both languages, and never a difference without its sides', () => {
  for (const { rule, subject } of scenarios) {
    const findings = getRule(rule).check(subject)
    expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length)
    for (const finding of findings) {
      expect(finding.message.zh).toMatch(/。$/)
      expect(finding.message.en).toMatch(/[.?]$/)
      expect(finding.message.en).not.toMatch(/undefined|NaN/)
      expect(finding.difference === null).toBe(finding.left === null || finding.right === null)
    }
  }
})

describe('every rule of the catalogue', () => {
  const told = (rule: string, outcome: Outcome) =>
    scenarios.some((scenario) => scenario.rule === rule && scenario.outcome === outcome)

  test.each(catalogue.map(({ id }) => id))(
    '%s has a case that passes, one that fails, one that cannot be told',
    (id) => {
      const missing = (['pass', 'fail', 'notAssessable'] as const).filter((outcome) => !told(id, outcome))
      expect(missing).toEqual([])
    },
  )

  test('has an id of its own and says what it rests on', () => {
    expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length)
    for (const { basis, title } of catalogue) {
      expect(Math.min(basis.zh.length, basis.en.length, title.zh.length, title.en.length)).toBeGreaterThan(5)
    }
  })
})
