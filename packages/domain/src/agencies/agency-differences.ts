import type { AgencyImport } from '@gongkai/schema'

/** A field of an agency and what it holds before and after, as text; empty: nothing. */
export interface AgencyDifference {
  readonly field: string
  readonly from: string
  readonly to: string
}

/** What differs between an agency and what somebody wants it to be; the contact's fields one by one. */
export function agencyDifferences(before: AgencyImport, after: AgencyImport): AgencyDifference[] {
  const [old, wanted] = [fieldsOf(before), fieldsOf(after)]
  return Object.keys(old).flatMap((field) => {
    const [from, to] = [old[field] ?? '', wanted[field] ?? '']
    return from === to ? [] : [{ field, from, to }]
  })
}

function fieldsOf({ contact, expected, ...agency }: AgencyImport): Record<string, string> {
  return {
    name: agency.name,
    shortName: agency.shortName,
    level: agency.level,
    kind: agency.kind,
    parentCode: agency.parentCode ?? '',
    firstYear: String(expected?.firstYear ?? ''),
    lastYear: String(expected?.lastYear ?? ''),
    ownOffice: String(agency.ownOffice),
    fictional: String(agency.fictional),
    office: contact.office ?? '',
    address: contact.address ?? '',
    hours: contact.hours ?? '',
    phone: contact.phone ?? '',
    email: contact.email ?? '',
  }
}
