import type { CellNote, CellType, CellValue, Origin } from '@gongkai/schema'
import { entryOf, parseEntry, type Entry } from '../../../shared/entry.ts'

export interface CellState {
  readonly entry: Entry
  readonly note: CellNote | undefined
  /** A total that was computed because nobody typed one; it follows its parts. */
  readonly computed: boolean
}

export function storedState(value: CellValue | undefined, note: CellNote | undefined, type: CellType): CellState {
  return { entry: entryOf(value, type, note), note, computed: false }
}

/** The state while a person types: their text stays as it is until they leave the cell. */
export function typedState(before: CellState, text: string, type: CellType): CellState {
  const entry = { ...parseEntry(text, type), text }
  return { entry, note: noteAfter(before.note, entry), computed: false }
}

/** The state after an entry was written: typed and left, pasted, or filled in. */
export function writtenState(before: CellState, entry: Entry): CellState {
  return { entry, note: noteAfter(before.note, entry), computed: false }
}

/** A zero put into a blank together with others: the note says that nobody counted it. */
export function filledState(origin: Origin): CellState {
  return { entry: entryOf(0, 'count'), note: { origin }, computed: false }
}

/** Why a total says something else than its parts; both numbers are kept. */
export function reasonedState(before: CellState, reason: string, computed: CellValue): CellState {
  const { reason: _, computed: __, ...rest } = before.note ?? {}
  return { ...before, note: compact({ ...rest, ...(reason && { reason, computed }) }) }
}

export function remarkedState(before: CellState, remark: string): CellState {
  const { remark: _, ...rest } = before.note ?? {}
  return { ...before, note: compact({ ...rest, ...(remark && { remark }) }) }
}

export function computedState(value: CellValue | undefined, type: CellType): CellState {
  return { entry: entryOf(value, type), note: undefined, computed: value !== undefined }
}

export function isEmpty({ entry }: CellState): boolean {
  return !entry.fault && (entry.value === undefined || entry.value === null) && entry.text === ''
}

export function sameState(a: CellState, b: CellState): boolean {
  return (
    a.entry.text === b.entry.text &&
    a.entry.value === b.entry.value &&
    a.computed === b.computed &&
    sameNote(a.note, b.note)
  )
}

function sameNote(a: CellNote = {}, b: CellNote = {}): boolean {
  return (
    a.remark === b.remark && a.reason === b.reason && a.computed === b.computed && a.origin?.kind === b.origin?.kind
  )
}

/** Whoever writes a cell has decided it: it is no longer unsure. What a document printed stays known beside it. */
function noteAfter(note: CellNote | undefined, entry: Entry): CellNote | undefined {
  const printed = entry.printed ?? (note?.certainty ? note.printed : undefined)
  const remark = entry.remark ?? note?.remark
  return compact({ ...(printed && { printed }), ...(remark && { remark }) })
}

function compact(note: CellNote): CellNote | undefined {
  return Object.keys(note).length > 0 ? note : undefined
}
