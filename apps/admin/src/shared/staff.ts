import { createStaffClient, unwrap, type StaffClient } from '@gongkai/api/client/staff'
import { inject, type InjectionKey } from 'vue'
import { agencyCalls } from './staff-agencies.ts'
import { countyCalls } from './staff-county.ts'
import { peopleCalls } from './staff-people.ts'
import { reviewCalls } from './staff-review.ts'
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
type BatchItem = StaffClient['batches'][':id']['items'][':item']

/** What this app asks of the staff API, each by one name; throws what `unwrap` throws. */
export function createStaff(options: StaffFetchOptions) {
  const client = createStaffClient(mountedAt, createStaffFetch(options))
  const report = client.reports[':id']
  const batch = client.batches[':id']
  const batchItem = batch.items[':item']
  const reason = (id: string, text: string) => ({ param: { id }, json: { reason: text } })

  return {
    ...agencyCalls(client),
    ...countyCalls(client),
    ...peopleCalls(client),
    ...reviewCalls(client),
    me: () => unwrap(client.me.$get()),
    signIn: (json: Body<StaffClient['session']['$post']>) => unwrap(client.session.$post({ json })),
    signOut: async () => void (await client.session.$delete()),
    listReports: (query: Parameters<StaffClient['reports']['$get']>[0]['query']) =>
      unwrap(client.reports.$get({ query })),
    createReport: (json: Body<StaffClient['reports']['$post']>) => unwrap(client.reports.$post({ json })),
    getReport: (id: string) => unwrap(report.$get({ param: { id } })),
    saveDraft: (id: string, json: Body<Report['draft']['$put']>) => unwrap(report.draft.$put({ param: { id }, json })),
    tellPresence: (id: string, place: string | null) =>
      unwrap(report.presence.$put({ param: { id }, json: { place } })),
    leaveReport: async (id: string) => void (await report.presence.$delete({ param: { id } })),
    submitReport: (id: string, explanations: Record<string, string>) =>
      unwrap(report.submit.$post({ param: { id }, json: { explanations } })),
    returnReport: (id: string, why: string) => unwrap(report.return.$post(reason(id, why))),
    approveReport: (id: string) => unwrap(report.approve.$post({ param: { id } })),
    publishReport: (id: string) => unwrap(report.publish.$post({ param: { id } })),
    correctReport: (id: string, why: string) => unwrap(report.correct.$post(reason(id, why))),
    withdrawReport: (id: string, why: string) => unwrap(report.withdraw.$post(reason(id, why))),
    read: (file: File) => unwrap(client.readings.$post({ form: { file: file as unknown as Upload } })),
    listBatches: () => unwrap(client.batches.$get()),
    createBatch: (json: Body<StaffClient['batches']['$post']>) => unwrap(client.batches.$post({ json })),
    getBatch: (id: string) => unwrap(batch.$get({ param: { id } })),
    closeBatch: (id: string) => unwrap(batch.close.$post({ param: { id } })),
    addBatchItem: (id: string, file: File) =>
      unwrap(batch.items.$post({ param: { id }, form: { file: file as unknown as Upload } })),
    getBatchItem: (id: string, item: string) => unwrap(batchItem.$get({ param: { id, item } })),
    saveBatchItem: (id: string, item: string, json: Body<BatchItem['$put']>) =>
      unwrap(batchItem.$put({ param: { id, item }, json })),
    acceptBatchItem: (id: string, item: string, as: 'draft' | 'published', replace = false) =>
      unwrap(batchItem.accept.$post({ param: { id, item }, json: { as, replace } })),
    rejectBatchItem: (id: string, item: string, why: string) =>
      unwrap(batchItem.reject.$post({ param: { id, item }, json: { reason: why } })),
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
