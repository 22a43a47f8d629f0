import type { CellId } from '@gongkai/schema'
import { shallowRef } from 'vue'
import { rectangleOf } from './form-grid.ts'
import type { GridContext } from './grid-context.ts'

/** A rectangle of cells, from where it began to where it was drawn. */
export function useSelection({ form, selected, active }: GridContext) {
  const corners = shallowRef<{ anchor: CellId; head: CellId }>()

  let shown = false

  function show() {
    // Moving from cell to cell selects nothing, and costs nothing.
    if (!isBlock() && !shown) return
    shown = isBlock()
    const ids = shown ? rows().flat() : []
    selected.replace(new Map(ids.map((id) => [id, true])))
  }

  function isBlock(): boolean {
    return corners.value !== undefined && corners.value.anchor !== corners.value.head
  }

  function rows(): readonly (readonly CellId[])[] {
    if (corners.value) return rectangleOf(form, corners.value.anchor, corners.value.head)
    return active.value ? [[active.value]] : []
  }

  function start(id: CellId) {
    corners.value = { anchor: id, head: id }
    show()
  }

  function extendTo(id: CellId) {
    const anchor = corners.value?.anchor ?? active.value ?? id
    corners.value = { anchor, head: id }
    show()
  }

  return { start, extendTo, isBlock, rows, head: () => corners.value?.head ?? active.value }
}
