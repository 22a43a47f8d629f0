import { firstReportYear, type Agency } from '@gongkai/schema'
import { fault, type AgencyFault } from './fault.ts'

/**
 * Why an agency may not be expected to report in these years and no others: years out of order, or a published report
 * that nobody would be expected to have made.
 */
export function expectedFaults(expected: Agency['expected'], published: readonly number[]): AgencyFault[] {
  const [first, last] = [Math.min(...published), Math.max(...published)]
  if (expected === null)
    return published.length === 0
      ? []
      : [
          fault(
            'firstYear',
            `已有 ${first} 年度的报告发布，不能改为不报告`,
            `its report on ${first} is published; it has to be expected`,
          ),
        ]
  const { firstYear, lastYear } = expected
  const faults: AgencyFault[] = []
  if (firstYear < firstReportYear)
    faults.push(
      fault(
        'firstYear',
        `起报年度不能早于 ${firstReportYear} 年（现有报告格式的第一年）`,
        `there are no reports before ${firstReportYear}`,
      ),
    )
  if (lastYear !== null && lastYear < firstYear)
    faults.push(fault('lastYear', '止报年度不能早于起报年度', 'the last year is before the first'))
  if (published.length > 0 && first < firstYear)
    faults.push(
      fault(
        'firstYear',
        `已有 ${first} 年度的报告发布，起报年度不能更晚`,
        `its report on ${first} is published; the first year may not be later`,
      ),
    )
  if (lastYear !== null && published.length > 0 && last > lastYear)
    faults.push(
      fault(
        'lastYear',
        `${last} 年度的报告已发布；请先撤回，或把止报年度定为 ${last} 年及以后`,
        `its report on ${last} is published; withdraw it first, or let the last year be ${last} or later`,
      ),
    )
  return faults
}
