import type { StaffReport } from '@gongkai/schema'
import { reactive, watch } from 'vue'

/** Finding key → what a person typed, finished or not. */
export type TypedExplanations = Record<string, string>

const keyOf = ({ summary: { id, version } }: StaffReport) => `gongkai.explanations.${id}.${version}`

/**
 * Explanations while they are typed, the same ones beside the checks and in the dialog that submits; kept in this tab
 * until they are sent, so that a reload loses nothing.
 */
export function useExplanations(report: StaffReport): TypedExplanations {
  const explanations = reactive<TypedExplanations>({ ...report.explanations, ...kept(report) })
  watch(explanations, (now) => sessionStorage.setItem(keyOf(report), JSON.stringify(now)), { deep: true })
  return explanations
}

/** After they were sent: the server has them. */
export function dropExplanations(report: StaffReport) {
  sessionStorage.removeItem(keyOf(report))
}

function kept(report: StaffReport): TypedExplanations {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(keyOf(report)) ?? '{}')
    if (typeof found !== 'object' || found === null) return {}
    return Object.fromEntries(Object.entries(found).filter(([, text]) => typeof text === 'string'))
  } catch {
    return {}
  }
}
