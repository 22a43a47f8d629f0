import { text, type CellId, type EditionId, type Text } from '@gongkai/schema'
import { numberIn } from '../../statistics/measure-values.ts'
import { settle } from '../certainty.ts'
import { findClaims, type Claim, type ClaimKind } from '../prose/claims.ts'
import { chapterName, noProse, numbered, proseOf, quote } from '../prose/passages.ts'
import { scopeOf } from '../prose/scope.ts'
import { readProse } from '../prose/sentences.ts'
import { tellsOf } from '../prose/time.ts'
import { proceedingsBlocks } from '../proceedings-table.ts'
import { bothEditions, defineRule, type Answer } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { showCells } from '../wording.ts'

export const textClaim = defineRule(
  {
    id: 'TEXT-CLAIM',
    title: text(
      '“未收到申请”“全部办结”“无复议诉讼”“均获维持”等说法与表格一致',
      'What the text says in words (none received, all answered, no proceedings, all upheld) agrees with the tables',
    ),
    severity: 'should',
    editions: bothEditions,
    basis: text('第一部分与表二、表三、表四为同一年度的数据', 'Chapter one and the tables tell the same year'),
    scope: 'within',
  },
  (subject) => {
    const overview = proseOf(subject.chapters, 'overview')
    if (overview === undefined) return [noProse('overview')]
    const place = numbered()
    return findClaims(readProse(overview))
      .filter((claim) => isAboutTheYear(claim, subject.year))
      .flatMap((claim) => {
        const cells = cellsAgainst(claim, subject.edition)
        return cells.length > 0 ? [judge(subject, overview, claim, cells, place(claim.kind))] : []
      })
  },
)

function isAboutTheYear({ lead, kind, sentence }: Claim, year: number): boolean {
  if (!tellsOf(lead.replaceAll(/\s/g, ''), year)) return false
  // 均已办结 beside 结转 tells of those that were due.
  return kind !== 'allAnswered' || !/结转|顺延|下一?年|次年|建议|提案|留言|工单|投诉|咨询/.test(sentence)
}

const [reconsideration, ...lawsuits] = proceedingsBlocks
const totals = (blocks: typeof proceedingsBlocks) => blocks.map(({ total }) => total)
const notUpheld = (blocks: typeof proceedingsBlocks) => blocks.flatMap(({ parts }) => parts.slice(1))

/** The cells that must be zero for a claim to hold; none where the sentence is about something else. */
function cellsAgainst({ kind, sentence, lead }: Claim, edition: EditionId): readonly CellId[] {
  const review = reconsideration ? [reconsideration] : []
  const documents = (column: string) => [`proactive.normativeDocuments.${column}`]
  const zeroCells: Readonly<Record<ClaimKind, () => readonly CellId[]>> = {
    nothingReceived: () => ['applications.newlyReceived.total'],
    noReconsideration: () => totals(review),
    noLitigation: () => totals(lawsuits),
    noProceedings: () => totals(proceedingsBlocks),
    allAnswered: () => (/信息公开(?:的)?申请|依申请公开/.test(sentence) ? ['applications.carriedForward.total'] : []),
    allUpheld: () => notUpheld(upheldBlocks(lead)),
    noneIssued: () => documents(edition === '2021' ? 'issued' : 'newlyMade'),
    noneInForce: () => (edition === '2021' ? documents('inForce') : []),
  }
  return zeroCells[kind]()
}

function upheldBlocks(lead: string): typeof proceedingsBlocks {
  const [review, suit] = [/复议/.test(lead), /诉讼|起诉/.test(lead)]
  if (!/信息公开|依申请|公开/.test(lead)) return []
  if (review && suit) return proceedingsBlocks
  return proceedingsBlocks.filter(({ id }) => (id === 'reconsideration' ? review : suit))
}

function judge(subject: Subject, chapter: string, claim: Claim, cells: readonly CellId[], place: string): Answer {
  const against = cells.filter((id) => (numberIn(subject.cells, id) ?? 0) > 0)
  const unknown = cells.filter((id) => numberIn(subject.cells, id) === null)
  const passage = { chapter: 'overview', from: claim.from, to: claim.to } as const
  const [name, said] = [chapterName('overview'), `“${quote(chapter, claim.from, claim.to)}”`]
  const sum = against.reduce((total, id) => total + (numberIn(subject.cells, id) ?? 0), 0)
  if (against.length > 0) {
    const shown = showCells(against)
    const base = { place, cells: against, left: 0, right: sum, passage }
    const message = text(
      `${name.zh}写${said}，而${shown.zh}共 ${sum} 件`,
      `${name.en} says ${said}, while ${shown.en}: ${sum}`,
    )
    if (scopeOf(claim.lead, subject) === 'other' || /按期|按时|期限/.test(claim.sentence))
      return {
        ...base,
        outcome: 'uncertain',
        message: end(message, '；统计范围或口径可能不同，请核对。', '; they may count differently.'),
      }
    return settle(subject, { ...base, outcome: 'fail', message: end(message, '，请核对。', '.') })
  }
  if (unknown.length > 0) {
    const shown = showCells(unknown)
    const message = text(
      `${name.zh}写${said}，${shown.zh}没有填写数字，无法核对。`,
      `${name.en} says ${said}; no number in ${shown.en}; not assessable.`,
    )
    return { place, cells: unknown, outcome: 'notAssessable', passage, message }
  }
  const message = text(`${name.zh}写${said}，与表格相符。`, `${name.en} says ${said}, as the tables do.`)
  return settle(subject, { place, cells, left: 0, right: 0, outcome: 'pass', passage, message })
}

function end(message: Text, zh: string, en: string): Text {
  return text(message.zh + zh, message.en + en)
}
