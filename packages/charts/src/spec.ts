import { AgencyCode, findIndicator, firstReportYear, Scope } from '@gongkai/schema'
import { z } from 'zod'

/** `trend`: one to six agencies over the years. `children`: the units below one agency, compared in one year. */
export const chartKinds = ['trend', 'children'] as const
export const ChartKind = z.enum(chartKinds)
export type ChartKind = z.infer<typeof ChartKind>

export const chartSorts = ['value', 'name'] as const
export const ChartSort = z.enum(chartSorts)
export type ChartSort = z.infer<typeof ChartSort>

export const maxAgencies = 6
export const lastReportYear = 2099

const year = z.number().int().min(firstReportYear).max(lastReportYear)

/**
 * The whole state of a chart: its address, its API query, its files' key. Only what differs from the defaults is
 * written into an address, so that one chart has one address.
 */
export const ChartSpec = z
  .object({
    kind: ChartKind,
    indicator: z
      .string()
      .max(100)
      .refine((id) => findIndicator(id) !== undefined),
    /** `trend`: the agencies, in the order of their colours. `children`: exactly the parent. */
    agencies: z.array(AgencyCode).min(1).max(maxAgencies),
    scope: Scope,
    /** `trend`: first and last year; absent: as far as there is something to say. */
    from: year.optional(),
    to: year.optional(),
    /** `children`: absent: the newest year. */
    year: year.optional(),
    /** `children`: absent: by value. */
    sort: ChartSort.optional(),
  })
  .refine(({ kind, agencies }) => kind !== 'children' || agencies.length === 1, { path: ['agencies'] })
  .refine(({ agencies }) => new Set(agencies).size === agencies.length, { path: ['agencies'] })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, { path: ['to'] })
export type ChartSpec = z.infer<typeof ChartSpec>

/** What each agency itself reported: a government's region-wide report already is the sum over its units. */
export const defaultScope: Scope = 'own'

/** The parameters that mean something for a kind of chart, in the order of the address. */
export const parametersOf: Readonly<Record<ChartKind, readonly (keyof ChartSpec)[]>> = {
  trend: ['kind', 'indicator', 'agencies', 'scope', 'from', 'to'],
  children: ['kind', 'indicator', 'agencies', 'scope', 'year', 'sort'],
}
