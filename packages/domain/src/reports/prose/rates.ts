import type { Figure } from './figures.ts'
import type { Prose } from './sentences.ts'
import type { Statement } from './statements.ts'

/** 355 条，占 22.1 %: a share, the part before it and what it may be a share of. */
export interface Share {
  readonly rate: Figure
  readonly part: Figure
  /** The text's own figures of the same unit that are large enough. */
  readonly bases: readonly Figure[]
}

/** Nobody divides by a figure further back. */
const mostBases = 30

const shareWords = /占[^%]{0,24}$/
const growthWords =
  /(?:同比|[较比][上去]一?年度?(?:同期)?|[较比]\d{4}年度?)[^%]{0,8}?(增长|增加|上升|提高|增|下降|减少|降低|减)了?$/

/** Percentages that say what share the figure before them has. 分别占 and rounded numbers are left alone. */
export function findShares({ sentences }: Prose): Share[] {
  return sentences.flatMap(({ figures, first }, index) => {
    const before = first ? [] : (sentences[index - 1]?.figures ?? []).slice(-mostBases)
    return figures.flatMap((rate, at): Share[] => {
      const part = figures[at - 1]
      if (rate.unit !== '%' || !part || part.unit === '%' || !shareWords.test(rate.label)) return []
      const bases = [...before, ...figures.slice(Math.max(0, at - 1 - mostBases), at - 1)].filter(
        ({ unit, value }) => unit === part.unit && value >= part.value,
      )
      const rounded = [rate, part, ...bases].some(({ approximate }) => approximate)
      return rounded || /分别|同比|[一二三四五六七八九]成/.test(rate.label) ? [] : [{ rate, part, bases }]
    })
  })
}

/** 收办 3646 件，同比增长 1.05 %: by how much a figure of the tables is said to have changed. */
export interface Growth {
  readonly statement: Statement
  /** In per cent, or in the statement's own unit. */
  readonly change: Figure
  readonly falls: boolean
}

/** Changes that follow right after the figure they are about, brackets left aside. */
export function findGrowth({ text, sentences }: Prose, statements: readonly Statement[]): Growth[] {
  const about = new Map(statements.map((statement) => [statement.figure, statement]))
  return sentences.flatMap(({ figures }) => {
    let last: Statement | undefined
    return figures.flatMap((figure): Growth[] => {
      const word = growthWords.exec(figure.label)?.[1]
      const statement = last
      if (about.has(figure)) last = about.get(figure)
      if (word === undefined || !statement || figure.approximate) return []
      if (figure.unit !== '%' && figure.unit !== statement.figure.unit) return []
      const between = text.slice(statement.figure.to, figure.labelFrom).slice(0, 2000)
      if (!/^[\s，,、；;]*$/.test(between.replaceAll(/[（(][^（()）]*[）)]/g, ''))) return []
      return [{ statement, change: figure, falls: /[降减]/.test(word) }]
    })
  })
}

/** Whether a printed rate is the computed one, rounded or cut off at its last digit. */
export function isRate(printed: Figure, computed: number): boolean {
  return Math.abs(computed - printed.value) < 10 ** -printed.decimals
}
