import type { CellId } from '@gongkai/schema'
import { inject, shallowRef, type InjectionKey } from 'vue'
import type { FormGrid } from './form-grid.ts'
import { createFlags, createMarks } from './marks.ts'
import type { Sheet } from './sheet.ts'

/** What all cells of one report's tables share. */
export function createGridContext(sheet: Sheet, form: FormGrid, previous: (id: CellId) => string | undefined) {
  return {
    sheet,
    form,
    /** Last year's figure as it is shown, where the two years can be compared. */
    previous,
    marks: createMarks(),
    selected: createFlags(),
    /** Cells of the check that a person looks at. */
    lit: createFlags(),
    active: shallowRef<CellId>(),
  }
}

export type GridContext = ReturnType<typeof createGridContext>

export const gridKey: InjectionKey<GridContext> = Symbol('grid')

export function useGrid(): GridContext {
  const context = inject(gridKey)
  if (!context) throw new Error('No grid is provided')
  return context
}
