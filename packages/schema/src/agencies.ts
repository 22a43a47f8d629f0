import { z } from 'zod'
import { text, type Text } from './text.ts'

export const agencyLevels = ['national', 'province', 'prefecture', 'county', 'township'] as const
export const AgencyLevel = z.enum(agencyLevels)
export type AgencyLevel = z.infer<typeof AgencyLevel>

/** A `government` sums up its units; a `department` (部门) and a `subdistrict` (街道办事处) report for themselves. */
export const agencyKinds = ['government', 'department', 'subdistrict'] as const
export const AgencyKind = z.enum(agencyKinds)
export type AgencyKind = z.infer<typeof AgencyKind>

export const agencyLevelLabels: Record<AgencyLevel, Text> = {
  national: text('国家', 'National'),
  province: text('省级', 'Province'),
  prefecture: text('市级', 'City'),
  county: text('县级', 'County'),
  township: text('乡镇级', 'Township'),
}

export const agencyKindLabels: Record<AgencyKind, Text> = {
  government: text('人民政府', 'Government'),
  department: text('部门', 'Department'),
  subdistrict: text('街道办事处', 'Sub-district office'),
}

export const AgencyCode = z
  .string()
  .regex(/^[0-9A-Za-z][0-9A-Za-z-]{1,31}$/)
  .describe('Stable code of an agency, in addresses and files')

/** The disclosure office's contact data, as its guide (公开指南) states them (art. 12). */
export const AgencyContact = z.object({
  office: z.string().max(200).optional(),
  address: z.string().max(300).optional(),
  hours: z.string().max(200).optional(),
  phone: z.string().max(100).optional(),
  email: z.email().max(200).optional(),
})
export type AgencyContact = z.infer<typeof AgencyContact>

export const Agency = z.object({
  id: z.uuid(),
  code: AgencyCode,
  /** 固镇县湖沟镇人民政府 */
  name: z.string().min(2).max(100),
  /** 湖沟镇: the name among its siblings. */
  shortName: z.string().min(1).max(60),
  level: AgencyLevel,
  kind: AgencyKind,
  parentCode: AgencyCode.nullable(),
  /** Years it is expected to report on; `lastYear` null: still. A place that only groups others is not expected. */
  expected: z.object({ firstYear: z.number().int(), lastYear: z.number().int().nullable() }).nullable(),
  contact: AgencyContact,
  /** Invented for demonstration: 示例县 and below. Shown wherever its figures are. */
  fictional: z.boolean(),
  /** The government's own office (本级机关): one of the units that its region-wide report sums up; at most one. */
  ownOffice: z.boolean(),
})
export type Agency = z.infer<typeof Agency>

/** An agency as lists, reports and breadcrumbs name it. */
export const AgencyRef = Agency.pick({
  code: true,
  name: true,
  shortName: true,
  level: true,
  kind: true,
  fictional: true,
})
export type AgencyRef = z.infer<typeof AgencyRef>

/** A line of `gongkai agencies import` and of a sheet; its parent stands in the same list or is there already. */
export const AgencyImport = Agency.omit({ id: true }).extend({
  contact: AgencyContact.default({}),
  fictional: z.boolean().default(false),
  ownOffice: z.boolean().default(false),
})
export type AgencyImport = z.infer<typeof AgencyImport>
