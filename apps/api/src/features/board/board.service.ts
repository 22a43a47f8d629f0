import type { Connection } from '@gongkai/database'
import { boardCell, dayIn } from '@gongkai/domain'
import { type Board, type BoardCell, type EffectiveDueDate, firstReportYear, text } from '@gongkai/schema'
import type { Actor } from '../../actor.ts'
import { toAgencyRef } from '../../agency-ref.ts'
import { type Directory, type DirectoryEntry, isExpected } from '../../directory.ts'
import { ProblemError } from '../../http/problem.ts'
import type { ServiceContext } from '../../service-context.ts'
import { entryInScope, type Placed, subtreeIn } from '../../subtree.ts'
import { listBoardReports, listReminded } from './board.queries.ts'

export type BoardService = ReturnType<typeof createBoardService>

interface Years {
  readonly from: number
  readonly to: number
}

interface Needs {
  loadDueDates(
    db: Connection,
    agencyIds: readonly string[],
    years: Years,
  ): Promise<(code: string, year: number) => EffectiveDueDate>
}

export interface BoardQuery {
  readonly agency?: string | undefined
  readonly from?: number | undefined
  readonly to?: number | undefined
}

const yearsShown = 5
const mostYears = 20

export function createBoardService({ database, now, directory }: ServiceContext, { loadDueDates }: Needs) {
  /**
   * Where the agency and every unit below it stand with the reports on some years: the last five unless told. A unit is on
   * the board when it stood there in one of the years; in the others nothing is required of it here.
   */
  async function getBoard(query: BoardQuery, actor: Actor): Promise<Board> {
    const tree = await directory()
    const root = entryInScope(tree, query.agency, actor)
    const today = dayIn(now())
    const range = rangeOf(query, Number(today.slice(0, 4)))
    const years = Array.from({ length: range.to - range.from + 1 }, (_, at) => range.from + at)
    const placed = new Map(years.map((year) => [year, placesIn(tree, root, year)]))
    const rows = rowsOf(placed)
    const cellOf = await loadCells(
      tree,
      rows.map(({ entry }) => entry),
      range,
      today,
    )
    return {
      agency: toAgencyRef(root.agency),
      years,
      today,
      rows: rows.map(({ entry, depth }) => ({
        agency: toAgencyRef(entry.agency),
        depth,
        ownOffice: entry.agency.ownOffice,
        cells: years.map((year) => cellOf(entry, year, placed.get(year)?.has(entry.agency.code) ?? false)),
      })),
    }
  }

  /** Everything that the cells need, read once; each is then worked out from it. */
  async function loadCells(tree: Directory, entries: readonly DirectoryEntry[], range: Years, today: string) {
    const db = database.read
    const ids = entries.map(({ agency }) => agency.id)
    const keyOf = (agencyId: string, year: number) => `${agencyId} ${year}`
    const stored = await listBoardReports(db, ids, range)
    const reports = new Map(stored.map((report) => [keyOf(report.agencyId, report.year), report]))
    const told = await listReminded(db, ids, range)
    const reminded = new Map(told.map(({ agencyId, year, at }) => [keyOf(agencyId, year), at]))
    const dueDate = await loadDueDates(db, ids, range)
    return ({ agency }: DirectoryEntry, year: number, here: boolean): BoardCell => {
      const key = keyOf(agency.id, year)
      const known = here
        ? { expected: isExpected(agency, year), report: reports.get(key), dueOn: dueDate(agency.code, year).date }
        : { expected: false, report: undefined, dueOn: null }
      return boardCell({ year, ...known, remindedAt: reminded.get(key) ?? null }, today)
    }
  }

  return { getBoard }
}

function placesIn(tree: Directory, { agency }: DirectoryEntry, year: number): ReadonlyMap<string, Placed> {
  return new Map(subtreeIn(tree, agency.code, year).map((one) => [one.entry.agency.code, one]))
}

/** As the newest year has them; those who have left since come after them. */
function rowsOf(placed: ReadonlyMap<number, ReadonlyMap<string, Placed>>): Placed[] {
  const rows = new Map<string, Placed>()
  for (const places of [...placed.values()].toReversed())
    for (const [code, place] of places) if (!rows.has(code)) rows.set(code, place)
  return [...rows.values()]
}

/** The year before this one is the last that can be reported on in full. */
function rangeOf({ from, to }: BoardQuery, thisYear: number): Years {
  const last = to ?? Math.max(from ?? 0, thisYear - 1)
  const first = from ?? Math.max(firstReportYear, last - yearsShown + 1)
  if (first <= last && last - first < mostYears) return { from: first, to: last }
  const message = text(
    `应不早于起始年度，且不超过 ${mostYears} 年`,
    `from the first year on, ${mostYears} years at most`,
  )
  throw new ProblemError('invalid', { fields: [{ path: 'to', message }] })
}
