import type { Prose } from './sentences.ts'

/** What a figure counts, by the last word before it that says so. */
export type Topic = 'application' | 'reconsideration' | 'litigation' | 'another'

interface Mention {
  readonly at: number
  readonly topic: Topic
}

const words =
  /(复议)|(诉讼|起诉)|(申请(?!人|表|书|行政复议|复议)|依申请公开|转下年|转下一年)|主动公开|制发|属性|公文|建议|提案|留言|工单|信访|投诉|咨询|热线|来信|信箱|许可|处罚|规范性文件|规章|解读|微博|微信|公众号/g

/** The topics of a text in order. 依申请公开 counts as applications, 复议申请 as a reconsideration. */
function findTopics(text: string): Mention[] {
  const mentions: Mention[] = []
  for (const { index, 1: reconsideration, 2: litigation, 3: application } of text.matchAll(words)) {
    const before = mentions.at(-1)
    const followsReconsideration = before?.topic === 'reconsideration' && before.at + 2 === index
    if (reconsideration) mentions.push({ at: index, topic: 'reconsideration' })
    else if (litigation) mentions.push({ at: index, topic: 'litigation' })
    else if (application && !followsReconsideration) mentions.push({ at: index, topic: 'application' })
    else if (!application) mentions.push({ at: index, topic: 'another' })
  }
  return mentions
}

const known = new WeakMap<Prose, readonly Mention[]>()

/** The topic at a place of a paragraph that began at `paragraph`; undefined where no word says one. */
export function topicAt(prose: Prose, paragraph: number, at: number): Topic | undefined {
  const mentions = known.get(prose) ?? findTopics(prose.text)
  known.set(prose, mentions)
  const last = mentions[firstFrom(mentions, at) - 1]
  return last && last.at >= paragraph ? last.topic : undefined
}

/** Binary search: the index of the first mention at or after a place. */
function firstFrom(mentions: readonly Mention[], place: number): number {
  let [low, high] = [0, mentions.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.at ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}
