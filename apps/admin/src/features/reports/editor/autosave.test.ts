import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAutosave } from './autosave.ts'

const problem = (code: string) => ({ problem: { code, type: '', title: '', status: 409 } })

describe('autosave', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('sends once after a pause, however much was typed', async () => {
    const save = vi.fn(async () => {})
    const { touch, state } = createAutosave(save)
    touch()
    touch()
    expect(state.value).toBe('unsaved')
    expect(save).not.toHaveBeenCalled()
    await vi.runAllTimersAsync()
    expect(save).toHaveBeenCalledTimes(1)
    expect(state.value).toBe('saved')
  })

  it('sends again what was typed while it was sending', async () => {
    let finish = () => {}
    const save = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)))
    const autosave = createAutosave(save)
    autosave.touch()
    void autosave.flush()
    await vi.advanceTimersByTimeAsync(0)
    autosave.touch()
    finish()
    await vi.advanceTimersByTimeAsync(0)
    expect(autosave.state.value).toBe('unsaved')
    await vi.advanceTimersByTimeAsync(5000)
    expect(save).toHaveBeenCalledTimes(2)
  })

  it('goes on trying while the server does not answer', async () => {
    const save = vi.fn(async () => {})
    save.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    const autosave = createAutosave(save)
    autosave.touch()
    expect(await autosave.flush()).toBe(false)
    expect(autosave.state.value).toBe('offline')
    await vi.runAllTimersAsync()
    expect(autosave.state.value).toBe('saved')
  })

  it('stops at a conflict until it is settled', async () => {
    const save = vi.fn(async () => {})
    save.mockRejectedValueOnce(problem('conflict'))
    const autosave = createAutosave(save)
    autosave.touch()
    await autosave.flush()
    expect(autosave.state.value).toBe('conflict')
    autosave.touch()
    await vi.runAllTimersAsync()
    expect(save).toHaveBeenCalledTimes(1)
    autosave.resolved()
    expect(await autosave.flush()).toBe(true)
  })

  it('keeps what could not be sent after a session ended', async () => {
    const save = vi.fn(async () => {})
    save.mockRejectedValueOnce(problem('sign-in-needed'))
    const autosave = createAutosave(save)
    autosave.touch()
    await autosave.flush()
    expect(autosave.state.value).toBe('signedOut')
    expect(await autosave.flush()).toBe(true)
  })
})
