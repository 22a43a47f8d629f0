import { describe, expect, it } from 'vitest'
import { commandOf } from './grid-keys.ts'

const press = (key: string, more: Partial<Parameters<typeof commandOf>[0]> = {}, caret = false) =>
  commandOf({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more }, caret)

describe('commandOf', () => {
  it('moves by arrows, Enter, Home and End', () => {
    expect(press('ArrowLeft')).toEqual({ kind: 'move', direction: 'left', extend: false })
    expect(press('ArrowDown', { shiftKey: true })).toEqual({ kind: 'move', direction: 'down', extend: true })
    expect(press('Enter', { shiftKey: true })).toEqual({ kind: 'finish', direction: 'up' })
    expect(press('Home')).toMatchObject({ direction: 'rowStart' })
    expect(press('End', { ctrlKey: true })).toMatchObject({ direction: 'tableEnd' })
  })

  it('leaves sideways keys to the caret inside a text', () => {
    expect(press('ArrowLeft', {}, true)).toBeUndefined()
    expect(press('Home', {}, true)).toBeUndefined()
    expect(press('Delete', {}, true)).toBeUndefined()
    expect(press('ArrowDown', {}, true)).toMatchObject({ direction: 'down' })
  })

  it('undoes and redoes as Excel and WPS do', () => {
    expect(press('z', { ctrlKey: true })).toEqual({ kind: 'undo' })
    expect(press('Z', { metaKey: true, shiftKey: true })).toEqual({ kind: 'redo' })
    expect(press('y', { ctrlKey: true })).toEqual({ kind: 'redo' })
  })

  it('leaves every other key alone', () => {
    for (const key of ['Tab', '1', 'a', 'PageDown']) expect(press(key)).toBeUndefined()
    expect(press('c', { ctrlKey: true })).toBeUndefined()
    expect(press('ArrowLeft', { altKey: true })).toBeUndefined()
  })
})
