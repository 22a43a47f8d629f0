import { text, type Chapters } from '@gongkai/schema'
import { findParts, holdsByStages, sumOf, type PartList } from '../prose/parts.ts'
import { chapterName, noProse, numbered, proseOf, quote } from '../prose/passages.ts'
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
  ({ chapters }) => {
    if (withSums.every((chapter) => proseOf(chapters, chapter) === undefined)) return [noProse('overview')]
    return withSums.flatMap((chapter) => sumsIn(chapters, chapter))
  },
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

/** 其中 may name only some of the parts, so that too small a sum is at most a question. */
function judge(list: PartList): Answer['outcome'] | undefined {
  const { total, parts, claim, uniform } = list
  const sum = sumOf(parts)
  if (holdsByStages(list)) return 'pass'
  if (claim === 'whole') return 'fail'
  if (claim === 'loose') return undefined
  if (sum > total.value) return uniform ? 'fail' : 'uncertain'
  return uniform && parts.length > 2 && sum >= nearlyWhole * total.value ? 'uncertain' : undefined
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
  // A cell-less amount of yuan has no unit of its own in a finding; the message says it.
  const [left, right] =
    total.unit === '元' ? [null, null] : [total.value, holdsByStages({ total, parts }) ? total.value : sum]
  const [name, said] = [chapterName(chapter), `“${quote(prose, total.labelFrom, total.to)}”`]
  const [zh, en] = [
    `${name.zh}写${said}，所列 ${parts.length} 个分项之和为 ${sum} ${total.unit}`,
    `${name.en} says ${said}; its ${parts.length} parts add up to ${sum}`,
  ]
  const base = { place, outcome, cells: [], left, right, passage: { chapter, from, to } }
  if (outcome === 'pass')
    return {
      ...base,
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
