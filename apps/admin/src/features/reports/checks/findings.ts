import { findCell, severities, type CellId, type Finding, type Severity, type Verdict } from '@gongkai/schema'
import { formatValue } from '../../../shared/entry.ts'

type FindingGroup = Severity | 'uncertain' | 'notAssessable'

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
  const groups = groupFindings(findings)
  return severities.flatMap((severity) => groups[severity])
}

/** Whether somebody has dealt with it: explained it, or judged the figures that stand there now. */
export function isDealtWith(
  { key }: Finding,
  verdicts: readonly Verdict[],
  explained: (key: string) => boolean,
): boolean {
  return explained(key) || verdicts.some((verdict) => verdict.key === key && !verdict.stale)
}

/** A side of a comparison in the unit of its cells: 分 are shown as 万元. */
export function showSide(value: number | null, cells: readonly CellId[]): string {
  if (value === null) return ''
  const type = findCell(cells[0] ?? '')?.type
  return formatValue(value, type === 'money' ? 'money' : 'change')
}
