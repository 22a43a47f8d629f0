import { reportStates, type ReportState } from '@gongkai/schema'

/** What the list is narrowed to; it lives in the address. `q`: words in the name or the title. */
export interface ReportFilters {
  readonly year?: string
  readonly state?: ReportState
  readonly agency?: string
  readonly q?: string
}

type Query = Readonly<Record<string, unknown>>

export function readFilters({ year, state, agency, q }: Query): ReportFilters {
  return {
    ...(typeof year === 'string' && /^\d{4}$/.test(year) && { year }),
    ...(reportStates.includes(state as ReportState) && { state: state as ReportState }),
    ...(typeof agency === 'string' && agency !== '' && { agency }),
    ...(typeof q === 'string' && q.trim() !== '' && { q }),
  }
}

/** What of it the server narrows; words are looked for in what it answers. */
export function toRequest({ q: _, ...filters }: ReportFilters): Omit<ReportFilters, 'q'> {
  return filters
}

export function toQuery(filters: object): Record<string, string> {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => typeof value === 'string' && value !== ''))
}
