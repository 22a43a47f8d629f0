import type {
  AgencyKind,
  AgencyLevel,
  CellId,
  Cells,
  Chapters,
  Coverage,
  EditionId,
  Finding,
  PrintedForm,
  ReportState,
  Severity,
  Text,
} from '@gongkai/schema'

/** The units that a region-wide report sums up: who is expected, and what each of them has. */
export interface Units {
  readonly expected: readonly { readonly code: string; readonly name: string }[]
  readonly reports: readonly {
    readonly code: string
    readonly name: string
    readonly edition: EditionId
    readonly state: ReportState
    readonly cells: Cells
  }[]
  /**
   * Set: the sum was frozen, and `reports` are the versions that it counted. It is judged by these, whatever has come in
   * since.
   */
  readonly frozen?: true
}

/** What the rules look at. Everything optional makes its rules `notAssessable` or silent, never a pass. */
export interface Subject {
  readonly year: number
  readonly level: AgencyLevel
  readonly kind: AgencyKind
  readonly coverage: Coverage
  readonly edition: EditionId
  /** Counts as they are, money in 分. */
  readonly cells: Cells
  readonly title?: string
  /** The prose as it is published: number tokens resolved. */
  readonly chapters?: Chapters
  readonly printedForm?: PrintedForm
  /** Cells that a reader of a document was not sure of. */
  readonly unsure?: ReadonlySet<CellId>
  /** The agency's report on the year before. */
  readonly previous?: {
    readonly year: number
    readonly edition: EditionId
    readonly cells: Cells
    readonly chapters?: Chapters
  }
  readonly units?: Units
}

export type RuleScope = 'within' | 'acrossYears' | 'summingUp'

/** What is known about a rule without a report. */
export interface RuleHead {
  readonly id: string
  /** What must hold, as a statement. */
  readonly title: Text
  readonly severity: Severity
  /** Editions of the form that the rule is for. */
  readonly editions: readonly EditionId[]
  /** The article, notice or words of the form that it rests on. */
  readonly basis: Text
  readonly scope: RuleScope
}

export interface Rule extends RuleHead {
  /** One finding for each place that the rule looks at; none where it does not apply. Never throws on data. */
  check(subject: Subject): Finding[]
}
