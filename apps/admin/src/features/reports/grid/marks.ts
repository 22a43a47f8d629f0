import type { CellId, Severity } from '@gongkai/schema'
import { shallowRef, type ShallowRef } from 'vue'

/** What the checks say about one cell. */
export interface Mark {
  /** The gravest check that it takes part in and that fails. */
  readonly severity?: Severity
  /** What a total should be, where it says something else. */
  readonly expected?: number
  /** Far from last year's figure (X-OUTLIER). */
  readonly outlier?: boolean
}

const none: Mark = {}

/** A value for each cell, each with its own ref: changing one renders one cell. */
export function createPerCell<Value>(initial: Value, same: (a: Value, b: Value) => boolean = Object.is) {
  const refs = new Map<CellId, ShallowRef<Value>>()

  function of(id: CellId): ShallowRef<Value> {
    const known = refs.get(id)
    if (known) return known
    const made = shallowRef(initial)
    refs.set(id, made)
    return made
  }

  /** Replaces all values; cells that are not named go back to the initial one. */
  function replace(values: ReadonlyMap<CellId, Value>) {
    for (const id of new Set([...refs.keys(), ...values.keys()])) {
      const cell = of(id)
      const next = values.has(id) ? (values.get(id) as Value) : initial
      if (!same(cell.value, next)) cell.value = next
    }
  }

  return { of, replace }
}

export const createMarks = () =>
  createPerCell<Mark>(none, (a, b) => a.severity === b.severity && a.expected === b.expected && a.outlier === b.outlier)
export const createFlags = () => createPerCell(false)
