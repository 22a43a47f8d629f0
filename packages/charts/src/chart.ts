import { AgencyCode, editionIds } from '@gongkai/schema'
import { z } from 'zod'
import { ChartSpec } from './spec.ts'

/**
 * Why a point has no value. `blank`: a report is there, its cell is blank, "/" or not applicable. `noReport`: none is
 * published though one is expected. `zeroDenominator`: a rate with nothing to divide by. `otherEdition`: the form of
 * that year has no such cell.
 */
export const gapReasons = ['blank', 'noReport', 'notExpected', 'zeroDenominator', 'otherEdition'] as const
export const GapReason = z.enum(gapReasons)
export type GapReason = z.infer<typeof GapReason>

const BilingualText = z.object({ zh: z.string(), en: z.string() })

/** An agency as charts name it. */
export const ChartAgency = z.object({
  code: AgencyCode,
  name: z.string(),
  shortName: z.string(),
  /** Years it is expected to report on; null: it only groups others. */
  expected: z.object({ firstYear: z.number().int(), lastYear: z.number().int().nullable() }).nullable(),
  fictional: z.boolean(),
})
export type ChartAgency = z.infer<typeof ChartAgency>

/** One agency in one year. `value`: counts as they are, money in 万元, rates in per cent with one decimal. */
export const ChartPoint = z.object({
  year: z.number().int(),
  value: z.number().nullable(),
  /** Present exactly when there is no value. */
  reason: GapReason.optional(),
  /** Edition of the form the figure was reported on; null without a report. */
  edition: z.enum(editionIds).nullable(),
  /** Of a rate. */
  numerator: z.number().nullable().optional(),
  denominator: z.number().nullable().optional(),
  /** Reports that gave a number, that gave none, and that are expected. */
  units: z.number().int(),
  missing: z.number().int(),
  expected: z.number().int(),
})
export type ChartPoint = z.infer<typeof ChartPoint>

/** An agency and its points, one for each of the chart's years. */
export const ChartSeries = z.object({ agency: ChartAgency, points: z.array(ChartPoint) })
export type ChartSeries = z.infer<typeof ChartSeries>

/** Everything a drawing, a table or a sentence needs. */
export const Chart = z.object({
  spec: ChartSpec,
  indicator: z.object({
    id: z.string(),
    kind: z.enum(['count', 'money', 'rate']),
    /** Short: 予以公开（自然人）. */
    name: BilingualText,
    unit: BilingualText,
    definition: BilingualText,
    comparable: z.boolean(),
    editions: z.array(z.enum(editionIds)),
    /** What a zero denominator means; rates only. */
    zeroDenominator: BilingualText.optional(),
  }),
  /** The agency whose children are compared. */
  parent: ChartAgency.nullable(),
  /** Ascending and without holes; empty when there is nothing to show. `children`: the one year. */
  years: z.array(z.number().int()),
  /** `trend`: as asked for. `children`: in the order of the drawing, those without a value last. */
  series: z.array(ChartSeries),
  /** First years of a form that does not compare with the one before: a series never runs over them. */
  breaks: z.array(z.number().int()),
  footnotes: z.array(BilingualText),
  source: BilingualText,
})
export type Chart = z.infer<typeof Chart>
