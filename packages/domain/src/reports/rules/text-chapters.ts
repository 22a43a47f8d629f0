import { text, type ProseId } from '@gongkai/schema'
import { chapterOverlap } from '../chapter-overlap.ts'
import { noLookingBack } from '../previous-year.ts'
import { chapterName, noProse, proseOf } from '../prose/passages.ts'
import { bothEditions, defineRule, type Answer } from '../rule.ts'
import type { Subject } from '../subject.ts'

const nothing =
  /^(?:本年度?|我[镇乡局]|目前)?(?:暂|均|尚)?(?:无|没有|不存在|暂无)(?:问题|相关情况|其他|其他需要报告的事项|需要报告的事项)?$/

/** Undefined: there is no prose to judge (a report of figures only), or this chapter was never seen. */
function stateOf(
  { chapters, unsure }: Subject,
  chapter: ProseId,
): 'absent' | 'empty' | 'nothing' | 'there' | undefined {
  const prose = proseOf(chapters, chapter)
  if (prose !== undefined) return nothing.test(prose.replaceAll(/[\s。，,.]/g, '')) ? 'nothing' : 'there'
  if (proseOf(chapters, 'overview') === undefined) return undefined
  if (chapters?.[chapter] !== undefined) return 'empty'
  // An overview alone may be all that was transcribed, and a poor reading may have missed a chapter.
  if (unsure && unsure.size > 0) return undefined
  return proseOf(chapters, chapter === 'problems' ? 'other' : 'problems') === undefined ? undefined : 'absent'
}

export const textChapter5 = defineRule(
  {
    id: 'TEXT-CH5',
    title: text(
      '第五部分写明存在的主要问题及改进情况，不为空，也不只写“无”',
      'Chapter five is not empty and not just 无',
    ),
    severity: 'should',
    editions: bothEditions,
    basis: text('《条例》第五十条第一款第（四）项', 'Article 50 (1) (4) of the Regulation'),
    scope: 'within',
  },
  (subject) => {
    const { chapters } = subject
    const state = stateOf(subject, 'problems')
    const name = chapterName('problems')
    const base = { place: 'problems', cells: [] }
    if (state === undefined) return [noProse('problems')]
    if (state === 'there')
      return [
        {
          ...base,
          outcome: 'pass',
          message: text(`${name.zh}已写明问题和改进情况。`, `${name.en} tells problems and improvements.`),
        },
      ]
    if (state === 'absent')
      return [
        {
          ...base,
          outcome: 'uncertain',
          message: text(`没有见到${name.zh}的文字，请核对是否遗漏。`, `${name.en} was not seen; was it left out?`),
        },
      ]
    const whole = { chapter: 'problems', from: 0, to: chapters?.problems?.length ?? 0 } as const
    const message =
      state === 'empty'
        ? text(
            `${name.zh}没有内容，应写明存在的主要问题及改进情况。`,
            `${name.en} is empty; it should tell problems and improvements.`,
          )
        : text(
            `${name.zh}只写了“无”，应写明存在的主要问题及改进情况。`,
            `${name.en} only says 无; it should tell problems and improvements.`,
          )
    return [{ ...base, outcome: 'fail', passage: whole, message }]
  },
)

export const textChapter6 = defineRule(
  {
    id: 'TEXT-CH6',
    title: text(
      '第六部分报告收取信息处理费情况，没有收取的也应写明',
      'Chapter six states the collection of information processing fees, even if nil',
    ),
    severity: 'should',
    editions: ['2021'],
    basis: text(
      '2021 年版第六部分：“收取信息处理费情况在此处报告”',
      'Edition of 2021, chapter six: fees are reported here',
    ),
    scope: 'within',
  },
  (subject) => {
    const { chapters } = subject
    const state = stateOf(subject, 'other')
    const name = chapterName('other')
    const base = { place: 'other', cells: [] }
    if (state === undefined) return [noProse('other')]
    if (state === 'absent')
      return [
        {
          ...base,
          outcome: 'uncertain',
          message: text(`没有见到${name.zh}的文字，请核对是否遗漏。`, `${name.en} was not seen; was it left out?`),
        },
      ]
    const whole = { chapter: 'other', from: 0, to: chapters?.other?.length ?? 0 } as const
    if (/处理费|收费|费用|缴费|收取/.test(chapters?.other ?? ''))
      return [
        {
          ...base,
          outcome: 'pass',
          passage: whole,
          message: text(`${name.zh}已报告信息处理费收取情况。`, `${name.en} states the fees.`),
        },
      ]
    const message = text(
      `${name.zh}没有报告收取信息处理费情况；没有收取的也应写明，如“本年度未收取信息处理费”。`,
      `${name.en} does not state the information processing fees; say so even if there were none.`,
    )
    return [{ ...base, outcome: 'fail', passage: whole, message }]
  },
)

/** Above this share a city's assessment deducts points. */
const mostAlike = 0.5
/** In characters: a shorter chapter has little room to differ. */
const shortest = 100

const chaptersAlike = ['overview', 'problems'] as const

const noPreviousProse: Answer = {
  place: 'previous',
  outcome: 'notAssessable',
  cells: [],
  message: text('没有上年报告的文字，无法核对。', 'The words of last year’s report are not there; not assessable.'),
}

export const textSimilarity = defineRule(
  {
    id: 'TEXT-SIMILARITY',
    title: text(
      '第一、五部分与上年文字重复不超过一半',
      'No more than half of chapters one and five stood in last year’s report',
    ),
    severity: 'hint',
    editions: bothEditions,
    basis: text('有的城市考核对重复率超过 50% 的扣分', 'One city’s assessment deducts points above 50 %'),
    scope: 'acrossYears',
  },
  (subject) => {
    const noReport = noLookingBack(subject)
    if (noReport) return [noReport]
    if (chaptersAlike.every((chapter) => proseOf(subject.previous?.chapters, chapter) === undefined))
      return [noPreviousProse]
    return chaptersAlike.flatMap((chapter): Answer[] => {
      const now = proseOf(subject.chapters, chapter)
      const before = proseOf(subject.previous?.chapters, chapter)
      if (now === undefined || before === undefined || now.length < shortest) return []
      const percent = Math.round(chapterOverlap(now, before) * 100)
      const holds = percent <= mostAlike * 100
      const name = chapterName(chapter)
      return [
        {
          place: chapter,
          outcome: holds ? 'pass' : 'fail',
          cells: [],
          passage: { chapter, from: 0, to: now.length },
          message: text(
            `${name.zh}有 ${percent}% 的文字与上年报告相同${holds ? '。' : '，请结合本年工作修改。'}`,
            `${percent} % of ${name.en.toLowerCase()} stood in last year’s report${holds ? '.' : '; tell what this year did.'}`,
          ),
        },
      ]
    })
  },
)
