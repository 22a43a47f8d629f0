import type { Text } from '@gongkai/schema'
import type { FormRows } from './form-rows.ts'
import type { Group } from './groups.ts'
import { bareLabel, bigramsOf } from './labels.ts'
import { reasons } from './reasons.ts'

/** A group taken for a row of the form, and whether its place is beyond doubt. */
export interface Match {
  readonly row: number
  readonly group: number
  readonly certain: boolean
  /** Why not, when it is not. */
  readonly reason?: Text
}

export interface Alignment {
  readonly matches: readonly Match[]
  /** Higher when more rows found their values under their own label. */
  readonly score: number
}

/** A label is known by this share of its distinctive characters. */
const recognised = 0.55
/** A row between two certain neighbours may have lost this much of its label. */
const remembered = 0.25

interface Likeness {
  /** By the words on the same line. */
  readonly own: number
  /** By the words before the numbers. */
  readonly over: number
  /** The label's first characters are among the words before the numbers. */
  readonly begins: boolean
  /** By all words around. */
  readonly all: number
}

/**
 * Takes groups for rows, both top to bottom, so that labels and values agree best. Rows may be absent and groups may be
 * strange; nothing is taken for certain because of its position alone.
 */
export function align(form: FormRows, groups: readonly Group[]): Alignment {
  const likeness = compare(form, groups)
  const pairs = bestPath(form, groups, likeness)
  const matches = pairs.map(([row, group], index): Match => {
    const reason = doubtOf(index, pairs, form, groups, likeness)
    return { row, group, certain: reason === undefined, ...(reason !== undefined && { reason }) }
  })
  const score = pairs.reduce((sum, [row, group]) => sum + likenessAt(likeness, row, group).all, 0)
  return { matches, score }
}

function compare(form: FormRows, groups: readonly Group[]): Likeness[][] {
  const windows = groups.map((group) => {
    const above = group.above.join('')
    const below = group.below.join('')
    return {
      own: bigramsOf(group.own),
      over: [above + group.own, group.above.at(-1) ?? ''].map(bigramsOf),
      around: bigramsOf(above + group.own + below),
      under: bigramsOf(group.own + below),
    }
  })
  const starts = form.rows.map(({ label }) => bareLabel(label).slice(0, 2))
  const coverage = (row: number, texts: readonly ReadonlySet<string>[]) =>
    Math.max(...texts.map((text) => form.labels.coverage(row, text)))
  return form.rows.map((_, row) =>
    windows.map((window) => {
      // A fragment that is of the label may be of another label too.
      const own = Math.max(coverage(row, [window.own]), 0.8 * form.labels.belonging(row, window.own))
      const over = coverage(row, window.over)
      // Labels come before their numbers; what follows may be the next row's.
      const beside = [0.95 * over, 0.92 * coverage(row, [window.around]), 0.9 * coverage(row, [window.under])]
      return {
        own,
        over,
        begins: window.over.some((text) => text.has(starts[row] ?? '')),
        all: Math.max(own, ...beside),
      }
    }),
  )
}

function likenessAt(likeness: readonly Likeness[][], row: number, group: number): Likeness {
  return likeness[row]?.[group] ?? { own: 0, over: 0, begins: false, all: 0 }
}

/** The monotone pairing of greatest likeness (dynamic programming over rows × groups). */
function bestPath(form: FormRows, groups: readonly Group[], likeness: readonly Likeness[][]): [number, number][] {
  const width = groups.length + 1
  const best = new Float64Array((form.rows.length + 1) * width)
  const gain = (row: number, group: number) => {
    const { own, all } = likenessAt(likeness, row, group)
    const fits = groups[group]?.values.length === form.rows[row]?.cells.length
    return 0.7 * all + 0.3 * own + (fits ? 0.15 : 0) - 0.1
  }
  for (let row = 1; row <= form.rows.length; row += 1)
    for (let group = 1; group < width; group += 1)
      best[row * width + group] = Math.max(
        best[(row - 1) * width + group] ?? 0,
        best[row * width + group - 1] ?? 0,
        (best[(row - 1) * width + group - 1] ?? 0) + gain(row - 1, group - 1),
      )
  const pairs: [number, number][] = []
  let row = form.rows.length
  let group = groups.length
  while (row > 0 && group > 0) {
    const here = best[row * width + group]
    if (here === best[(row - 1) * width + group]) row -= 1
    else if (here === best[row * width + group - 1]) group -= 1
    else pairs.unshift([(row -= 1), (group -= 1)])
  }
  return pairs
}

