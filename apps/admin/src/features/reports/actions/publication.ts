import { diffCells } from '@gongkai/domain'
import type { CellChange, StaffReport } from '@gongkai/schema'
import { proseOf, publishedChapters, type ProseId } from '../review/places.ts'

/** What a publication makes public, and whose figures it moves. */
export interface Publication {
  /** From the root of the site. */
  readonly address: string
  readonly version: number
  /** Chapters of prose that have words. */
  readonly chapters: readonly ProseId[]
  /** What a correction changes of the version that is public now, as its record (更正记录) will say; null: it is the first. */
  readonly correction: {
    readonly replaces: number
    readonly reason: string | undefined
    readonly cells: readonly CellChange[]
    readonly chapters: readonly ProseId[]
  } | null
}

export function publicationOf(report: StaffReport): Publication {
  const { content, summary, lastVersion, agency } = report
  const chapters = publishedChapters(content)
  const prose = proseOf(content.edition).map(({ id }) => id)
  return {
    address: `/reports/${agency.code}/${summary.year}`,
    version: summary.version,
    chapters: prose.filter((id) => (chapters[id] ?? '').trim() !== ''),
    correction: lastVersion && {
      replaces: lastVersion.version,
      reason: reasonOf(report, 'correct'),
      cells: diffCells(lastVersion.cells, content.cells),
      chapters: prose.filter((id) => (lastVersion.chapters[id] ?? '') !== (chapters[id] ?? '')),
    },
  }
}

/** Why a report last came to an act: `correct`, `return`. */
export function reasonOf({ history }: Pick<StaffReport, 'history'>, action: string): string | undefined {
  return history.findLast((event) => event.action.split('.').at(-1) === action)?.reason ?? undefined
}
