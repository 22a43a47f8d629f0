import { z } from 'zod'
import { proseIds } from './editions/edition.ts'
import { text, type Text } from './text.ts'

/** `must`: printed on the form or follows from the meaning of a total; `should`: exceptions exist; `hint`: a reader's question. */
export const severities = ['must', 'should', 'hint'] as const
export const Severity = z.enum(severities)
export type Severity = z.infer<typeof Severity>

/** `notAssessable` (a cell is missing) and `uncertain` (a cell was read unsurely, a unit is missing) are never a pass. */
export const outcomes = ['pass', 'fail', 'uncertain', 'notAssessable'] as const
export const Outcome = z.enum(outcomes)
export type Outcome = z.infer<typeof Outcome>

export const severityLabels: Record<Severity, Text> = {
  must: text('必须', 'Must'),
  should: text('应当', 'Should'),
  hint: text('提示', 'Hint'),
}

export const outcomeLabels: Record<Outcome, Text> = {
  pass: text('通过', 'Passed'),
  fail: text('不符', 'Failed'),
  uncertain: text('存疑', 'Uncertain'),
  notAssessable: text('无法核对', 'Not assessable'),
}

export const RuleId = z.string().regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/)

export const Passage = z.object({
  chapter: z.enum([...proseIds, 'preface']),
  from: z.number().int(),
  to: z.number().int(),
})
export type Passage = z.infer<typeof Passage>

/** The answer of one rule at one place. `left` and `right` are the two sides compared, money in 分. */
export const Finding = z.object({
  /** Rule and place: `T3-BALANCE:naturalPerson`; a human verdict or an explanation hangs on it. */
  key: z.string(),
  rule: RuleId,
  severity: Severity,
  outcome: Outcome,
  cells: z.array(z.string()),
  left: z.number().nullable(),
  right: z.number().nullable(),
  /** left − right */
  difference: z.number().nullable(),
  message: z.object({ zh: z.string(), en: z.string() }),
  /** The words that a TEXT- rule is about: characters `from` to `to` of the chapter as it is published. */
  passage: Passage.optional(),
})
export type Finding = z.infer<typeof Finding>

/** Finding key → why the figures are right all the same; published as a footnote. */
export const Explanations = z.record(z.string().max(200), z.string().trim().min(2).max(1000))
export type Explanations = z.infer<typeof Explanations>
