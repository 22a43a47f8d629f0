import type { CellId, EditionId, Finding, Outcome, Passage, Text } from '@gongkai/schema'
import type { Rule, RuleHead, Subject } from './subject.ts'

export const bothEditions: readonly EditionId[] = ['2019', '2021']

/** What a rule says at one place. `left` and `right` are absent where it compares no numbers. */
export interface Answer {
  readonly place: string
  readonly outcome: Outcome
  readonly cells: readonly CellId[]
  readonly left?: number | null
  readonly right?: number | null
  readonly message: Text
  /** The words it is about, in the chapter as it is published. */
  readonly passage?: Passage
}

/** A rule of the catalogue: its head and how it answers on reports of its editions. */
export function defineRule(head: RuleHead, answers: (subject: Subject) => readonly Answer[]): Rule {
  return {
    ...head,
    check(subject) {
      if (!head.editions.includes(subject.edition)) return []
      return answers(subject).map((answer) => toFinding(head, answer))
    },
  }
}

function toFinding(head: RuleHead, answer: Answer): Finding {
  const { place, outcome, cells, left = null, right = null, message, passage } = answer
  return {
    key: `${head.id}:${place}`,
    rule: head.id,
    severity: head.severity,
    outcome,
    cells: [...cells],
    left,
    right,
    difference: left === null || right === null ? null : apart(left, right),
    message,
    ...(passage && { passage }),
  }
}

/** Percentages are not exact in binary: 1.05 − 1.08 is −0.03. */
function apart(left: number, right: number): number {
  const difference = left - right
  return Number.isInteger(difference) ? difference : Math.round(difference * 1e6) / 1e6
}
