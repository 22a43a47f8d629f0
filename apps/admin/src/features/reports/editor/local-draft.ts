import type { CellId, ReportContent } from '@gongkai/schema'

/** What a person typed and the server does not have yet, kept in this browser until it does or they sign out. */
export interface LocalDraft {
  readonly revision: number
  /** What the server had when the typing began: where all of it meets what others saved meanwhile. */
  readonly base: ReportContent
  readonly content: ReportContent
  /** Text of cells that is no value. */
  readonly faults: Readonly<Record<CellId, string>>
}

const keyOf = (person: string, report: string) => `gongkai.draft.${person}.${report}`

/** Answers whether the browser took it: a full or forbidden storage takes nothing. */
export function keepLocalDraft(person: string, report: string, draft: LocalDraft): boolean {
  try {
    localStorage.setItem(keyOf(person, report), JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

export function findLocalDraft(person: string, report: string): LocalDraft | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(person, report)) ?? 'null')
    return isLocalDraft(kept) ? kept : undefined
  } catch {
    return undefined
  }
}

export function dropLocalDraft(person: string, report: string): void {
  localStorage.removeItem(keyOf(person, report))
}

/** What an older version of this app kept may lack something. */
function isLocalDraft(kept: unknown): kept is LocalDraft {
  return (
    typeof kept === 'object' && kept !== null && ['revision', 'base', 'content', 'faults'].every((key) => key in kept)
  )
}
