import { text, type EditionId, type Text } from '@gongkai/schema'
import type { Answer } from './rule.ts'
import type { Subject, Units } from './subject.ts'

type UnitReport = Units['reports'][number]

/** Asks a question about the units of a region-wide report; a report of one unit is not asked. */
export function askUnits(subject: Subject, answers: (units: Units) => readonly Answer[]): readonly Answer[] {
  if (subject.coverage !== 'region') return []
  const { units } = subject
  if (!units || units.expected.length === 0) return [unknownUnits]
  return answers(units)
}

const unknownUnits: Answer = {
  place: 'units',
  outcome: 'notAssessable',
  cells: [],
  message: text('没有所属单位的名单和报告，无法核对。', 'The units and their reports are not there; not assessable.'),
}

/** The reports that enter the sum: published, on its edition, each unit exactly once (report-forms §6, 汇总). */
export function summedReports({ reports }: Units, edition: EditionId): UnitReport[] {
  const entering = reports.filter((report) => report.state === 'published' && report.edition === edition)
  return [...new Map(entering.map((report) => [report.code, report])).values()]
}

/** Names of the expected units that are not in the sum. */
export function namesNotSummed(units: Units, edition: EditionId): string[] {
  const summed = new Set(summedReports(units, edition).map(({ code }) => code))
  return units.expected.filter(({ code }) => !summed.has(code)).map(({ name }) => name)
}

/** An answer about units: how many are as they should be, of how many. */
export function countUnits(right: number, wrong: number, message: Text): Answer {
  const outcome = wrong === 0 ? 'pass' : 'fail'
  return { place: 'units', cells: [], outcome, left: right - wrong, right, message }
}
