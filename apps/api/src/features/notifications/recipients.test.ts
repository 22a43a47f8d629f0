import { describe, expect, it } from 'vitest'
import { type Audience, chooseRecipients } from './recipients.ts'
import type { Recipient } from './recipients.queries.ts'

const person = (id: string, role: Recipient['role'], path: string): Recipient => ({ id, role, path, hasMail: false })

const people = [
  person('t1-clerk', 'clerk', '/c1/t1/'),
  person('t1-admin', 'administrator', '/c1/t1/'),
  person('c1-clerk', 'clerk', '/c1/'),
  person('c1-reviewer', 'reviewer', '/c1/'),
  person('c1-admin', 'administrator', '/c1/'),
]

function told(to: Audience, over: { enteredBy?: string[]; actorId?: string } = {}, of = people): string[] {
  const about = { to, path: '/c1/t1/', enteredBy: [], actorId: 'somebody', ...over }
  return chooseRecipients(of, about).map(({ id }) => id)
}

describe('who is told', () => {
  it('those who entered something, and the agency’s clerks, not those of the agency above', () => {
    expect(told('fillers')).toEqual(['t1-clerk'])
    expect(told('fillers', { enteredBy: ['c1-clerk'] })).toEqual(['t1-clerk', 'c1-clerk'])
  })

  it('never the one who did it, and then the next upwards', () => {
    expect(told('fillers', { actorId: 't1-clerk' })).toEqual([])
    const two = [...people, person('t1-reviewer', 'reviewer', '/c1/t1/')]
    expect(told('reviewers', {}, two)).toEqual(['t1-reviewer'])
    expect(told('reviewers', { actorId: 't1-reviewer' }, two)).toEqual(['c1-reviewer'])
  })

  it('everybody of the role at the nearest agency that has one', () => {
    const three = [...people, person('c1-second', 'reviewer', '/c1/'), person('p-reviewer', 'reviewer', '/')]
    expect(told('reviewers', {}, three)).toEqual(['c1-reviewer', 'c1-second'])
  })

  it('administrators where nobody has the role, the nearest ones', () => {
    expect(told('approvers')).toEqual(['t1-admin'])
    expect(told('approvers', { actorId: 't1-admin' })).toEqual(['c1-admin'])
    expect(told('approvers', {}, [])).toEqual([])
  })

  it('nobody who stands beside or below', () => {
    const beside = [person('t2-reviewer', 'reviewer', '/c1/t2/'), person('v-reviewer', 'reviewer', '/c1/t1/v/')]
    expect(told('reviewers', {}, beside)).toEqual([])
  })
})
