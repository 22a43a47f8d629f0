import type { EditionId } from '@gongkai/schema'
import { documentMeasure } from './document-measures.ts'
import type { Figure } from './figures.ts'
import {
  answeredMeasure,
  carriedForwardMeasure,
  carriedInMeasure,
  naturalPersons,
  proceedingsMeasures,
  received,
  receivedOrCarried,
  resultMeasures,
  type Measure,
} from './measures.ts'
import type { Prose, Sentence } from './sentences.ts'
import { tellsOf } from './time.ts'
import { topicAt, type Topic } from './topics.ts'

/** A sentence of the text that counts what a table counts too. */
export interface Statement {
  readonly figure: Figure
  readonly measure: Measure
  /** The sentence up to the figure, for its scope words. */
  readonly lead: string
  readonly sentence: string
}

export interface Reported {
  readonly year: number
  readonly edition: EditionId
  /** The edition whose table 3 the report prints. */
  readonly form: EditionId
}

const countUnits = new Set(['件', '份', '条', '项', '宗', '起', '例', '次', '件次', '部', '个'])
const longestLead = 240
const longestClause = 60
const known = new WeakMap<Prose, { readonly report: Reported; readonly statements: Statement[] }>()

/** The statements of chapter one about applications, proceedings and documents, as far as they are beyond doubt. */
export function findStatements(prose: Prose, report: Reported): readonly Statement[] {
  const last = known.get(prose)
  if (last && isSameReport(last.report, report)) return last.statements
  const statements = readStatements(prose, report)
  known.set(prose, { report, statements })
  return statements
}

function isSameReport(one: Reported, other: Reported): boolean {
  return one.year === other.year && one.edition === other.edition && one.form === other.form
}

function readStatements(prose: Prose, report: Reported): Statement[] {
  const statements: Statement[] = []
  let paragraph = 0
  for (const sentence of prose.sentences) {
    if (sentence.first) paragraph = sentence.from
    for (const figure of sentence.figures) {
      const statement = understand(prose, sentence, figure, paragraph, report)
      if (statement) statements.push(statement)
    }
  }
  return statements
}

function understand(
  prose: Prose,
  { from, to }: Sentence,
  figure: Figure,
  paragraph: number,
  report: Reported,
): Statement | undefined {
  if (figure.approximate || figure.decimals > 0 || !countUnits.has(figure.unit)) return undefined
  if (isSaying(prose, figure)) return undefined
  const lead = prose.text.slice(Math.max(from, figure.from - longestLead), figure.from).replaceAll(/\s/g, '')
  const label = labelOf(prose, figure, lead)
  if (label === undefined) return undefined
  if (/同比|环比|较|比上|增[长加]|减少|下降|率/.test(label) || !tellsOf(lead, report.year)) return undefined
  const topic = topicAt(prose, paragraph, figure.from)
  const measure = measureOf(`${label}#${figure.tail}`, topic, { ...report, lead })
  return measure && { figure, measure, lead, sentence: prose.text.slice(from, Math.min(to, from + 1000)) }
}

/** “办结一件申请、解决一个问题” counts nothing. */
function isSaying({ text }: Prose, { from, opener }: Figure): boolean {
  return opener === '“' || text[from] === '一'
}

const anyApplicant =
  /(?:自然人|公民|个人)、(?:法人|企业)(?:、|或者?|和|及|以及)?(?:其[他它])?(?:组织|单位)(?:提出|提交)?的?/

/**
 * The words of the clause before a figure. Undefined where nouns share the number (行政复议、行政诉讼案件 5 件): it says
 * nothing about one of them; 公民、法人和其他组织 are all applicants together.
 */
function labelOf({ text }: Prose, { opener, label, labelFrom }: Figure, lead: string): string | undefined {
  if (opener !== '、') return label.replaceAll('各类', '')
  const clause = /[^，,；;：:（(）)]*$/.exec(lead.slice(-longestClause))?.[0] ?? ''
  if (anyApplicant.test(clause)) return clause.replace(anyApplicant, '')
  return /[\d０-９件份条项宗起例次部个）)]/.test(text[labelFrom - 2] ?? '') ? label : undefined
}

interface Context extends Reported {
  readonly lead: string
}

function measureOf(words: string, topic: Topic | undefined, context: Context): Measure | undefined {
  const { lead, edition } = context
  if (/规范性文件|规章/.test(words)) return documentMeasure(words, edition)
  if (topic === 'application' || following.test(words)) return applicationMeasure(words, context)
  if (topic !== 'reconsideration' && topic !== 'litigation') return undefined
  if (!/信息公开|依申请|公开申请|公开领域/.test(lead)) return undefined
  return proceedingsMeasure(words, topic)
}

