import type { CellId, CellValue, ReportContent } from '@gongkai/schema'
import { inject, shallowRef, type InjectionKey, type ShallowRef } from 'vue'
import type { FormGrid } from './form-grid.ts'
import { createFlags, createMarks } from './marks.ts'
import type { Sheet } from './sheet.ts'

export interface GridSources {
  /** Last year's figure, where the two years can be compared. */
  previous(id: CellId): CellValue | undefined
  /** What the parts of a total add up to, where it is computed and all of them are filled. */
  expected(id: CellId): number | undefined
  /** What the server holds; a cell that says something else was typed since. */
  stored: Readonly<ShallowRef<ReportContent>>
}

/** What all cells of one report's tables share. */
export function createGridContext(sheet: Sheet, form: FormGrid, sources: GridSources) {
  return {
    sheet,
    form,
    ...sources,
    marks: createMarks(),
    selected: createFlags(),
    /** Cells of the check that a person looks at. */
    lit: createFlags(),
    active: shallowRef<CellId>(),
    /** Somebody waits for a cell to be pointed at; told undefined when none is. */
    picking: shallowRef<(id: CellId | undefined) => void>(),
  }
}

export type GridContext = ReturnType<typeof createGridContext>

export const gridKey: InjectionKey<GridContext> = Symbol('grid')

export function useGrid(): GridContext {
  const context = inject(gridKey)
  if (!context) throw new Error('No grid is provided')
  return context
}
