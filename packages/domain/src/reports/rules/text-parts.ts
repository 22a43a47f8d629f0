import { text, type Chapters } from '@gongkai/schema'
import { findParts, type PartList } from '../prose/parts.ts'
import { chapterName, numbered, proseOf, quote } from '../prose/passages.ts'
import { readProse } from '../prose/sentences.ts'
import { bothEditions, defineRule, type Answer } from '../rule.ts'

const withSums = ['overview', 'other'] as const

export const textCategorySum = defineRule(
  {
    id: 'TEXT-CATEGORY-SUM',
    title: text(
      '文字中的总数等于所列各分项之和（按类别、渠道、单位，收费按案件）',
      'A total in the text equals its parts (by category, channel, unit; fees by case)',
    ),
    severity: 'should',
    editions: bothEditions,
    basis: text('总数与分项的含义', 'What a total and its parts are'),
    scope: 'within',
  },
  ({ chapters }) => withSums.flatMap((chapter) => sumsIn(chapters, chapter)),
)

function sumsIn(chapters: Chapters | undefined, chapter: (typeof withSums)[number]): Answer[] {
  const prose = proseOf(chapters, chapter)
  if (prose === undefined) return []
  const place = numbered()
  return findParts(readProse(prose)).flatMap((list) => {
    const outcome = judge(list)
    return outcome ? [answer(prose, chapter, list, outcome, place(chapter))] : []
  })
}

/** Below this share of the total, parts named with 其中 alone are taken for a choice of some. */
const nearlyWhole = 0.8

/**
 * Parts may be told twice over, by unit and then by result: as soon as the first ones make up the total, it holds. 其中
 * may name only some of the parts, so that too small a sum is at most a question.
 */
function judge({ total, parts, claim, uniform }: PartList): Answer['outcome'] | undefined {
  const sum = sumOf(parts)
  if (holdsByStages(total.value, parts)) return 'pass'
  if (claim === 'whole') return 'fail'
  if (claim === 'loose') return undefined
  if (sum > total.value) return uniform ? 'fail' : 'uncertain'
  return uniform && parts.length > 2 && sum >= nearlyWhole * total.value ? 'uncertain' : undefined
}

function sumOf(parts: PartList['parts']): number {
  // In hundredths: 0.1 + 0.2 万元 are whole 分.
  return Math.round(parts.reduce((sum, { value }) => sum + value, 0) * 100) / 100
}

function holdsByStages(total: number, parts: PartList['parts']): boolean {
  return parts.some((_, at) => at > 0 && sumOf(parts.slice(0, at + 1)) === total)
}

function answer(
  prose: string,
  chapter: (typeof withSums)[number],
  { total, parts, claim }: PartList,
  outcome: Answer['outcome'],
  place: string,
): Answer {
  const [sum, last] = [sumOf(parts), parts.at(-1)]
  const [from, to] = [Math.min(total.labelFrom, parts[0]?.labelFrom ?? 0), Math.max(total.to, last?.to ?? 0)]
  // Money is kept in 分.
  const scale = total.unit === '元' ? 100 : 1
  const [left, right] = [Math.round(total.value * scale), Math.round(sum * scale)]
  const [name, said] = [chapterName(chapter), `“${quote(prose, total.labelFrom, total.to)}”`]
  const [zh, en] = [
    `${name.zh}写${said}，所列 ${parts.length} 个分项之和为 ${sum} ${total.unit}`,
    `${name.en} says ${said}; its ${parts.length} parts add up to ${sum}`,
  ]
  const base = { place, outcome, cells: [], left, right, passage: { chapter, from, to } }
  if (outcome === 'pass')
    return {
      ...base,
      right: left,
      message: text(`${name.zh}写${said}，与分项之和相符。`, `${name.en} says ${said}, the sum of its parts.`),
    }
  const apart = Math.abs(Math.round((total.value - sum) * 100) / 100)
  const asked = outcome === 'uncertain'
  const only = claim === 'some' && sum < total.value
  return {
    ...base,
    message: text(
      `${zh}，相差 ${apart} ${total.unit}${asked ? (only ? '；如所列即为全部，请核对' : '；分项如有交叉请说明') : ''}。`,
      `${en}, ${apart} apart${asked ? (only ? '; are these all of them' : '; do they overlap') : ''}${asked ? '?' : '.'}`,
    ),
  }
}
