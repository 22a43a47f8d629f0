import { afterEach, describe, expect, it, vi } from 'vitest'
import { createStaffFetch } from './staff-fetch.ts'

const options = { language: () => 'en', onSignedOut: vi.fn() }
const post = { method: 'POST', body: '{"year":2024}' }
const keysSent = (network: ReturnType<typeof vi.fn>) =>
  network.mock.calls.map(([, init]) => new Headers((init as RequestInit).headers).get('Idempotency-Key'))

afterEach(() => vi.unstubAllGlobals())

describe('staff fetch', () => {
  it('repeats a write that got no answer under the same key, and a later one under another', async () => {
    const network = vi.fn(async () => new Response('{}'))
    network.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    vi.stubGlobal('fetch', network)
    const staffFetch = createStaffFetch(options)
    await expect(staffFetch('/staff/api/reports', post)).rejects.toThrow(TypeError)
    await staffFetch('/staff/api/reports', post)
    await staffFetch('/staff/api/reports', post)
    const [first, second, third] = keysSent(network)
    expect(first).toMatch(/^[0-9a-f]{32}$/)
    expect(second).toBe(first)
    expect(third).not.toBe(first)
  })

  it('sends no key with a read, and the language with everything', async () => {
    const network = vi.fn(
      async (_: unknown, init: RequestInit) => new Response(String(new Headers(init.headers).get('Accept-Language'))),
    )
    vi.stubGlobal('fetch', network)
    const answer = await createStaffFetch(options)('/staff/api/me')
    expect(await answer.text()).toBe('en')
    expect(keysSent(network)).toEqual([null])
  })

  it('notices the end of a session, but not a wrong password', async () => {
    vi.stubGlobal('fetch', async () => new Response('{}', { status: 401 }))
    const staffFetch = createStaffFetch(options)
    await staffFetch('/staff/api/session', { method: 'POST', body: '{}' })
    expect(options.onSignedOut).not.toHaveBeenCalled()
    await staffFetch('/staff/api/reports')
    expect(options.onSignedOut).toHaveBeenCalledOnce()
  })
})
