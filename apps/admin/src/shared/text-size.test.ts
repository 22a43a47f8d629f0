// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { applyTextSize, useTextSize } from './text-size.ts'

beforeEach(() => {
  localStorage.clear()
  applyTextSize()
})

describe('text size', () => {
  it('enlarges the whole page and is remembered', () => {
    useTextSize().setLarge(true)
    expect(document.documentElement.dataset['text']).toBe('large')
    delete document.documentElement.dataset['text']
    applyTextSize()
    expect(document.documentElement.dataset['text']).toBe('large')
    expect(useTextSize().large.value).toBe(true)
  })

  it('goes back to normal', () => {
    const size = useTextSize()
    size.setLarge(true)
    size.setLarge(false)
    expect(document.documentElement.dataset['text']).toBeUndefined()
    expect(useTextSize().large.value).toBe(false)
  })
})
