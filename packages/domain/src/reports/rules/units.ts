import { reportStateLabels, text, type Text } from '@gongkai/schema'
import { bothEditions, defineRule } from '../rule.ts'
import { askUnits, countUnits } from '../units.ts'
import { showNames } from '../wording.ts'

const summingUp = text(
  '《条例》第四十九条；汇总：每个单位计且只计一次',
  'Article 49; summing up: each unit exactly once',
)

export const unitsMissing = defineRule(
  {
    id: 'G-MISSING',
    title: text('应报送的单位都已报送', 'All units expected to report have a report'),
    severity: 'must',
    editions: bothEditions,
    basis: summingUp,
    scope: 'summingUp',
  },
  (subject) =>
    askUnits(subject, ({ expected, reports, frozen }) => {
      const there = new Set(reports.map(({ code }) => code))
      const missing = expected.filter(({ code }) => !there.has(code)).map(({ name }) => name)
      const message =
        missing.length === 0
          ? text(`应报 ${expected.length} 个单位，均已报送。`, `All ${expected.length} units have a report.`)
          : sayMissing(expected.length, missing, frozen ? summedUp : reported)
      return [countUnits(expected.length, missing.length, message)]
    }),
)

const reported = text('已报', 'reported')
const summedUp = text('已汇总', 'summed up')

/** A unit that is late does not hold the sum up for ever: why it is missing is said beside it. */
function sayMissing(expected: number, missing: readonly string[], done: Text): Text {
  const [there, shown] = [expected - missing.length, showNames(missing)]
  return text(
    `应报 ${expected} 个单位，${done.zh} ${there} 个，缺 ${missing.length} 个：${shown.zh}。确因逾期未报的，请说明原因，随报告公开。`,
    `${expected} units expected, ${there} ${done.en}, ${missing.length} missing: ${shown.en}. Where one is late, say why; the reason is published with the report.`,
  )
}

export const unitsEdition = defineRule(
  {
    id: 'G-EDITION',
    title: text('各单位与汇总报告使用同一版格式', 'All units use the edition of the summed report'),
    severity: 'must',
    editions: bothEditions,
    basis: summingUp,
    scope: 'summingUp',
  },
  (subject) =>
    askUnits(subject, ({ reports }) => {
      if (reports.length === 0) return [noReports]
      const other = reports.filter(({ edition }) => edition !== subject.edition).map(({ name }) => name)
      const shown = showNames(other)
      const message =
        other.length === 0
          ? text(
              `${reports.length} 个单位都使用 ${subject.edition} 年版格式。`,
              `All ${reports.length} units use the form of ${subject.edition}.`,
            )
          : text(
              `${reports.length} 个单位中 ${other.length} 个未使用 ${subject.edition} 年版格式：${shown.zh}。`,
              `${other.length} of ${reports.length} units do not use the form of ${subject.edition}: ${shown.en}.`,
            )
      return [countUnits(reports.length, other.length, message)]
    }),
)

export const unitsStatus = defineRule(
  {
    id: 'G-STATUS',
    title: text('进入汇总的报告都已发布', 'Only published reports enter the sum'),
    severity: 'must',
    editions: bothEditions,
    basis: summingUp,
    scope: 'summingUp',
  },
  (subject) =>
    askUnits(subject, ({ reports }) => {
      if (reports.length === 0) return [noReports]
      const open = reports.filter(({ state }) => state !== 'published')
      const zh = showNames(open.map(({ name, state }) => `${name}（${reportStateLabels[state].zh}）`)).zh
      const en = showNames(open.map(({ name, state }) => `${name} (${reportStateLabels[state].en.toLowerCase()})`)).en
      const message =
        open.length === 0
          ? text(
              `${reports.length} 个单位的报告均已发布。`,
              `The reports of all ${reports.length} units are published.`,
            )
          : text(
              `${reports.length} 个单位中 ${open.length} 个的报告尚未发布，不计入汇总：${zh}。`,
              `${open.length} of ${reports.length} reports are not published and stay out of the sum: ${en}.`,
            )
      return [countUnits(reports.length, open.length, message)]
    }),
)

const noReports = {
  place: 'units',
  outcome: 'notAssessable',
  cells: [],
  message: text('所属单位都还没有报告，无法核对。', 'No unit has a report yet; not assessable.'),
} as const
