import { describe, expect, it } from 'vitest'
import { emptyUndoStack, pushStep, redoStep, undoStep, type Step } from './undo.ts'

const step = (id: string, before: number, after: number): Step<string, number> => ({
  changes: new Map([[id, { before, after }]]),
})

describe('undo', () => {
  it('goes back and forth', () => {
    const stack = pushStep(pushStep(emptyUndoStack<string, number>(), step('a', 0, 1)), step('b', 0, 2))
    const first = undoStep(stack)
    expect(first?.states).toEqual(new Map([['b', 0]]))
    const second = undoStep(first!.stack)
    expect(second?.states).toEqual(new Map([['a', 0]]))
    expect(undoStep(second!.stack)).toBeUndefined()
    expect(redoStep(second!.stack)?.states).toEqual(new Map([['a', 1]]))
  })

  it('forgets what could be redone once something new is done', () => {
    const undone = undoStep(pushStep(emptyUndoStack<string, number>(), step('a', 0, 1)))!
    expect(redoStep(pushStep(undone.stack, step('a', 0, 5)))).toBeUndefined()
  })

  it('does not record a step that changed nothing', () => {
    expect(pushStep(emptyUndoStack<string, number>(), { changes: new Map() }).done).toHaveLength(0)
  })
})
