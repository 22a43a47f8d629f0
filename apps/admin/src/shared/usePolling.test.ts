// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent } from 'vue'
import { usePolling } from './usePolling.ts'

let visibility: DocumentVisibilityState = 'visible'

function turn(next: DocumentVisibilityState) {
  visibility = next
  document.dispatchEvent(new Event('visibilitychange'))
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility)
})
afterEach(() => {
  visibility = 'visible'
  vi.useRealTimers()
  vi.restoreAllMocks()
})

function poll() {
  const run = vi.fn()
  const page = mount(defineComponent({ setup: () => (usePolling(run, 60_000), () => null) }))
  return { run, page }
}

describe('polling', () => {
  it('asks at once and every minute until the page is left', () => {
    const { run, page } = poll()
    vi.advanceTimersByTime(120_000)
    expect(run).toHaveBeenCalledTimes(3)
    page.unmount()
    vi.advanceTimersByTime(120_000)
    expect(run).toHaveBeenCalledTimes(3)
  })

  it('rests while nobody looks, and asks when somebody does again', () => {
    const { run, page } = poll()
    turn('hidden')
    vi.advanceTimersByTime(600_000)
    expect(run).toHaveBeenCalledTimes(1)
    turn('visible')
    expect(run).toHaveBeenCalledTimes(2)
    page.unmount()
  })

  it('lets the session of somebody end who has gone away, and goes on when they touch a key', () => {
    const { run, page } = poll()
    vi.advanceTimersByTime(60 * 60_000)
    expect(run).toHaveBeenCalledTimes(11)
    document.dispatchEvent(new Event('keydown'))
    expect(run).toHaveBeenCalledTimes(12)
    vi.advanceTimersByTime(60_000)
    expect(run).toHaveBeenCalledTimes(13)
    page.unmount()
  })
})
