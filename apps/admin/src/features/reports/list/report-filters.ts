import { reportStates, type ReportState } from '@gongkai/schema'

/** What the list is narrowed to; it lives in the address. */
export interface ReportFilters {
  readonly year?: string
  readonly state?: ReportState
  readonly agency?: string
}

type Query = Readonly<Record<string, unknown>>

export function readFilters({ year, state, agency }: Query): ReportFilters {
  return {
    ...(typeof year === 'string' && /^\d{4}$/.test(year) && { year }),
    ...(reportStates.includes(state as ReportState) && { state: state as ReportState }),
    ...(typeof agency === 'string' && agency !== '' && { agency }),
  }
}

export function toQuery(filters: object): Record<string, string> {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => typeof value === 'string' && value !== ''))
}
