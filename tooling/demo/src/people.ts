import type { Role } from '@gongkai/schema'
import { exampleCounty } from './example-county.ts'

export interface DemoPerson {
  readonly username: string
  readonly name: string
  readonly role: Role
  readonly agencyCode: string
}

/** Everybody below signs in with this. Only an installation with demo data has these people; it prints them at the start. */
export const demoPassword = 'gongkai-demo'

export const demoPeople: readonly DemoPerson[] = [
  { username: 'clerk', name: '白云镇填报人', role: 'clerk', agencyCode: `${exampleCounty}-baiyun` },
  { username: 'reviewer', name: '示例县审核人', role: 'reviewer', agencyCode: exampleCounty },
  { username: 'approver', name: '示例县签发人', role: 'approver', agencyCode: exampleCounty },
  { username: 'admin', name: '示例市管理员', role: 'administrator', agencyCode: 'example-city' },
  { username: 'guzhen-clerk', name: '固镇县资料录入', role: 'clerk', agencyCode: '340323' },
  { username: 'guzhen-approver', name: '固镇县资料核签', role: 'approver', agencyCode: '340323' },
]
