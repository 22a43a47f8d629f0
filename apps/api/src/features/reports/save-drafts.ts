import { diffContents, filledBlanks, keepProvenance } from '@gongkai/domain'
import type { DraftSave, ReportContent, StaffReport } from '@gongkai/schema'
import type { Actor } from '../../actor.ts'
import { assertContent, contentOnly, resolveChapters } from './content.ts'
import type { Act } from './report-act.ts'
import { typedContent } from './staff-report.ts'
import { updateVersion } from './versions.queries.ts'

/** More cells than any form has: a line of the audit chain stays readable whatever is sent. */
const mostCells = 300

const others = ['title', 'edition', 'coverage', 'period', 'printedForm', 'sourceAddress', 'origin'] as const

export function draftSaving(act: Act) {
  /**
   * Stores what was typed; where the figures came from is the server's to say. Throws `conflict` with the stored report
   * when it is no longer the one that was edited.
   */
  function saveDraft(id: string, { revision, content }: DraftSave, actor: Actor): Promise<StaffReport> {
    const sent = contentOnly(content)
    assertContent(sent)
    return act(id, 'save', actor, {
      revision,
      async step({ trx, key, version, at }) {
        const stored = typedContent(version)
        const typed = keepProvenance(stored, sent, { by: actor.id, at: at.toISOString() })
        const { chapters, drafted } = resolveChapters(typed)
        const enteredBy = [...new Set([...version.enteredBy, actor.id])]
        await updateVersion(trx, key, { enteredBy, drafted }, { ...typed, chapters })
        return changesOf(stored, typed)
      },
    })
  }

  return { saveDraft }
}

/** From what to what, for the audit chain: figures in full, of prose only which chapter. */
function changesOf(stored: ReportContent, typed: ReportContent): Readonly<Record<string, unknown>> {
  const { cells, chapters } = diffContents(stored, typed)
  const filled = filledBlanks(stored, typed)
  const fields = others.filter((field) => JSON.stringify(stored[field]) !== JSON.stringify(typed[field]))
  return {
    ...(cells.length > 0 && {
      cells: cells.slice(0, mostCells).map(({ cell, before, after }) => ({ cell, before, after })),
    }),
    ...(chapters.length > 0 && { chapters }),
    ...(fields.length > 0 && { fields }),
    ...(filled > 0 && { filledBlanks: filled }),
  }
}
