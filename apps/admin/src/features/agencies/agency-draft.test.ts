import type { Agency } from '@gongkai/schema'
import { expect, it } from 'vitest'
import { fromDraft, toDraft } from './agency-draft.ts'

const details = {
  shortName: '清河镇',
  level: 'township',
  kind: 'government',
  ownOffice: false,
  expected: { firstYear: 2020, lastYear: null },
  contact: { phone: '000-1' },
} as const satisfies Partial<Agency>

it.each([
  details,
  { ...details, expected: null },
  { ...details, expected: { firstYear: 2020, lastYear: 2023 }, contact: {} },
])('a form gives back what it was given', (agency) => {
  expect(fromDraft(toDraft(agency as Agency))).toEqual(agency)
})

it('takes what was emptied away', () => {
  const draft = { ...toDraft(details as unknown as Agency), phone: '', lastYear: ' ' }
  expect(fromDraft(draft)).toMatchObject({ contact: {}, expected: { firstYear: 2020, lastYear: null } })
})
