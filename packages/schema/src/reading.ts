import { z } from 'zod'
import { AgencyLevel } from './agencies.ts'
import { EditionId } from './editions/edition.ts'
import { Certainty } from './figures.ts'
import { Finding } from './findings.ts'
import { Chapters, PrintedForm } from './reports.ts'

/** One cell as a reader of a document saw it. Money in 万元 (a JSON number), counts as integers. */
export const ReadCell = z.object({
  /** A number, or null for blank; "/" and "na" as printed. */
  value: z.union([z.number(), z.null(), z.literal('/'), z.literal('na')]),
  /** The characters as printed; empty for a printed blank, absent when the cell was not found. */
  printed: z.string().optional(),
  remark: z.string().optional(),
  /** A wrong value that claims to be `sure` is the one unforgivable result. */
  certainty: Certainty,
  /** Why it is unsure, or where it stood. */
  reason: z.object({ zh: z.string(), en: z.string() }).optional(),
})
export type ReadCell = z.infer<typeof ReadCell>

/** The answer of `gongkai read FILE --json`. */
export const Reading = z.object({
  agency: z.object({ name: z.string().nullable(), level: AgencyLevel.nullable() }),
  title: z.string().nullable(),
  year: z.number().int().nullable(),
  period: z.object({ from: z.iso.date().nullable(), to: z.iso.date().nullable() }),
  edition: EditionId,
  cells: z.record(z.string(), ReadCell),
  chapters: Chapters,
  printedForm: PrintedForm,
  findings: z.array(Finding),
  /** What the reader could not make sense of, in a person's words. */
  warnings: z.array(z.object({ zh: z.string(), en: z.string() })),
})
export type Reading = z.infer<typeof Reading>
