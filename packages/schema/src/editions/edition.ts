import { z } from 'zod'
import type { Text } from '../text.ts'

/**
 * An edition of the statutory form is data: the entry grid, the public page, the importer, the checks and every written
 * format interpret it. A cell's label is written once, here.
 */
export const editionIds = ['2019', '2021'] as const
export const EditionId = z.enum(editionIds)
export type EditionId = z.infer<typeof EditionId>

export const chapterIds = ['overview', 'proactive', 'applications', 'proceedings', 'problems', 'other'] as const
export type ChapterId = (typeof chapterIds)[number]

/** The three chapters that are tables (表二, 表三, 表四); the other three are prose. */
export const tableIds = ['proactive', 'applications', 'proceedings'] as const
export type TableId = (typeof tableIds)[number]

export const proseIds = ['overview', 'problems', 'other'] as const
export type ProseId = (typeof proseIds)[number]

/** `applications.granted.naturalPerson`: table, row, column, as in the form. */
export type CellId = string

/** `count` ≥ 0; `change` is a signed count (本年增/减); `money` is kept in 分 and printed in 万元. */
export type CellType = 'count' | 'change' | 'money'

export interface Chapter {
  readonly id: ChapterId
  /** 一 … 六 */
  readonly number: string
  readonly title: Text
  /** What the form itself says about the chapter. */
  readonly note?: Text
}

export interface Column {
  /** Present on leaves. Table 4's leaves carry block and field: `reconsideration.upheld`. */
  readonly id?: string
  readonly label: Text
  readonly type?: CellType
  readonly unit?: Text
  readonly total?: true
  readonly children?: readonly Column[]
}

export interface Row {
  /** Present on leaves. */
  readonly id?: string
  /** Present on a group whose sum people ask for: `denied` (不予公开). */
  readonly group?: string
  readonly label: Text
  readonly unit?: Text
  readonly total?: true
  /** The article of the Regulation that the row rests on. */
  readonly article?: string
  readonly children?: readonly Row[]
}

/** A heading row and the rows below it; chapter two has one block for each item of art. 20. */
export interface Block {
  readonly heading?: Text
  /** The cell above the row labels. */
  readonly corner?: Text
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

export interface Table {
  readonly id: TableId
  readonly blocks: readonly Block[]
}

export interface Edition {
  readonly id: EditionId
  readonly title: Text
  /** The notice that issued the form. */
  readonly source: Text
  /** Report years the edition is for, both included; no `to`: still in force. */
  readonly years: { readonly from: number; readonly to?: number }
  readonly chapters: readonly Chapter[]
  readonly tables: Readonly<Record<TableId, Table>>
}
