import type { Direction } from './form-grid.ts'

export type GridCommand =
  | { kind: 'move'; direction: Direction; extend: boolean }
  /** Enter: the entry is finished, which may have to be explained first. */
  | { kind: 'finish'; direction: Direction }
  | { kind: 'undo' | 'redo' | 'clear' | 'edit' | 'cancel' | 'recompute' }

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

/**
 * What a key means in the grid; undefined: the input's own business. `caret`: the person is inside the text of a cell
 * (F2, a second click), where sideways keys move the caret as they do everywhere.
 */
export function commandOf(event: Key, caret: boolean): GridCommand | undefined {
  if (event.altKey) return undefined
  const control = event.ctrlKey || event.metaKey
  if (control) return controlCommand(event)
  const direction = arrows[event.key]
  if (direction) {
    const sideways = direction === 'left' || direction === 'right'
    return caret && sideways ? undefined : { kind: 'move', direction, extend: event.shiftKey }
  }
  switch (event.key) {
    case 'Enter':
      return { kind: 'finish', direction: event.shiftKey ? 'up' : 'down' }
    case 'Home':
      return caret ? undefined : { kind: 'move', direction: 'rowStart', extend: event.shiftKey }
    case 'End':
      return caret ? undefined : { kind: 'move', direction: 'rowEnd', extend: event.shiftKey }
    case 'Delete':
      return caret ? undefined : { kind: 'clear' }
    case 'F2':
      return { kind: 'edit' }
    // As in Excel and WPS.
    case 'F9':
      return { kind: 'recompute' }
    case 'Escape':
      return { kind: 'cancel' }
    default:
      return undefined
  }
}

function controlCommand(event: Key): GridCommand | undefined {
  switch (event.key.toLowerCase()) {
    case 'z':
      return { kind: event.shiftKey ? 'redo' : 'undo' }
    case 'y':
      return { kind: 'redo' }
    case 'home':
      return { kind: 'move', direction: 'tableStart', extend: event.shiftKey }
    case 'end':
      return { kind: 'move', direction: 'tableEnd', extend: event.shiftKey }
    default:
      return undefined
  }
}
