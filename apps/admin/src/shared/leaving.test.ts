// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { createLeaving, forgetTyping } from './leaving.ts'

describe('leaving', () => {
  it('waits for what an open page has to store, not for one that was closed', async () => {
    const { onLeave, finish } = createLeaving()
    const [open, closed] = [vi.fn(async () => undefined), vi.fn(async () => undefined)]
    onLeave(open)
    onLeave(closed)()
    await finish()
    expect(open).toHaveBeenCalledOnce()
    expect(closed).not.toHaveBeenCalled()
  })

  it('forgets what the person typed, and nothing else', () => {
    localStorage.setItem('gongkai.draft.li.r1', '{}')
    localStorage.setItem('gongkai.draft.wang.r1', '{}')
    localStorage.setItem('gongkai.language', 'en')
    forgetTyping('li')
    expect(Object.keys(localStorage).toSorted()).toEqual(['gongkai.draft.wang.r1', 'gongkai.language'])
  })
})
