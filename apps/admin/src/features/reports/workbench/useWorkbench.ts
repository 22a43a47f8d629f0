import { computed } from 'vue'
import { currentReportYear } from '../../../shared/agencies.ts'
import { useSession } from '../../../shared/session.ts'
import { useStaff } from '../../../shared/staff.ts'
import { useRequest } from '../../../shared/useRequest.ts'
import { reasonOf } from '../actions/publication.ts'
import { duesOf } from '../list/dues.ts'
import { awaiting } from './awaiting.ts'
import { countBoard, fillingTasks, handedOver, olderTasks } from './tasks.ts'

/** As many tasks as fit a screen; the board shows the rest. */
const shownTasks = 12
/** As many returned reports as are asked for their reason. */
const shownReasons = 6

/** What waits for whoever is signed in, from the board, the reports and what they were told. */
export function useWorkbench() {
  const staff = useStaff()
  const { me } = useSession()
  const year = currentReportYear(new Date())

  const main = useRequest(async () => {
    const [agencies, reports, board] = await Promise.all([
      staff.listAgencies(),
      staff.listReports({}),
      staff.getBoard({}),
    ])
    return { agencies, reports, board }
  })
  const told = useRequest(staff.listNotifications)
  const returned = useRequest(async (ids: readonly string[]) => {
    const reports = await Promise.all(ids.map((id) => staff.getReport(id)))
    return new Map(reports.map((report) => [report.summary.id, reasonOf(report, 'return')]))
  })

  async function load() {
    void told.run()
    const found = await main.run()
    const back =
      found && tasks.value.filter(({ cell }) => cell.state === 'returned').flatMap(({ cell }) => cell.reportId ?? [])
    if (back?.length) void returned.run(back.slice(0, shownReasons))
  }

  const role = computed(() => me.value?.role ?? 'clerk')
  const tasks = computed(() => (main.data.value ? fillingTasks(main.data.value.board, year, role.value) : []))
  const unread = computed(() => told.data.value?.items.filter(({ readAt }) => readAt === null) ?? [])

  return {
    year,
    data: main.data,
    failure: main.failure,
    load,
    tasks: computed(() => tasks.value.slice(0, shownTasks)),
    moreTasks: computed(() => Math.max(0, tasks.value.length - shownTasks)),
    handed: computed(() => (main.data.value ? handedOver(main.data.value.board, year, role.value) : [])),
    older: computed(() => (main.data.value ? olderTasks(main.data.value.reports, year, role.value) : [])),
    waiting: computed(() => (main.data.value ? awaiting(role.value, main.data.value.reports) : [])),
    counts: computed(() => (main.data.value ? countBoard(main.data.value.board, year) : [])),
    dues: computed(() => duesOf(main.data.value?.board)),
    hasUnits: computed(() => (main.data.value?.board.rows.length ?? 0) > 1),
    reasonOf: (id: string | null) => (id === null ? undefined : returned.data.value?.get(id)),
    unread,
    /** Whoever follows a piece of news has read it; if the server did not hear of it, it stays news. */
    read: (id: string) => void staff.readNotifications([id]).catch(() => undefined),
    told: told.data,
  }
}
