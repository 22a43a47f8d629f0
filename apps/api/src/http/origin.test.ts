import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { originOf } from './origin.ts'

async function addressOf(remoteAddress: string | undefined, forwarded?: string): Promise<string> {
  const app = new Hono().get('/', (c) => c.json(originOf(c)))
  const headers: Record<string, string> = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  const answer = await app.request('/', { headers }, { incoming: { socket: { remoteAddress } } })
  return ((await answer.json()) as { address: string }).address
}

it.each([
  ['a connection', '192.0.2.7', undefined, '192.0.2.7'],
  ['a connection over IPv6', '::ffff:192.0.2.7', undefined, '192.0.2.7'],
  ['somebody who claims another address', '192.0.2.7', '198.51.100.1', '192.0.2.7'],
  ['a proxy on this machine', '127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['somebody who claims one through the proxy', '::1', '203.0.113.9, 198.51.100.1', '198.51.100.1'],
  ['a proxy that says nonsense', '127.0.0.1', 'nonsense', '127.0.0.1'],
  ['no connection', undefined, undefined, ''],
])('knows the address of %s', async (_, remote, forwarded, address) => {
  expect(await addressOf(remote, forwarded)).toBe(address)
})

it('keeps a line of what the browser says it is', async () => {
  const app = new Hono().get('/', (c) => c.json(originOf(c)))
  const answer = await app.request('/', { headers: { 'user-agent': `a\tb${'x'.repeat(1000)}` } })
  expect(((await answer.json()) as { agent: string }).agent).toBe(`ab${'x'.repeat(298)}`)
})