function doubtOf(
  index: number,
  pairs: readonly (readonly [number, number])[],
  form: FormRows,
  groups: readonly Group[],
  likeness: readonly Likeness[][],
): Text | undefined {
  const [row, group] = pairs[index] ?? [0, 0]
  const { own, over, all } = likenessAt(likeness, row, group)
  if (groups[group]?.loose || groups[group + 1]?.loose) return reasons.looseNumbers
  const twin = groups.findIndex(
    (other, at) =>
      at !== group &&
      !pairs.some((pair) => pair[1] === at) &&
      saysOtherwise(other, groups[group]) &&
      likenessAt(likeness, row, at).own >= recognised,
  )
  if (twin >= 0) return reasons.printedTwice
  if (own >= recognised) {
    return hasRival(row, group, pairs, form, likeness) ? reasons.likeAnother : undefined
  }
  if (over < recognised && overOfAnother(row, group, pairs, form, likeness)) return reasons.underAnother
  if (all < remembered) return reasons.noLabel
  const neighbours =
    joins(pairs[index - 1], row - 1, group - 1, -1) && joins(pairs[index + 1], row + 1, group + 1, form.rows.length)
  if (!neighbours) return reasons.labelApart
  return all >= recognised || hasFullNeighbours(index, pairs, likeness) ? undefined : reasons.unknownLabel
}

/** Another row is named better by the line itself, or as well by all that is around and has no numbers yet. */
function hasRival(
  row: number,
  group: number,
  pairs: readonly (readonly [number, number])[],
  form: FormRows,
  likeness: readonly Likeness[][],
): boolean {
  const { own, all } = likenessAt(likeness, row, group)
  return form.rows.some((_, other) => {
    if (other === row) return false
    const rival = likenessAt(likeness, other, group)
    return rival.own > own + 0.05 || (rival.all >= all - 0.05 && !pairs.some(([paired]) => paired === other))
  })
}

/** Another row is named in full before these numbers, and has not got numbers on the line of its own label. */
function overOfAnother(
  row: number,
  group: number,
  pairs: readonly (readonly [number, number])[],
  form: FormRows,
  likeness: readonly Likeness[][],
): boolean {
  return form.rows.some((_, other) => {
    if (other === row || likenessAt(likeness, other, group).over < recognised) return false
    const pair = pairs.find(([paired]) => paired === other)
    if (!pair) return true
    // A label wrapped around its numbers begins above them; its end, below them, is what is seen here.
    const paired = likenessAt(likeness, ...pair)
    return paired.own < recognised && paired.over < remembered && !paired.begins
  })
}

function saysOtherwise(one: Group, other: Group | undefined): boolean {
  return one.values.map(({ printed }) => printed).join(' ') !== other?.values.map(({ printed }) => printed).join(' ')
}

/** The neighbouring pair is the neighbouring row and group, or the form ends here. */
function joins(pair: readonly [number, number] | undefined, row: number, group: number, end: number): boolean {
  return pair ? pair[0] === row && pair[1] === group : row === end
}

function hasFullNeighbours(
  index: number,
  pairs: readonly (readonly [number, number])[],
  likeness: readonly Likeness[][],
): boolean {
  return [pairs[index - 1], pairs[index + 1]].every((pair) => !pair || likenessAt(likeness, ...pair).all >= recognised)
}
