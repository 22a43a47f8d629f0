import { firstReportYear } from '@gongkai/schema'
import { z } from 'zod'

/** A number in an address has one spelling, so that one thing has one address. */
export const digits = (most: number) =>
  z
    .string()
    .regex(new RegExp(`^[1-9]\\d{0,${most - 1}}$`))
    .transform(Number)

/** Of a year that has not been reported on, `report-unknown` says so; of one that cannot be, this does. */
export const YearText = digits(4).pipe(z.number().int().min(firstReportYear).max(2099))
