import type { CellId } from '@gongkai/schema'
import { ref, type Ref } from 'vue'
import { readClipboard, writeClipboard } from './clipboard.ts'
import { blankEntry } from '../../../shared/entry.ts'
import { moveFrom, type Direction } from './form-grid.ts'
import type { GridContext } from './grid-context.ts'
import { commandOf, type GridCommand } from './grid-keys.ts'
import { placeBlock, type Unplaced } from './place-block.ts'
import { useSelection } from './useSelection.ts'

export interface Pasted {
  readonly cells: readonly CellId[]
  /** Cells whose text is no value. */
  readonly faults: readonly CellId[]
  readonly unplaced: readonly Unplaced[]
}

export interface GridInputOptions {
  readonly root: Ref<HTMLElement | null>
  readonly(): boolean
  onPasted(pasted: Pasted): void
  /** A total says something else than its parts, and nobody said why. */
  onUnexplained(id: CellId, direction: Direction): void
}

const cellOf = (event: Event): CellId | undefined =>
  event.target instanceof HTMLInputElement ? event.target.dataset.cell : undefined

/** Tab has selected it already; selecting again would lay out the page at once. */
function selectAll(input: HTMLInputElement) {
  if (input.selectionStart !== 0 || input.selectionEnd !== input.value.length) input.select()
}

/** Keyboard, mouse and clipboard of the form's tables, by one listener for each event on what holds all inputs. */
export function useGridInput(context: GridContext, options: GridInputOptions) {
  const { sheet, form, active } = context
  const selection = useSelection(context)
  const caret = ref(false)

  function focus(id: CellId | undefined) {
    if (id === undefined) return
    const input = options.root.value?.querySelector<HTMLInputElement>(`[data-cell="${id}"]`)
    input?.focus()
    input?.closest('td')?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }

  /** Gives the cell to whoever waits for one, if it has a number. */
  function pick(id: CellId | undefined) {
    if (id !== undefined && typeof sheet.state(id).value.entry.value !== 'number') return
    const taken = context.picking.value
    context.picking.value = undefined
    taken?.(id)
  }

  function run(command: GridCommand, id: CellId) {
    if (context.picking.value && command.kind === 'finish') return pick(id)
    if (context.picking.value && command.kind === 'cancel') return pick(undefined)
    if (command.kind === 'move') return move(command, id)
    if (command.kind === 'finish') return finish(id, command.direction)
    if (options.readonly()) return
    if (command.kind === 'recompute') return recompute(id)
    if (command.kind === 'edit') return startEditing()
    if (command.kind === 'cancel') return sheet.cancel()
    if (command.kind === 'clear') return write(selection.rows().flat())
    focus(command.kind === 'undo' ? sheet.undo() : sheet.redo())
  }

  function move({ direction, extend }: Extract<GridCommand, { kind: 'move' }>, id: CellId) {
    const target = moveFrom(form, extend ? (selection.head() ?? id) : id, direction)
    if (extend) selection.extendTo(target)
    else focus(target)
  }

  function finish(id: CellId, direction: Direction) {
    sheet.commit()
    const total = context.expected(id)
    const { entry, note } = sheet.state(id).value
    const differs = total !== undefined && typeof entry.value === 'number' && entry.value !== total
    if (differs && !note?.reason && !options.readonly()) options.onUnexplained(id, direction)
    else focus(moveFrom(form, id, direction))
  }

  /** Lets a total say again what its parts add up to. */
  function recompute(id: CellId) {
    const total = context.expected(id)
    if (total === undefined) return
    sheet.cancel()
    sheet.write(new Map([[id, { text: String(total), value: total }]]))
  }

  function startEditing() {
    caret.value = true
    const input = document.activeElement
    if (input instanceof HTMLInputElement) input.setSelectionRange(input.value.length, input.value.length)
  }

  function write(ids: readonly CellId[]) {
    sheet.write(new Map(ids.map((id) => [id, blankEntry])))
  }

  function onKeydown(event: KeyboardEvent) {
    const id = cellOf(event)
    if (id === undefined || event.isComposing) return
    const command = commandOf(event, caret.value)
    if (!command) return
    event.preventDefault()
    run(command, id)
  }

  function onInput(event: Event) {
    const id = cellOf(event)
    if (id !== undefined) sheet.type(id, (event.target as HTMLInputElement).value)
  }

  function onFocusin(event: FocusEvent) {
    const id = cellOf(event)
    if (id === undefined) return
    caret.value = false
    active.value = id
    selection.start(id)
    selectAll(event.target as HTMLInputElement)
  }

  function onFocusout(event: FocusEvent) {
    if (cellOf(event) !== undefined) sheet.commit()
  }

  /** The first click takes a cell, the second one goes into its text. */
  function onMousedown(event: MouseEvent) {
    const id = cellOf(event)
    if (id === undefined || event.button !== 0) return
    if (context.picking.value) pick(id)
    else if (event.shiftKey) selection.extendTo(id)
    else if (document.activeElement !== event.target) focus(id)
    else {
      caret.value = true
      selection.start(id)
      return
    }
    event.preventDefault()
  }

  function onMouseover(event: MouseEvent) {
    const id = cellOf(event)
    if (id !== undefined && event.buttons === 1 && active.value !== undefined) selection.extendTo(id)
  }

  function onCopy(event: ClipboardEvent) {
    if (cellOf(event) === undefined || !selection.isBlock() || !event.clipboardData) return
    const rows = selection.rows().map((row) => row.map((id) => sheet.state(id).value.entry.text))
    writeClipboard(event.clipboardData, rows)
    event.preventDefault()
  }

  function onCut(event: ClipboardEvent) {
    if (options.readonly()) return
    onCopy(event)
    if (event.defaultPrevented) write(selection.rows().flat())
  }

  function onPaste(event: ClipboardEvent) {
    const id = cellOf(event)
    if (id === undefined || options.readonly() || !event.clipboardData) return
    const block = readClipboard(event.clipboardData)
    // Inside the text of a cell a single value is pasted at the caret.
    if (caret.value && block.length === 1 && block[0]?.length === 1) return
    event.preventDefault()
    const { entries, unplaced } = placeBlock(form, selection.rows()[0]?.[0] ?? id, block)
    sheet.write(entries)
    const faults = [...entries].flatMap(([cell, { fault }]) => (fault ? [cell] : []))
    options.onPasted({ cells: [...entries.keys()], faults, unplaced })
    focus(entries.keys().next().value)
  }

  const listeners = {
    keydown: onKeydown,
    input: onInput,
    focusin: onFocusin,
    focusout: onFocusout,
    mousedown: onMousedown,
    mouseover: onMouseover,
    copy: onCopy,
    cut: onCut,
    paste: onPaste,
  }
  return { listeners, focus, recompute }
}
