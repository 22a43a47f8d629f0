import { onMounted, onUpdated, type ShallowRef } from 'vue'

interface Place {
  readonly row: number
  readonly column: number
}

const stopSelector = '[data-stop]'
/** Rows one move of Page Up or Down goes over. */
const page = 10

const indexOf = (element: Element) => [...(element.parentElement?.children ?? [])].indexOf(element)

/**
 * The keyboard of a grid (WAI-ARIA grid pattern): the table is one stop of the Tab key, arrows move in it. Touches the
 * DOM directly: to draw a thousand cells again for every arrow key would be slow.
 */
export function useGridFocus(table: Readonly<ShallowRef<HTMLTableElement | null>>) {
  onMounted(keepOneStop)
  onUpdated(keepOneStop)

  const body = () => table.value?.tBodies[0]
  const lastRow = () => (body()?.childElementCount ?? 1) - 1
  const rowAt = (row: number) => body()?.children[row]
  const stopAt = ({ row, column }: Place) => rowAt(row)?.children[column]?.querySelector<HTMLElement>(stopSelector)

  function keepOneStop() {
    if (body()?.querySelector(`${stopSelector}[tabindex="0"]`)) return
    const first = body()?.querySelector<HTMLElement>(stopSelector)
    if (first) first.tabIndex = 0
  }

  function moveTo(stop: HTMLElement) {
    for (const before of body()?.querySelectorAll<HTMLElement>(`${stopSelector}[tabindex="0"]`) ?? [])
      before.tabIndex = -1
    stop.tabIndex = 0
    stop.focus()
  }

  /** The next place with a stop in a direction; a cell without one is passed over. */
  function nextStop(from: Place, rows: number, columns: number): HTMLElement | undefined {
    let place = from
    for (;;) {
      place = { row: place.row + rows, column: place.column + columns }
      if (!rowAt(place.row)?.children[place.column]) return undefined
      const stop = stopAt(place)
      if (stop) return stop
    }
  }

  function farthest(from: Place, rows: number, columns: number): HTMLElement | undefined {
    const row = rows === 0 ? from.row : rows < 0 ? 0 : lastRow()
    const column = columns === 0 ? from.column : columns < 0 ? 0 : (rowAt(row)?.childElementCount ?? 1) - 1
    const edge = { row, column }
    return stopAt(edge) ?? nextStop(edge, -rows, -columns)
  }

  function paged(from: Place, rows: number): HTMLElement | undefined {
    return stopAt({ row: Math.max(0, Math.min(lastRow(), from.row + rows)), column: from.column }) ?? undefined
  }

  function targetOf({ key, ctrlKey }: KeyboardEvent, from: Place): HTMLElement | undefined {
    switch (key) {
      case 'ArrowUp':
        return ctrlKey ? farthest(from, -1, 0) : nextStop(from, -1, 0)
      case 'ArrowDown':
        return ctrlKey ? farthest(from, 1, 0) : nextStop(from, 1, 0)
      case 'ArrowLeft':
        return nextStop(from, 0, -1)
      case 'ArrowRight':
        return nextStop(from, 0, 1)
      case 'Home':
        return farthest(from, ctrlKey ? -1 : 0, -1)
      case 'End':
        return farthest(from, ctrlKey ? 1 : 0, 1)
      case 'PageUp':
        return paged(from, -page)
      case 'PageDown':
        return paged(from, page)
      default:
        return undefined
    }
  }

  function onKeydown(event: KeyboardEvent) {
    const cell = event.target instanceof Element ? event.target.closest('td') : null
    const line = cell?.parentElement
    if (!cell || !line || event.altKey || event.metaKey) return
    const stop = targetOf(event, { row: indexOf(line), column: indexOf(cell) })
    if (!stop) return
    event.preventDefault()
    moveTo(stop)
  }

  /** A click makes the cell the one that Tab comes back to. */
  function onFocusin({ target }: FocusEvent) {
    const stop = target instanceof Element ? target.closest<HTMLElement>(stopSelector) : null
    if (stop && stop.tabIndex !== 0) moveTo(stop)
  }

  return { onKeydown, onFocusin }
}
