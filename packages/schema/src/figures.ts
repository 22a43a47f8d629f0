import { z } from 'zod'

/**
 * What stands in a cell. A number (counts as they are, money in 分), `null` for a printed blank, "/" as printed, "na" for
 * 不适用. A cell that was never seen or filled is absent. Blank is not zero: sums, charts and exports keep them apart.
 */
export const CellValue = z.union([z.number().int(), z.null(), z.literal('/'), z.literal('na')])
export type CellValue = z.infer<typeof CellValue>

/** Cell id → value. The pure figures of a report: rules, sums, diffs and charts work on these. */
export const Cells = z.record(z.string().max(100), CellValue)
export type Cells = z.infer<typeof Cells>

export const certainties = ['sure', 'unsure', 'missing'] as const
export const Certainty = z.enum(certainties)
export type Certainty = z.infer<typeof Certainty>

/** Where a figure came from; every number on a page can be followed one step back. */
export const Origin = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('entered'), by: z.string(), at: z.iso.datetime() }),
  z.object({
    kind: z.literal('imported'),
    document: z.string().max(300),
    /** SHA-256 of the document's bytes. */
    hash: z.string().length(64),
    /** Table and row in the document, where the reader knows. */
    place: z.string().max(200).optional(),
  }),
  z.object({ kind: z.literal('carried'), year: z.number().int() }),
  z.object({ kind: z.literal('summed'), units: z.number().int() }),
  z.object({ kind: z.literal('derived'), definition: z.string() }),
  /** A zero that somebody put into every blank at once, on purpose. */
  z.object({ kind: z.literal('filled'), by: z.string(), at: z.iso.datetime() }),
])
export type Origin = z.infer<typeof Origin>

/** What is known about one cell besides its value. Sparse: most cells need none. */
export const CellNote = z.object({
  /** The characters as printed: "2192.63 万元". */
  printed: z.string().max(200).optional(),
  /** A remark beside the number: "其中修订 16 件". */
  remark: z.string().max(500).optional(),
  certainty: Certainty.optional(),
  /** Where it differs from the version's origin. */
  origin: Origin.optional(),
  /** Why a computed total or a derived figure was overridden. */
  reason: z.string().max(500).optional(),
  /** What was computed where a person wrote something else; both are kept. */
  computed: CellValue.optional(),
})
export type CellNote = z.infer<typeof CellNote>

export const CellNotes = z.record(z.string().max(100), CellNote)
export type CellNotes = z.infer<typeof CellNotes>

const fenPerWanYuan = 1_000_000

/** 万元 → 分, exact for up to six decimals; `undefined` when 分 cannot hold it. */
export function toFen(wanYuan: number): number | undefined {
  const fen = Math.round(wanYuan * fenPerWanYuan)
  return Number.isSafeInteger(fen) ? fen : undefined
}

/** 分 → 万元. */
export function toWanYuan(fen: number): number {
  return fen / fenPerWanYuan
}
