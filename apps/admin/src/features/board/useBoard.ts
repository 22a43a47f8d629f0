import type { Agency } from '@gongkai/schema'
import { computed } from 'vue'
import { useStaff } from '../../shared/staff.ts'
import { useRequest } from '../../shared/useRequest.ts'
import type { BoardQuery } from './board-query.ts'

/** Whose board, and from which year to which. */
export type BoardScope = Pick<BoardQuery, 'agency' | 'from' | 'to'>

/** The board, the governments it can be shown for, and a year's reports for the detailed view. */
export function useBoard() {
  const staff = useStaff()
  const board = useRequest(({ agency, from, to }: BoardScope) =>
    staff.getBoard({
      ...(agency && { agency }),
      ...(from !== undefined && { from: String(from) }),
      ...(to !== undefined && { to: String(to) }),
    }),
  )
  const agencies = useRequest(staff.listAgencies)
  const reports = useRequest(async (year: number) => {
    const list = await staff.listReports({ year: String(year) })
    return new Map(list.map((report) => [report.agencyCode, report]))
  })
  void agencies.run()

  return {
    board: board.data,
    failure: board.failure,
    load: board.run,
    reports,
    governments: computed(() => governmentsOf(agencies.data.value ?? [])),
  }
}

/** Those with units below them. */
export function governmentsOf(agencies: readonly Agency[]): Agency[] {
  const parents = new Set(agencies.map(({ parentCode }) => parentCode))
  return agencies.filter(({ code }) => parents.has(code))
}
