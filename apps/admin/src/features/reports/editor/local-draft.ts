import type { CellId, ReportContent } from '@gongkai/schema'

/** What was typed and is not stored on the server yet, kept in this tab. */
export interface LocalDraft {
  readonly revision: number
  readonly content: ReportContent
  /** Text of cells that is no value. */
  readonly faults: Readonly<Record<CellId, string>>
}

const keyOf = (report: string) => `gongkai.draft.${report}`

export function keepLocalDraft(report: string, draft: LocalDraft): void {
  try {
    sessionStorage.setItem(keyOf(report), JSON.stringify(draft))
  } catch {
    // A full or forbidden storage takes nothing; the page itself still holds the typing.
  }
}

export function findLocalDraft(report: string): LocalDraft | undefined {
  const stored = sessionStorage.getItem(keyOf(report))
  return stored === null ? undefined : (JSON.parse(stored) as LocalDraft)
}

export function dropLocalDraft(report: string): void {
  sessionStorage.removeItem(keyOf(report))
}
