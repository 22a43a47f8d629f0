import { agencyLevels, type Agency } from '@gongkai/schema'
import { fault, type AgencyFault } from './fault.ts'

type Place = Pick<Agency, 'level' | 'kind'>

/** Why an agency may not stand below another: a government stands below a government, and nobody below a lower level. */
export function placeFaults(agency: Place, parent: Place): AgencyFault[] {
  const faults: AgencyFault[] = []
  if (agency.kind === 'government' && parent.kind !== 'government')
    faults.push(fault('parentCode', '人民政府的上级须为人民政府', 'a government stands below a government'))
  if (agencyLevels.indexOf(parent.level) > agencyLevels.indexOf(agency.level))
    faults.push(
      fault('parentCode', '上级机关的层级不能低于本机关', 'the parent may not be of a lower level than the agency'),
    )
  return faults
}
