import type { Outcome } from '@gongkai/schema'
import type { Subject } from '@gongkai/domain'

/** One worked case: what a rule of the catalogue answers about a subject, and why the law or the form wants it so. */
export interface Scenario {
  readonly rule: string
  readonly outcome: Outcome
  /** The article, notice or words of the form, and what the case is. */
  readonly because: string
  readonly subject: Subject
  /** The places with this outcome; every other place of the rule passes. Absent: all places have it. */
  readonly places?: readonly string[]
  /** Both sides at the first place; money in 分. */
  readonly sides?: readonly [left: number, right: number]
  /** What the Chinese message must name. */
  readonly says?: readonly string[]
}
