import { findCell, type CellId, type Finding } from '@gongkai/schema'
import { formatValue } from '../../../shared/entry.ts'

type FindingGroup = 'must' | 'should' | 'hint' | 'uncertain' | 'notAssessable'

/** Failed checks by severity, then those that could not be decided; passed ones are only counted. */
export function groupFindings(findings: readonly Finding[]): Record<FindingGroup, Finding[]> {
  const groups: Record<FindingGroup, Finding[]> = { must: [], should: [], hint: [], uncertain: [], notAssessable: [] }
  for (const finding of findings) {
    if (finding.outcome === 'pass') continue
    groups[finding.outcome === 'fail' ? finding.severity : finding.outcome].push(finding)
  }
  return groups
}

/** What a person goes through one after the other: everything that fails, the gravest first. */
export function listFailing(findings: readonly Finding[]): Finding[] {
  const { must, should, hint } = groupFindings(findings)
  return [...must, ...should, ...hint]
}

/** A side of a comparison in the unit of its cells: 分 are shown as 万元. */
export function showSide(value: number | null, cells: readonly CellId[]): string {
  if (value === null) return ''
  const type = findCell(cells[0] ?? '')?.type
  return formatValue(value, type === 'money' ? 'money' : 'change')
}
