import { z } from 'zod'
import { proseIds } from './editions/edition.ts'
import { CellValue } from './figures.ts'
import { text, type Text } from './text.ts'

/** What a comment is about. A paragraph is known by its words: they may move, and a comment whose words are gone says so. */
export const CommentPlace = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('report') }),
  z.object({ kind: z.literal('cell'), cell: z.string().max(100) }),
  z.object({
    kind: z.literal('paragraph'),
    chapter: z.enum([...proseIds, 'preface']),
    /** The paragraph's words when the comment was made. */
    quote: z.string().max(400),
  }),
])
export type CommentPlace = z.infer<typeof CommentPlace>

export const CommentCreate = z.object({ place: CommentPlace, body: z.string().trim().min(1).max(2000) })
export type CommentCreate = z.infer<typeof CommentCreate>

/** A remark of staff on a report that is worked on; never public. */
export const ReportComment = CommentCreate.extend({
  id: z.uuid(),
  version: z.number().int(),
  by: z.string(),
  byName: z.string(),
  at: z.iso.datetime(),
  resolved: z.object({ byName: z.string(), at: z.iso.datetime() }).nullable(),
})
export type ReportComment = z.infer<typeof ReportComment>

/** `accepted`: the finding is right and stands; `dismissed`: it does not apply here. */
export const verdicts = ['accepted', 'dismissed'] as const

export const verdictLabels: Record<(typeof verdicts)[number], Text> = {
  accepted: text('属实', 'Accepted'),
  dismissed: text('不成立', 'Dismissed'),
}

export const VerdictGive = z.object({
  key: z.string().max(200),
  verdict: z.enum(verdicts),
  reason: z.string().trim().min(2).max(1000),
})
export type VerdictGive = z.infer<typeof VerdictGive>

/** A person's verdict on a finding. It stays when the checks run again; `stale`: on other figures than were judged. */
export const Verdict = VerdictGive.extend({
  byName: z.string(),
  at: z.iso.datetime(),
  left: z.number().nullable(),
  right: z.number().nullable(),
  stale: z.boolean(),
})
export type Verdict = z.infer<typeof Verdict>

/** One line of a record of corrections (更正记录); a side that is absent was never seen or filled. Money in 分. */
export const CellChange = z.object({
  cell: z.string(),
  before: CellValue.optional(),
  after: CellValue.optional(),
  difference: z.number().nullable(),
})
export type CellChange = z.infer<typeof CellChange>

/** What a version changed of the published one before it. */
export const VersionChanges = z.object({
  cells: z.array(CellChange),
  /** Chapters whose words differ. */
  chapters: z.array(z.enum([...proseIds, 'preface'])),
})
export type VersionChanges = z.infer<typeof VersionChanges>

/** Somebody else who has the report open. */
export const Presence = z.object({
  name: z.string(),
  at: z.iso.datetime(),
  /** A cell id or a chapter id. */
  place: z.string().nullable(),
})
export type Presence = z.infer<typeof Presence>

export const PresenceTell = z.object({ place: z.string().max(100).nullable() })
export type PresenceTell = z.infer<typeof PresenceTell>

/** `revision`: what is stored now; an editor that began from an older one has work of others to look at. */
export const PresenceAnswer = z.object({ others: z.array(Presence), revision: z.number().int() })
export type PresenceAnswer = z.infer<typeof PresenceAnswer>

/** On a day, somebody looked at a report: first, last and how often. */
export const ReportView = z.object({
  byName: z.string(),
  day: z.iso.date(),
  firstAt: z.iso.datetime(),
  lastAt: z.iso.datetime(),
  times: z.number().int(),
})
export type ReportView = z.infer<typeof ReportView>
