import { boardStates, type BoardState } from '@gongkai/schema'

export const boardViews = ['matrix', 'year'] as const
export type BoardView = (typeof boardViews)[number]

export type BoardFilter = BoardState | 'overdue'

/** What the board shows; it lives in the address. `year`: the one that counts, filter and reminders are about. */
export interface BoardQuery {
  readonly view: BoardView
  readonly year: number | undefined
  readonly filter: BoardFilter | undefined
  readonly search: string
  readonly agency: string | undefined
  /** The first and last year of the matrix. */
  readonly from: number | undefined
  readonly to: number | undefined
}

type Query = Readonly<Record<string, unknown>>

const toYear = (text: unknown) => (typeof text === 'string' && /^\d{4}$/.test(text) ? Number(text) : undefined)

export function readBoardQuery({ view, year, state, q, agency, from, to }: Query): BoardQuery {
  return {
    view: view === 'year' ? 'year' : 'matrix',
    year: toYear(year),
    filter: state === 'overdue' || boardStates.includes(state as BoardState) ? (state as BoardFilter) : undefined,
    search: typeof q === 'string' ? q : '',
    agency: typeof agency === 'string' && agency !== '' ? agency : undefined,
    from: toYear(from),
    to: toYear(to),
  }
}

/** Without what is the default, so that addresses stay short. */
export function toRouteQuery({ view, year, filter, search, agency, from, to }: BoardQuery): Record<string, string> {
  return {
    ...(view === 'year' && { view }),
    ...(year !== undefined && { year: String(year) }),
    ...(filter && { state: filter }),
    ...(search.trim() !== '' && { q: search.trim() }),
    ...(agency && { agency }),
    ...(from !== undefined && { from: String(from) }),
    ...(to !== undefined && { to: String(to) }),
  }
}
