import { findCell, type Chapters, type Reading } from '@gongkai/schema'
import type { MachineParse } from '../containers/machine-parse.ts'
import { finish } from './finish.ts'
import { findHeads } from './heads.ts'
import { findPeriod, mostNamedYear } from './period.ts'
import { compact, toParagraphs } from './prose.ts'
import type { ReadCells } from './read-cells.ts'
import { reasons } from './reasons.ts'
import { agencyInText } from './title-words.ts'

/** From somebody else's parse to a reading: places are certain by their keys, numbers only where the sums hold. */
export function understandParse({ figures, texts }: MachineParse): Reading {
  const found: ReadCells = new Map()
  for (const [id, value] of figures) {
    const plausible = value >= 0 && (findCell(id)?.type === 'money' || Number.isInteger(value))
    found.set(id, {
      value,
      printed: String(value),
      certainty: plausible ? 'sure' : 'unsure',
      ...(!plausible && { reason: reasons.impossibleCount }),
    })
  }
  const chapters = chaptersOf(texts)
  const prose = compact(
    texts
      .map(({ content }) => content)
      .join('')
      .slice(0, 100_000),
  )
  return finish({
    agency: agencyInText(prose),
    title: null,
    year: mostNamedYear(prose),
    period: findPeriod(prose),
    edition: figures.size > 0 ? '2021' : undefined,
    found,
    chapters,
    printedForm: { labels: [], chapters: [] },
    lossy: true,
    warnings: [
      {
        zh: '这是其他程序识别的结果，不是报告原件，请对照原件核对',
        en: 'This is what another program has parsed, not the report itself: compare it with the original',
      },
    ],
  })
}

function chaptersOf(texts: MachineParse['texts']): Chapters {
  const chapters: Chapters = {}
  texts.forEach(({ title, content }, index) => {
    const [head] = findHeads([{ text: title }])
    const id = head?.chapter ?? (index === 0 ? 'overview' : undefined)
    if (id !== 'overview' && id !== 'problems' && id !== 'other') return
    chapters[id] = toParagraphs(content.split('\n').map((text) => ({ text }))).slice(0, 200_000)
  })
  return chapters
}