const counted = '(?:案件|件数|件|数量|总数|总量|量|数)?(?:共计|合计|总计|共有|共|为|是|有|达)?#'
const applications = '(?:公开)?申请(?:公开)?(?:政府信息)?'
const strictly = new RegExp(`(?:新收|收到|接到|接收)[^#]{0,18}${applications}${counted}`)
const loosely = new RegExp(`(?:受理|收办|办理|处理|登记|承办)[^#]{0,18}${applications}${counted}`)
const plainly = new RegExp(`^(?:全年|本年度?|年度|共|我[镇乡]|本[镇乡局])*政府信息公开申请${counted}`)
const following =
  /^[^#]{0,20}(?:新收|收到|接到|接收)(?:了|共|共计)?#(?:有效)?(?:政府信息公开的?申请|依申请公开|信息公开申请)/
const answeredWords = new RegExp(`(?:答复|办结|办复)(?:的)?(?:政府信息公开)?(?:申请)?${counted}`)
const cameOver = /(?:(?:[上去]一?年度?|(\d{4})年度?)的?(?:结转|转入|遗留|转来)|结转自?(?:上|去)年)[^#下次]{0,16}#/
const goesOver = /(?:结转|转|顺延|延至|延期|留待)(?:到|至|入)?(?:下一?年度?|次年|明年|(\d{4})年度?)[^#]{0,16}#/
const goesOverAfter =
  /^(?:另有|另|尚有|其余|剩余|有|还有)?#(?:申请)?(?:结转|顺延|转|延期|延)(?:到|至|入)?(?:下一?年|次年)/

/** A part of all applications: by channel, by applicant, by content. */
const aPart =
  /其中|网络|网站|网上|信函|邮寄|当面|现场|书面|纸质|邮件|邮箱|平台|传真|渠道|自然人|法人|企业|组织|公民|个人|重复|补正|撤回|涉及|关于|类|费|许可|延期|逾期|超期/
const notAnAnswer =
  /不予|书面|延期|延长|逾期|当场|当面|口头|网络|网上|部分|同意|简易|电话|超期|未|部门|单位|当年|个工作日/
const inPart = /其中[^#]*$/

function applicationMeasure(words: string, { lead, year, form }: Context): Measure | undefined {
  const [forward, back] = [goesOver.exec(words), cameOver.exec(words)]
  if (forward || goesOverAfter.test(words)) return isYear(forward?.[1], year + 1) ? carriedForwardMeasure : undefined
  if (back) return isYear(back[1], year - 1) ? carriedInMeasure : undefined
  const group = resultMeasure(words, form)
  if (group) return group
  if (/自然人(?:的)?(?:提出的?)?(?:申请)?#/.test(words)) return naturalPersons
  if (aPart.test(words) || inPart.test(lead)) return undefined
  if (strictly.test(words) || following.test(words)) return /含|包括|结转/.test(lead) ? receivedOrCarried : received
  if (loosely.test(words) || plainly.test(words)) return receivedOrCarried
  return answeredWords.test(words) && !notAnAnswer.test(words) ? answeredMeasure[form] : undefined
}

function isYear(written: string | undefined, year: number): boolean {
  return written === undefined || Number(written) === year
}

function resultMeasure(words: string, form: EditionId): Measure | undefined {
  const [before = ''] = words.split('#')
  const said = resultMeasures[form].filter(({ words: name }) => before.includes(name))
  const group = said.length === 1 ? said[0] : undefined
  return group && new RegExp(`${group.words}(?:的)?(?:申请)?(?:共|为)?$`).test(before) ? group.measure : undefined
}

/** 备案, 一审 and newly filed cases are counted otherwise than the table's (false alarm e); see the rule. */
const otherCases = /一审|二审|再审|上诉|出庭|应诉|新[增收]|其中|纠错率|败诉/
const outcomes = [
  ['upheld', /维持#/],
  ['corrected', /纠正#/],
  ['other', /其他结果#/],
  ['pending', /未审结#/],
] as const

function proceedingsMeasure(words: string, topic: 'reconsideration' | 'litigation'): Measure | undefined {
  const outcome = outcomes.find(([, pattern]) => pattern.test(words))
  if (outcome) return proceedingsMeasures[outcome[0]][topic]
  const both = /复议/.test(words) && /诉讼|起诉/.test(words)
  if (both || otherCases.test(words)) return undefined
  const total =
    topic === 'reconsideration'
      ? /复议(?:申请)?(?:案件|案|件|数量)?(?:共计|共|为|总计)?#/
      : /诉讼(?:案件|案|件|数量)?(?:共计|共|为|总计)?#/
  return total.test(words) ? proceedingsMeasures.total[topic] : undefined
}
