/** One thing a person did, as before and after of each cell it touched. */
export interface Step<Id, State> {
  readonly changes: ReadonlyMap<Id, { readonly before: State; readonly after: State }>
}

/** What can be undone and redone; a new step ends what could be redone. */
export interface UndoStack<Id, State> {
  readonly done: readonly Step<Id, State>[]
  readonly undone: readonly Step<Id, State>[]
}

const limit = 500

export function emptyUndoStack<Id, State>(): UndoStack<Id, State> {
  return { done: [], undone: [] }
}

export function pushStep<Id, State>(stack: UndoStack<Id, State>, step: Step<Id, State>): UndoStack<Id, State> {
  if (step.changes.size === 0) return stack
  return { done: [...stack.done, step].slice(-limit), undone: [] }
}

/** The states to put back, and the stack after it; undefined when nothing is left to undo. */
export function undoStep<Id, State>(stack: UndoStack<Id, State>) {
  const step = stack.done.at(-1)
  if (!step) return undefined
  const states = new Map([...step.changes].map(([id, change]) => [id, change.before]))
  return { states, stack: { done: stack.done.slice(0, -1), undone: [...stack.undone, step] } }
}

export function redoStep<Id, State>(stack: UndoStack<Id, State>) {
  const step = stack.undone.at(-1)
  if (!step) return undefined
  const states = new Map([...step.changes].map(([id, change]) => [id, change.after]))
  return { states, stack: { done: [...stack.done, step], undone: stack.undone.slice(0, -1) } }
}
