import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createApi, systemActor } from '@gongkai/api'
import { testAgency } from '@gongkai/api/testing'
import { onBothEngines } from '@gongkai/database/testing'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTransport } from './mail-transport.ts'
import { sendMails } from './mail-worker.ts'

const clerkAddress = 'clerk@example.test'
const deputyAddress = 'deputy@example.test'

/** A mail server on this machine, which keeps what it takes; `refuse` makes it say no to recipients. */
async function startServer() {
  const taken: { to: string[]; source: string }[] = []
  const state = { refuse: false }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_, __, answer) =>
      answer(state.refuse ? Object.assign(new Error('greylisted'), { responseCode: 451 }) : null),
    onData(stream, { envelope }, answer) {
      let source = ''
      stream.on('data', (part: Buffer) => (source += part.toString()))
      stream.on('end', () => {
        taken.push({ to: envelope.rcptTo.map(({ address }) => address), source })
        answer()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { url: `smtp://127.0.0.1:${port}`, taken, state, stop }
}

/** The words of a mail, decoded. */
function readBody(source: string): string {
  const [head = '', ...rest] = source.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n')
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString()
  const bytes = body.replaceAll('=\r\n', '').replaceAll(/=([0-9A-F]{2})/g, (_, hex) => `%${hex}`)
  return /quoted-printable/i.test(head) ? decodeURIComponent(bytes) : body
}

onBothEngines((engine) => {
  let clock = new Date('2026-01-20T02:00:00.000Z')
  let smtp: Awaited<ReturnType<typeof startServer>>
  let transport: ReturnType<typeof openTransport>
  let log: string[] = []
  let year = 2019

  const secret = 'a secret of tests, long enough for better-auth'
  const open = () =>
    createApi({ database: engine.database, now: () => clock, secret, baseUrl: 'https://gk.example.test', mail: true })
  const send = () => sendMails(open().services.mails, transport, (line) => log.push(line))
  const later = (minutes: number) => (clock = new Date(clock.getTime() + minutes * 60_000))
  const remind = async () => {
    year += 1
    const reminder = { year, agencyCodes: ['t1'], message: '内部说明：请核对' }
    return open().services.notifications.sendReminders(reminder, systemActor)
  }

  beforeAll(async () => {
    const { agencies, people } = open().services
    await agencies.importAgencies([testAgency('c1', null), testAgency('t1', 'c1')], systemActor)
    const person = { password: 'Gongkai-office-27', role: 'clerk', agencyCode: 't1' } as const
    await people.createPerson({ ...person, username: 't1-clerk', name: '王测试', email: clerkAddress }, systemActor)
    await people.createPerson({ ...person, username: 't1-deputy', name: '李测试', email: deputyAddress }, systemActor)
    await people.createPerson({ ...person, username: 't1-silent', name: '赵测试' }, systemActor)
  })
  beforeEach(async () => {
    log = []
    later(60 * 24 * 7)
    smtp = await startServer()
    transport = openTransport({ smtpUrl: smtp.url, from: '公开系统 <office@example.test>' })
  })
  afterEach(async () => {
    transport.close()
    await smtp.stop()
  })

  it('writes once to everybody who has an address: what it is about, and where to look, and no more', async () => {
    expect(await remind()).toMatchObject({ people: 3, mails: 2 })
    await send()
    await send()
    expect(smtp.taken.flatMap(({ to }) => to).toSorted()).toEqual([clerkAddress, deputyAddress])
    const { source } = smtp.taken[0] ?? { source: '' }
    expect(source).toMatch(/^From: .*<office@example\.test>/m)
    const body = readBody(source)
    expect(body).toContain(`示例t1人民政府${year}年政府信息公开工作年度报告请抓紧填报`)
    expect(body).toContain('https://gk.example.test/admin/')
    expect(body).not.toMatch(/内部说明|测试/)
    expect(log).toEqual([])
  })

  it('tries again later what was refused, and nothing that was not', async () => {
    await remind()
    smtp.state.refuse = true
    await send()
    expect(smtp.taken).toEqual([])
    expect(log).toHaveLength(2)
    expect(log.join('\n')).toMatch(/^mail [\w-]+: attempt 1 failed \(451\)$/m)
    expect(log.join('\n')).not.toMatch(/example\.test|greylisted/)
    smtp.state.refuse = false
    await send()
    expect(smtp.taken).toEqual([])
    later(1)
    await send()
    expect(smtp.taken).toHaveLength(2)
  })

  it('waits for a server that is not there, without spending every mail’s attempts', async () => {
    await remind()
    await smtp.stop()
    await send()
    expect(log).toEqual([expect.stringMatching(/^mail [\w-]+: attempt 1 failed \([A-Z]+\)$/)])
    smtp = await startServer()
    transport.close()
    transport = openTransport({ smtpUrl: smtp.url, from: 'office@example.test' })
    later(1)
    await send()
    expect(smtp.taken).toHaveLength(2)
  })

  it('is given to one of several processes', async () => {
    await remind()
    await remind()
    await Promise.all([send(), send(), send()])
    const ids = smtp.taken.map(({ source }) => /^Message-ID: (\S+)/im.exec(source)?.[1])
    expect(new Set(ids).size).toBe(4)
    expect(ids).toHaveLength(4)
  })

  describe('gives up', () => {
    it('after a day of refusals', async () => {
      await remind()
      smtp.state.refuse = true
      for (let attempt = 0; attempt < 10; attempt += 1) {
        await send()
        later(60 * 13)
      }
      expect(log.filter((line) => line.includes('attempt 8'))).toHaveLength(2)
      expect(log.filter((line) => line.includes('attempt 9'))).toEqual([])
    })

    it('on somebody who may not sign in any more', async () => {
      await remind()
      await engine.database.write
        .updateTable('person')
        .set({ disabled_at: clock.toISOString() })
        .where('email', '=', deputyAddress)
        .execute()
      await send()
      expect(smtp.taken.map(({ to }) => to)).toEqual([[clerkAddress]])
    })
  })
})
