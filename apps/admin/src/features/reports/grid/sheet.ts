import {
  cellMapOf,
  findCell,
  type CellId,
  type CellNotes,
  type CellType,
  type Cells,
  type EditionId,
  type Origin,
} from '@gongkai/schema'
import { computed, shallowRef, type ShallowRef } from 'vue'
import {
  computedState,
  filledState,
  isEmpty,
  reasonedState,
  remarkedState,
  sameState,
  storedState,
  typedState,
  writtenState,
  type CellState,
} from './cell-state.ts'
import { parseEntry, type Entry } from '../../../shared/entry.ts'
import { emptyUndoStack, pushStep, redoStep, undoStep, type UndoStack } from './undo.ts'

export interface SheetContent {
  readonly cells: Cells
  readonly notes: CellNotes
}

/**
 * The figures of one report while they are edited. Every cell has its own ref, so that a keystroke renders one input
 * and not two hundred. A person's acts are steps that can be undone; computed totals follow and are no steps.
 */
export function createSheet(edition: EditionId, content: SheetContent) {
  const states = new Map<CellId, ShallowRef<CellState>>()
  const changes = shallowRef(0)
  const stack = shallowRef<UndoStack<CellId, CellState>>(emptyUndoStack())
  let typing: { id: CellId; before: CellState } | undefined

  const typeOf = (id: CellId) => findCell(id)?.type ?? 'count'

  function state(id: CellId): ShallowRef<CellState> {
    const known = states.get(id)
    if (known) return known
    const made = shallowRef<CellState>(storedState(undefined, undefined, typeOf(id)))
    states.set(id, made)
    return made
  }

  /** Replaces everything, as after a conflict; there is nothing to undo then. */
  function load({ cells, notes }: SheetContent) {
    typing = undefined
    stack.value = emptyUndoStack()
    for (const id of new Set([...cellMapOf(edition).keys(), ...Object.keys(cells), ...states.keys()])) {
      state(id).value = storedState(cells[id], notes[id], typeOf(id))
    }
    changes.value += 1
  }

  function type(id: CellId, text: string) {
    if (typing?.id !== id) {
      commit()
      typing = { id, before: state(id).value }
    }
    state(id).value = typedState(typing?.before ?? state(id).value, text, typeOf(id))
    changes.value += 1
  }

  /** Ends typing: the text is written the usual way, and the whole entry becomes one step. */
  function commit() {
    if (!typing) return
    const { id, before } = typing
    typing = undefined
    const after = writtenState(before, parseEntry(state(id).value.entry.text, typeOf(id)))
    apply(new Map([[id, after]]), new Map([[id, before]]))
  }

  /** Gives up what was typed into the cell since it was entered. */
  function cancel() {
    if (!typing) return
    state(typing.id).value = typing.before
    typing = undefined
    changes.value += 1
  }

  function apply(after: ReadonlyMap<CellId, CellState>, before?: ReadonlyMap<CellId, CellState>) {
    const step = new Map<CellId, { before: CellState; after: CellState }>()
    for (const [id, next] of after) {
      const previous = before?.get(id) ?? state(id).value
      const changed = !sameState(previous, next)
      if (changed) step.set(id, { before: previous, after: next })
      state(id).value = changed ? next : previous
    }
    stack.value = pushStep(stack.value, { changes: step })
    changes.value += 1
  }

  /** Writes several entries as one step. */
  function write(entries: ReadonlyMap<CellId, Entry>) {
    commit()
    apply(new Map([...entries].map(([id, entry]) => [id, writtenState(state(id).value, entry)])))
  }

  /** Zeros for blanks, as one step, each marked as filled in by `origin`. */
  function fillBlanks(ids: readonly CellId[], origin: Origin) {
    commit()
    apply(new Map(ids.map((id) => [id, filledState(origin)])))
  }

  /** Keeps a total that says something else than its parts, with the reason and with what they add up to. */
  function giveReason(id: CellId, text: string, computedValue: number) {
    commit()
    apply(new Map([[id, reasonedState(state(id).value, text.trim(), computedValue)]]))
  }

  function remark(id: CellId, text: string) {
    commit()
    apply(new Map([[id, remarkedState(state(id).value, text.trim())]]))
  }

  function restore(result: ReturnType<typeof undoStep<CellId, CellState>>): CellId | undefined {
    if (!result) return undefined
    for (const [id, previous] of result.states) state(id).value = previous
    stack.value = result.stack
    changes.value += 1
    return result.states.keys().next().value
  }

  function undo() {
    commit()
    return restore(undoStep(stack.value))
  }

  function redo() {
    commit()
    return restore(redoStep(stack.value))
  }

  /**
   * Lets empty totals, those computed before and those that say the same anyway show what their parts add up to. One
   * that was overridden with a reason keeps its number, and the computed one beside it up to date.
   */
  function follow(totals: ReadonlyMap<CellId, number | undefined>) {
    let changed = false
    for (const [id, total] of totals) {
      const cell = state(id)
      if (typing?.id === id) continue
      const next = followed(cell.value, total, typeOf(id))
      if (sameState(cell.value, next)) continue
      cell.value = next
      changed = true
    }
    if (changed) changes.value += 1
  }

  /** Takes totals for computed ones, so that they go on following their parts. */
  function adopt(totals: ReadonlySet<CellId>) {
    for (const id of totals) {
      const cell = state(id)
      if (!cell.value.note) cell.value = { ...cell.value, computed: true }
    }
  }

  /** Takes over what the server says about where figures came from; they themselves may have been typed on meanwhile. */
  function learn({ cells, notes }: SheetContent) {
    for (const [id, cell] of states) {
      const origin = notes[id]?.origin
      if (typing?.id === id || cell.value.computed || cell.value.entry.value !== cells[id]) continue
      if (JSON.stringify(cell.value.note?.origin) === JSON.stringify(origin)) continue
      const { origin: _, ...rest } = cell.value.note ?? {}
      const note = { ...rest, ...(origin && { origin }) }
      cell.value = { ...cell.value, note: Object.keys(note).length > 0 ? note : undefined }
    }
  }

  /** Figures as they are now. A cell whose text is no value is left out; its text is kept here. */
  function contentNow(options: { withoutComputed?: boolean } = {}): { cells: Cells; notes: CellNotes } {
    const cells: Cells = {}
    const notes: CellNotes = {}
    for (const [id, { value }] of states) {
      if (options.withoutComputed && value.computed) continue
      if (value.entry.value !== undefined) cells[id] = value.entry.value
      if (value.note) notes[id] = value.note
    }
    return { cells, notes }
  }

  /** What was typed and is no value, by cell. */
  function faults(): Record<CellId, string> {
    const faulty = [...states].filter(([, { value }]) => value.entry.fault)
    return Object.fromEntries(faulty.map(([id, { value }]) => [id, value.entry.text]))
  }

  load(content)
  return {
    edition,
    changes,
    state,
    load,
    type,
    commit,
    cancel,
    write,
    fillBlanks,
    giveReason,
    remark,
    undo,
    redo,
    follow,
    adopt,
    learn,
    content: contentNow,
    faults,
    ids: () => [...states.keys()],
    canUndo: computed(() => stack.value.done.length > 0),
    canRedo: computed(() => stack.value.undone.length > 0),
  }
}

function followed(state: CellState, total: number | undefined, type: CellType): CellState {
  if (state.computed || isEmpty(state)) return computedState(total, type)
  if (total === undefined) return state
  if (state.note?.reason !== undefined && state.entry.value !== total)
    return reasonedState(state, state.note.reason, total)
  return state.entry.value === total && !state.note ? computedState(total, type) : state
}

export type Sheet = ReturnType<typeof createSheet>
