import type { CellNote, CellNotes, Origin, ReportContent } from '@gongkai/schema'

/** Who writes, and when. */
export interface Writer {
  readonly by: string
  readonly at: string
}

/**
 * What is stored of a draft that somebody sends: where a figure came from is known here, not claimed by the sender. The
 * origin of the version stays, and of each cell that nobody touched; a changed cell that came from elsewhere is now
 * `entered`, and a blank that was made 0 on purpose is `filled`. A draft that another document was read into comes with
 * the document's origin.
 */
export function keepProvenance(stored: ReportContent, sent: ReportContent, writer: Writer): ReportContent {
  if (isOtherDocument(stored.origin, sent.origin)) return { ...sent, notes: claimedNotes(sent, writer) }
  const ids = new Set([...Object.keys(sent.cells), ...Object.keys(stored.cells), ...Object.keys(stored.notes)])
  const notes: CellNotes = withoutOrigins(sent.notes)
  for (const id of ids) {
    const origin = originOf(id, stored, sent, writer)
    if (origin) notes[id] = { ...notes[id], origin }
  }
  return { ...sent, origin: stored.origin, notes }
}

/** The notes of a content that nothing is stored of yet: only what a document says is taken over as it is. */
export function claimedNotes({ notes, cells }: Pick<ReportContent, 'notes' | 'cells'>, writer: Writer): CellNotes {
  const kept = withoutOrigins(notes)
  for (const [id, { origin }] of Object.entries(notes)) {
    if (origin?.kind === 'imported') kept[id] = { ...kept[id], origin }
    if (origin?.kind === 'filled' && cells[id] === 0) kept[id] = { ...kept[id], origin: { kind: 'filled', ...writer } }
  }
  return kept
}

/** Zeros that somebody put into blanks with this save. */
export function filledBlanks(stored: ReportContent, kept: ReportContent): number {
  const ids = Object.keys(kept.notes).filter((id) => kept.notes[id]?.origin?.kind === 'filled')
  return ids.filter((id) => stored.cells[id] !== kept.cells[id]).length
}

function isOtherDocument(stored: Origin, sent: Origin): boolean {
  return sent.kind === 'imported' && !(stored.kind === 'imported' && stored.hash === sent.hash)
}

function originOf(id: string, stored: ReportContent, sent: ReportContent, writer: Writer): Origin | undefined {
  const before = stored.notes[id]?.origin
  if (stored.cells[id] === sent.cells[id]) return before
  const wasBlank = typeof stored.cells[id] !== 'number'
  if (wasBlank && sent.cells[id] === 0 && sent.notes[id]?.origin?.kind === 'filled')
    return { kind: 'filled', ...writer }
  return before || stored.origin.kind !== 'entered' ? { kind: 'entered', ...writer } : undefined
}

function withoutOrigins(notes: CellNotes): CellNotes {
  const known: CellNotes = {}
  for (const [id, { origin: _, ...note }] of Object.entries(notes))
    if (Object.keys(note).length > 0) known[id] = note satisfies CellNote
  return known
}
