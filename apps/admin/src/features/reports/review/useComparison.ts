import { editions, type Chapter, type ComparedVersion, type StaffReport, type TableId } from '@gongkai/schema'
import { computed, type Ref } from 'vue'
import { compareCells } from './compare-cells.ts'
import { compareTexts } from './compare-texts.ts'
import { publishedChapters, type ProseId } from './places.ts'

/** What a report is compared with. */
export type Against = 'version' | 'year'

/** Parts of a report in the order of the form. */
export type ReportPart =
  | { readonly kind: 'table'; readonly id: TableId; readonly chapter: Chapter }
  | { readonly kind: 'prose'; readonly id: ProseId; readonly chapter: Chapter | undefined }

export function otherOf(report: StaffReport, against: Against): ComparedVersion | null {
  return against === 'version' ? report.lastVersion : report.previous
}

export function partsOf({ content: { edition } }: StaffReport): ReportPart[] {
  const { chapters, tables } = editions[edition]
  return [
    { kind: 'prose', id: 'preface', chapter: undefined },
    ...chapters.map((chapter): ReportPart =>
      chapter.id in tables
        ? { kind: 'table', id: chapter.id as TableId, chapter }
        : { kind: 'prose', id: chapter.id as ProseId, chapter },
    ),
  ]
}

/** A report beside another version: its cells, its prose, and where to stop when going from change to change. */
export function useComparison(report: StaffReport, against: Ref<Against>) {
  const chapters = publishedChapters(report.content)
  const parts = partsOf(report)

  return computed(() => {
    const other = otherOf(report, against.value)
    if (!other) return undefined
    const cells = compareCells(report.content, other)
    const texts = new Map(
      parts.flatMap(({ kind, id }) =>
        kind === 'prose' ? [[id, compareTexts(other.chapters[id], chapters[id])] as const] : [],
      ),
    )
    const stops = parts.flatMap(({ kind, id }) =>
      kind === 'table'
        ? cells.changed.filter((cell) => cell.startsWith(`${id}.`)).map((cell) => `compare-${cell}`)
        : (texts.get(id) ?? []).flatMap(({ kind: change }, at) => (change === 'same' ? [] : [`compare-${id}-${at}`])),
    )
    return { other, cells, texts, stops, paragraphs: stops.length - cells.changed.length }
  })
}
