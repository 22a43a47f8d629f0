import type { Agency, AgencyPatch } from '@gongkai/schema'

/** An agency's details as a form holds them: text, blank where there is nothing. */
export interface AgencyDraft {
  shortName: string
  level: Agency['level']
  kind: Agency['kind']
  reports: boolean
  firstYear: string
  lastYear: string
  ownOffice: boolean
  office: string
  address: string
  hours: string
  phone: string
  email: string
}

const contactFields = ['office', 'address', 'hours', 'phone', 'email'] as const

export function emptyDraft(level: Agency['level'], firstYear: number): AgencyDraft {
  const contact = { office: '', address: '', hours: '', phone: '', email: '' }
  const years = { reports: true, firstYear: String(firstYear), lastYear: '' }
  return { shortName: '', level, kind: 'department', ...years, ownOffice: false, ...contact }
}

export function toDraft({ shortName, level, kind, expected, ownOffice, contact }: Agency): AgencyDraft {
  return {
    ...emptyDraft(level, 0),
    shortName,
    kind,
    ownOffice,
    reports: expected !== null,
    firstYear: String(expected?.firstYear ?? ''),
    lastYear: String(expected?.lastYear ?? ''),
    ...contact,
  }
}

export function fromDraft(draft: AgencyDraft): Required<AgencyPatch> {
  const { shortName, level, kind, ownOffice, reports, firstYear, lastYear } = draft
  return {
    shortName,
    level,
    kind,
    ownOffice,
    expected: reports
      ? { firstYear: Number(firstYear), lastYear: lastYear.trim() === '' ? null : Number(lastYear) }
      : null,
    contact: Object.fromEntries(contactFields.flatMap((field) => (draft[field] === '' ? [] : [[field, draft[field]]]))),
  }
}
