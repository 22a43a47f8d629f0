import type { Agency, DraftSave, Explanations, Person, Reading, ReportSummary, StaffReport } from '@gongkai/schema'
import { inject, type InjectionKey } from 'vue'

type ReportCreate = { agencyCode: string; year: number; content?: Partial<StaffReport['content']> }

export function createStaff(options: { language: () => string; onSignedOut: () => void }) {
  async function call<T>(path: string, init: RequestInit & { json?: unknown } = {}): Promise<T> {
    const { json, ...rest } = init
    const response = await fetch(`/staff/api${path}`, {
      ...rest,
      headers: { 'accept-language': options.language(), ...(json !== undefined && { 'content-type': 'application/json' }) },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    })
    if (response.status === 401 && path !== '/session') options.onSignedOut()
    if (!response.ok) throw { problem: await response.json() }
    return (response.status === 204 ? undefined : await response.json()) as T
  }
  const post = <T>(path: string, json: unknown) => call<T>(path, { method: 'POST', json })
  return {
    me: () => call<Person>('/me'),
    signIn: (body: { username: string; password: string }) => post<Person>('/session', body),
    signOut: () => call<void>('/session', { method: 'DELETE' }),
    listAgencies: () => call<Agency[]>('/agencies'),
    listReports: (query: { year?: string; state?: string; agency?: string }) =>
      call<ReportSummary[]>(`/reports?${new URLSearchParams(query)}`),
    createReport: (body: ReportCreate) => post<StaffReport>('/reports', body),
    getReport: (id: string) => call<StaffReport>(`/reports/${id}`),
    saveDraft: (id: string, json: DraftSave) => call<StaffReport>(`/reports/${id}/draft`, { method: 'PUT', json }),
    actOnReport: (id: string, action: string, body: { reason?: string; explanations?: Explanations }) =>
      post<StaffReport>(`/reports/${id}/${action}`, body),
    read: (file: File) => {
      const body = new FormData()
      body.set('file', file)
      return call<Reading>('/readings', { method: 'POST', body })
    },
    previewAddress: (id: string) => `/staff/api/reports/${id}/preview.html`,
  }
}

export type Staff = ReturnType<typeof createStaff>

export const staffKey: InjectionKey<Staff> = Symbol('staff')

export function useStaff(): Staff {
  const staff = inject(staffKey)
  if (!staff) throw new Error('No staff client is provided')
  return staff
}
