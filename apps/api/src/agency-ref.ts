import type { Agency, AgencyRef } from '@gongkai/schema'

/** An agency as lists name it; with the name it had in a report year, where that is given. */
export function toAgencyRef(
  { code, name, shortName, level, kind, fictional }: Agency,
  past?: Pick<Agency, 'name' | 'shortName'>,
): AgencyRef {
  return { code, name: past?.name ?? name, shortName: past?.shortName ?? shortName, level, kind, fictional }
}
