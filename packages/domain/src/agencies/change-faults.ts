import { firstReportYear, type Agency } from '@gongkai/schema'
import { expectedFaults } from './expected-faults.ts'
import { fault, type AgencyFault } from './fault.ts'
import { placeFaults } from './place-faults.ts'

/** A change that is to hold from a report year on. */
export interface DatedChange {
  readonly agency: Agency
  readonly fromYear: number
  /** The calendar year of today, in China. */
  readonly thisYear: number
  /** First report year of the latest recorded change of the same kind. */
  readonly lastChange: number | undefined
}

/** Why a change may not hold from that year on. */
export function fromYearFaults({ agency, fromYear, thisYear, lastChange }: DatedChange): AgencyFault[] {
  const first = agency.expected?.firstYear ?? firstReportYear
  const last = agency.expected?.lastYear ?? null
  if (fromYear > thisYear + 1)
    return [fault('fromYear', `起始年度最晚为 ${thisYear + 1} 年度`, `the year may be ${thisYear + 1} at the latest`)]
  if (fromYear < first)
    return [
      fault('fromYear', `起始年度不能早于该机关的起报年度 ${first}`, `the agency reports from ${first} on, not before`),
    ]
  if (last !== null && fromYear > last)
    return [fault('fromYear', `该机关 ${last} 年度后已撤销`, `the agency was closed after ${last}`)]
  if (lastChange !== undefined && fromYear < lastChange)
    return [
      fault(
        'fromYear',
        `已登记自 ${lastChange} 年度起的同类变更，请填 ${lastChange} 年度或以后`,
        `a change of this kind is recorded from ${lastChange} on; choose ${lastChange} or later`,
      ),
    ]
  return []
}

export function renameFaults(
  change: DatedChange & {
    readonly name: string
    readonly shortName: string
    readonly siblings: readonly Pick<Agency, 'code' | 'name'>[]
  },
): AgencyFault[] {
  const { agency, name, shortName, siblings } = change
  const faults = fromYearFaults(change)
  if (name === agency.name && shortName === agency.shortName)
    faults.push(fault('name', '新名称与现名称相同', 'the new name is the present one'))
  const other = siblings.find((sibling) => sibling.code !== agency.code && sibling.name === name)
  if (other)
    faults.push(
      fault('name', `同一上级下已有同名机关（${other.code}）`, `its sibling ${other.code} has the same name already`),
    )
  return faults
}

export function moveFaults(
  change: DatedChange & {
    readonly parent: Agency
    /** Codes of all that stand above the new parent in the years from `fromYear` on. */
    readonly aboveParent: ReadonlySet<string>
    /** Code of the parent that it has now. */
    readonly parentNow: string | null
  },
): AgencyFault[] {
  const { agency, parent, aboveParent, parentNow, fromYear } = change
  const faults = fromYearFaults(change)
  if (parent.code === parentNow)
    faults.push(fault('parentCode', '该机关已在这一上级之下', 'the agency stands below this one already'))
  if (parent.code === agency.code || aboveParent.has(agency.code))
    faults.push(
      fault('parentCode', '上级机关不能是自己或自己的下级', 'the parent may not be the agency or one of its units'),
    )
  return [...faults, ...placeFaults(agency, parent), ...livingFaults('parentCode', parent, fromYear)]
}

/** Why an agency cannot take over anything in a report year: it is not there yet, or no longer. */
function livingFaults(field: string, { name, expected }: Agency, year: number): AgencyFault[] {
  if (expected && year < expected.firstYear)
    return [fault(field, `${name}自 ${expected.firstYear} 年度起报告`, `${name} begins in ${expected.firstYear}`)]
  if (expected && expected.lastYear !== null && expected.lastYear < year)
    return [fault(field, `${name} ${expected.lastYear} 年度后已撤销`, `${name} was closed after ${expected.lastYear}`)]
  return []
}

/** What ends with the last report year of an agency. */
export interface Ending {
  readonly agency: Agency
  readonly lastYear: number
  readonly thisYear: number
  /** Years of its published reports. */
  readonly published: readonly number[]
  /** Agencies that stand below it in a year after `lastYear` and still report then. */
  readonly below: readonly Pick<Agency, 'name'>[]
}

export function closeFaults(ending: Ending): AgencyFault[] {
  return endingFaults('lastYear', ending)
}

export function mergeFaults(
  ending: Ending & { readonly into: Agency; readonly aboveInto: ReadonlySet<string> },
): AgencyFault[] {
  const { agency, into, aboveInto, lastYear } = ending
  if (into.code === agency.code || aboveInto.has(agency.code))
    return [fault('intoCode', '不能并入自己或自己的下级', 'an agency may not become part of itself or of its own unit')]
  return [...livingFaults('intoCode', into, lastYear + 1), ...endingFaults('fromYear', ending)]
}

function endingFaults(field: string, { agency, lastYear, thisYear, published, below }: Ending): AgencyFault[] {
  const { expected } = agency
  if (expected === null)
    return [
      fault(
        field,
        '该机关不单独报告，没有可终止的年度；请划转其下级机关',
        'the agency does not report itself, so nothing ends; move the agencies below it',
      ),
    ]
  if (expected.lastYear !== null)
    return [
      fault(field, `该机关 ${expected.lastYear} 年度后已撤销`, `the agency was closed after ${expected.lastYear}`),
    ]
  const faults = expectedFaults({ ...expected, lastYear }, published).map(({ message }) => ({ field, message }))
  if (lastYear > thisYear)
    faults.push(fault(field, `最后报告年度最晚为 ${thisYear}`, `the last report year may be ${thisYear} at the latest`))
  const [first] = below
  if (first)
    faults.push(
      fault(
        field,
        `此后其下仍有 ${below.length} 个机关（${first.name}等），请先划转或撤销`,
        `${below.length} agencies still stand below it then (${first.name} …); move or close them first`,
      ),
    )
  return faults
}

export function reopenFaults(agency: Agency, parent: Agency | undefined): AgencyFault[] {
  if (agency.expected?.lastYear == null)
    return [fault('reason', '该机关没有撤销，无需恢复', 'the agency is not closed')]
  return parent ? livingFaults('reason', parent, agency.expected.lastYear + 1) : []
}
