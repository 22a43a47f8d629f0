export * from './agencies/ancestor-codes.ts'
export * from './agencies/agency-differences.ts'
export * from './agencies/change-faults.ts'
export { expectedFaults } from './agencies/expected-faults.ts'
export type { AgencyFault } from './agencies/fault.ts'
export * from './agencies/match-agency.ts'
export * from './people/password-policy.ts'
export * from './board/board-cell.ts'
export * from './sums/sum-changes.ts'
export * from './sums/sum-units.ts'
export * from './agencies/own-office.ts'
export * from './agencies/plan-import.ts'
export {
  addAmounts,
  amountsOf,
  subtractAmounts,
  type Amount,
  type Amounts,
  type ReportFigures,
} from './statistics/amounts.ts'
export * from './statistics/measure-values.ts'
export * from './statistics/publication-delta.ts'
export * from './statistics/roll-up.ts'
export { catalogue } from './reports/catalogue.ts'
export * from './reports/carry-forward.ts'
export { checkReport } from './reports/check-report.ts'
export { chapterOverlap } from './reports/chapter-overlap.ts'
export { computeTotals } from './reports/compute-totals.ts'
export * from './reports/diff.ts'
export * from './reports/due-date.ts'
export * from './reports/submission.ts'
export * from './reports/provenance.ts'
export type { Rule, RuleHead, RuleScope, Subject, Units } from './reports/subject.ts'
export * from './reports/tokens.ts'
export * from './reports/transitions.ts'
