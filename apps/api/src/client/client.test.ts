import { onBothEngines } from '@gongkai/database/testing'
import { beforeAll, expect, it } from 'vitest'
import { openTestOffice, testPassword, type TestOffice } from '../http/test-office.ts'
import { createPublicClient, ProblemResponse, unwrap } from './public.ts'
import { createStaffClient } from './staff.ts'

onBothEngines((engine) => {
  let office: TestOffice
  beforeAll(async () => {
    office = await openTestOffice(engine.database)
  })

  const publicClient = () =>
    createPublicClient('http://office.test', async (input, init) => office.api.publicApp.request(input, init))
  const staffClient = () =>
    createStaffClient('http://office.test', async (input, init) => office.api.staffApp.request(input, init))

  it('gives answers in their types', async () => {
    const { agency, children } = await unwrap(publicClient().agencies[':code'].$get({ param: { code: 'c1' } }))
    expect([agency.shortName, children.map(({ code }) => code)]).toEqual(['示例c1', ['t1', 't2']])
    await office.signIn('t1-clerk')
    const json = { username: 't1-clerk', password: testPassword }
    expect(await unwrap(staffClient().session.$post({ json }))).toMatchObject({ role: 'clerk' })
  })

  it('throws problems with what is in them', async () => {
    const answer = unwrap(publicClient().charts.$get({ query: { indicator: 'no.such', agencies: 'c1' } }))
    await expect(answer).rejects.toThrow(ProblemResponse)
    await expect(answer).rejects.toMatchObject({ problem: { code: 'indicator-unknown', status: 422 } })
  })

  it('throws an error for an answer that is not ours', async () => {
    const proxy = createPublicClient(
      'http://office.test',
      async () => new Response('<h1>Bad gateway</h1>', { status: 502 }),
    )
    await expect(unwrap(proxy.rules.$get())).rejects.toThrow('The server answered 502')
  })
})
