import { z } from 'zod'
import { AgencyRef } from './agencies.ts'
import { EditionId } from './editions/edition.ts'
import { text, type Text } from './text.ts'

/** Where a unit stands with a year's report. A published report that is being corrected stays `published`. */
export const boardStates = [
  'notStarted',
  'filling',
  'submitted',
  'returned',
  'approved',
  'published',
  'withdrawn',
  'notRequired',
] as const
export const BoardState = z.enum(boardStates)
export type BoardState = z.infer<typeof BoardState>

export const boardStateLabels: Record<BoardState, Text> = {
  notStarted: text('未开始', 'Not started'),
  filling: text('填报中', 'Filling in'),
  submitted: text('待审核', 'Submitted'),
  returned: text('已退回', 'Returned'),
  approved: text('待发布', 'Approved'),
  published: text('已发布', 'Published'),
  withdrawn: text('已撤回', 'Withdrawn'),
  notRequired: text('不需报送', 'Not required'),
}

export const BoardCell = z.object({
  year: z.number().int(),
  state: BoardState,
  reportId: z.uuid().nullable(),
  edition: EditionId.nullable(),
  dueOn: z.iso.date().nullable(),
  /** The last day has passed and nothing is published; or it was published after it. */
  overdue: z.boolean(),
  late: z.boolean(),
  /** Published, and a correction is being worked on. */
  correcting: z.boolean(),
  /** When it was last reminded of. */
  remindedAt: z.iso.datetime().nullable(),
})
export type BoardCell = z.infer<typeof BoardCell>

export const BoardRow = z.object({
  agency: AgencyRef,
  /** Steps below the board's agency: 0 is the agency itself. */
  depth: z.number().int(),
  ownOffice: z.boolean(),
  cells: z.array(BoardCell),
})
export type BoardRow = z.infer<typeof BoardRow>

/** Units × years, in the order of the tree; `today` is the day in Asia/Shanghai that `overdue` was judged on. */
export const Board = z.object({
  agency: AgencyRef,
  years: z.array(z.number().int()),
  today: z.iso.date(),
  rows: z.array(BoardRow),
})
export type Board = z.infer<typeof Board>
