import { expect, test } from 'vitest'
import { PageCache } from './page-cache.ts'

/** Counts how often a page is rendered, and lets the test say when it is done. */
function slowPage(status = 200) {
  const { promise, resolve } = Promise.withResolvers<void>()
  const page = {
    renders: 0,
    finish: resolve,
    render: async () => ({ status, body: Uint8Array.of((page.renders += 1)), wait: await promise }),
  }
  return page
}

test('renders a page once for everybody who asks at the same time, and keeps it', async () => {
  const cache = new PageCache()
  const page = slowPage()
  const first = cache.get('v1', '/a', page.render)
  const second = cache.get('v1', '/a', page.render)
  page.finish()
  expect([await first, await second, await cache.get('v1', '/a', page.render)].map(({ body }) => body[0])).toEqual([
    1, 1, 1,
  ])
})

test('forgets everything when the data changes, also a page that was under way', async () => {
  const cache = new PageCache()
  const page = slowPage()
  const before = cache.get('v1', '/a', page.render)
  const after = cache.get('v2', '/a', page.render)
  page.finish()
  expect((await before).body).not.toEqual((await after).body)
  expect((await cache.get('v2', '/a', page.render)).body).toBe((await after).body)
})

test('keeps no problem page, and no failure', async () => {
  const cache = new PageCache()
  const missing = slowPage(404)
  missing.finish()
  await cache.get('v1', '/a', missing.render)
  await cache.get('v1', '/a', missing.render)
  expect(missing.renders).toBe(2)
  await expect(cache.get('v1', '/b', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect((await cache.get('v1', '/b', missing.render)).status).toBe(404)
})
