import { unwrap, type StaffClient } from '@gongkai/api/client/staff'

type Body<Route> = Route extends (request: infer Request) => unknown
  ? Request extends { json: infer Json }
    ? Json
    : never
  : never

/** What a county asks of the staff API: its board, last days, sums, and who is told of what. */
export function countyCalls(client: StaffClient) {
  const sums = client.sums
  const sum = sums[':code'][':year']
  const at = (code: string, year: number) => ({ code, year: String(year) })

  return {
    getBoard: (query: { agency?: string; from?: string; to?: string }) => unwrap(client.board.$get({ query })),
    listDueDates: (query: { agency?: string; year: string }) => unwrap(client['due-dates'].$get({ query })),
    setDueDate: (json: Body<StaffClient['due-dates']['$put']>) => unwrap(client['due-dates'].$put({ json })),
    listSums: (query: { year: string }) => unwrap(sums.$get({ query })),
    getSum: (code: string, year: number) => unwrap(sum.$get({ param: at(code, year) })),
    getSumCell: (code: string, year: number, cell: string) =>
      unwrap(sum.cells[':cell'].$get({ param: { ...at(code, year), cell } })),
    freezeSum: (code: string, year: number, json: Body<(typeof sum)['freeze']['$post']>) =>
      unwrap(sum.freeze.$post({ param: at(code, year), json })),
    listNotifications: () => unwrap(client.notifications.$get()),
    readNotifications: (ids?: string[]) => unwrap(client.notifications.read.$post({ json: ids ? { ids } : {} })),
    remind: (json: Body<StaffClient['reminders']['$post']>) => unwrap(client.reminders.$post({ json })),
  }
}
