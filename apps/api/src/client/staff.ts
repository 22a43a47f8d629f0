import { hc } from 'hono/client'
import type { StaffApp } from '../staff-app.ts'

export { ProblemResponse, unwrap } from './unwrap.ts'

const shape = hc<StaffApp>('')
export type StaffClient = typeof shape

/** The staff API's typed client. `baseUrl` is where it is mounted: `/staff/api`. */
export function createStaffClient(baseUrl: string, fetch?: typeof globalThis.fetch): StaffClient {
  return hc<StaffApp>(baseUrl, fetch && { fetch })
}
