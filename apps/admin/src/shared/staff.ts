import { createStaffClient, unwrap, type StaffClient } from '@gongkai/api/client/staff'
import { inject, type InjectionKey } from 'vue'
import { createStaffFetch, type StaffFetchOptions } from './staff-fetch.ts'

const mountedAt = '/staff/api'

type Body<Route> = Route extends (request: infer Request) => unknown
  ? Request extends { json: infer Json }
    ? Json
    : never
  : never
/** The server's `File` type is Node's, which has a method more than a browser's. */
type Upload = Parameters<StaffClient['readings']['$post']>[0]['form']['file']
type Report = StaffClient['reports'][':id']

/** What this app asks of the staff API, each by one name; throws what `unwrap` throws. */
export function createStaff(options: StaffFetchOptions) {
  const client = createStaffClient(mountedAt, createStaffFetch(options))
  const report = client.reports[':id']
  const reason = (id: string, text: string) => ({ param: { id }, json: { reason: text } })

  return {
    me: () => unwrap(client.me.$get()),
    signIn: (json: Body<StaffClient['session']['$post']>) => unwrap(client.session.$post({ json })),
    signOut: async () => void (await client.session.$delete()),
    listAgencies: () => unwrap(client.agencies.$get()),
    listReports: (query: Parameters<StaffClient['reports']['$get']>[0]['query']) =>
      unwrap(client.reports.$get({ query })),
    createReport: (json: Body<StaffClient['reports']['$post']>) => unwrap(client.reports.$post({ json })),
    getReport: (id: string) => unwrap(report.$get({ param: { id } })),
    saveDraft: (id: string, json: Body<Report['draft']['$put']>) => unwrap(report.draft.$put({ param: { id }, json })),
    submitReport: (id: string, explanations: Record<string, string>) =>
      unwrap(report.submit.$post({ param: { id }, json: { explanations } })),
    returnReport: (id: string, why: string) => unwrap(report.return.$post(reason(id, why))),
    approveReport: (id: string) => unwrap(report.approve.$post({ param: { id } })),
    publishReport: (id: string) => unwrap(report.publish.$post({ param: { id } })),
    correctReport: (id: string, why: string) => unwrap(report.correct.$post(reason(id, why))),
    withdrawReport: (id: string, why: string) => unwrap(report.withdraw.$post(reason(id, why))),
    read: (file: File) => unwrap(client.readings.$post({ form: { file: file as unknown as Upload } })),
    /** An address for a frame, which asks for it by itself. */
    previewAddress: (id: string, language: string) => `${mountedAt}/reports/${id}/preview.html?lang=${language}`,
  }
}

export type Staff = ReturnType<typeof createStaff>

export const staffKey: InjectionKey<Staff> = Symbol('staff')

export function useStaff(): Staff {
  const staff = inject(staffKey)
  if (!staff) throw new Error('No staff client is provided')
  return staff
}
