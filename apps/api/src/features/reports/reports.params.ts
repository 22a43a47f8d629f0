import { AgencyCode } from '@gongkai/schema'
import { z } from 'zod'
import { digits, YearText } from '../../http/year-text.ts'

export const VersionText = digits(6)
export const LimitText = digits(3).pipe(z.number().int().min(1).max(200))

export const ReportParams = z.object({ code: AgencyCode, year: YearText })
export const ReportIdParams = z.object({ id: z.uuid() })
