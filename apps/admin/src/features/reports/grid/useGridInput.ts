import type { CellId } from '@gongkai/schema'
import { ref, type Ref } from 'vue'
import { parseBlock, placeBlock, writeBlock } from './clipboard.ts'
import { blankEntry } from '../../../shared/entry.ts'
import { moveFrom } from './form-grid.ts'
import type { GridContext } from './grid-context.ts'
import { commandOf, type GridCommand } from './grid-keys.ts'
import { useSelection } from './useSelection.ts'

export interface Pasted {
  readonly cells: number
  readonly outside: number
  readonly faults: number
}

const cellOf = (event: Event): CellId | undefined =>
  event.target instanceof HTMLInputElement ? event.target.dataset.cell : undefined

/** Keyboard, mouse and clipboard of the form's tables, by one listener for each event on what holds all inputs. */
export function useGridInput(
  context: GridContext,
  options: { root: Ref<HTMLElement | null>; readonly: () => boolean; onPasted: (pasted: Pasted) => void },
) {
  const { sheet, form, active } = context
  const selection = useSelection(context)
  const caret = ref(false)

  function focus(id: CellId | undefined) {
    if (id === undefined) return
    const input = options.root.value?.querySelector<HTMLInputElement>(`[data-cell="${id}"]`)
    input?.focus()
    input?.select()
    input?.closest('td')?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }

  function run(command: GridCommand, id: CellId) {
    if (command.kind === 'move') return move(command, id)
    if (options.readonly()) return
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
    ;(event.target as HTMLInputElement).select()
  }

  function onFocusout(event: FocusEvent) {
    if (cellOf(event) !== undefined) sheet.commit()
  }

  /** The first click takes a cell, the second one goes into its text. */
  function onMousedown(event: MouseEvent) {
    const id = cellOf(event)
    if (id === undefined || event.button !== 0) return
    if (event.shiftKey) selection.extendTo(id)
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
    if (cellOf(event) === undefined || !selection.isBlock()) return
    const rows = selection.rows().map((row) => row.map((id) => sheet.state(id).value.entry.text))
    event.clipboardData?.setData('text/plain', writeBlock(rows))
    event.preventDefault()
  }

  function onPaste(event: ClipboardEvent) {
    const id = cellOf(event)
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (id === undefined || options.readonly() || (caret.value && !/[\t\n]/.test(text))) return
    event.preventDefault()
    const start = selection.rows()[0]?.[0] ?? id
    const { entries, outside } = placeBlock(form, start, parseBlock(text))
    sheet.write(entries)
    const faults = [...entries.values()].filter((entry) => entry.fault).length
    options.onPasted({ cells: entries.size, outside, faults })
  }

  const listeners = {
    keydown: onKeydown,
    input: onInput,
    focusin: onFocusin,
    focusout: onFocusout,
    mousedown: onMousedown,
    mouseover: onMouseover,
    copy: onCopy,
    paste: onPaste,
  }
  return { listeners, focus }
}
