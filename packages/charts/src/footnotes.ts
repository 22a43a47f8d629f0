import { editions, text, type EditionId, type Text } from '@gongkai/schema'
import type { Chart, ChartAgency, ChartPoint, GapReason } from './chart.ts'
import { isComplete, isOnOtherForm } from './points.ts'
import { joinNames } from './words/names.ts'
import { yearsInChinese, yearsInEnglish } from './words/years.ts'

/** Places named one by one in a note; beyond that they are counted. */
const mostPlaces = 4

interface Place {
  readonly agency: ChartAgency
  readonly points: readonly ChartPoint[]
}

/** What a reader must know to read the figures right, most important first. */
export function footnotesOf(chart: Chart): Text[] {
  return [
    ...breakNotes(chart),
    ...otherEditionNotes(chart),
    ...gapNotes(chart),
    ...incompleteNotes(chart),
    ...otherFormNotes(chart),
    ...zeroDenominatorNotes(chart),
    ...fictionNotes(chart),
  ]
}

function breakNotes({ breaks }: Chart): Text[] {
  return breaks.map((year) =>
    text(
      `${year} 年起报告格式改版，此项含义与之前不同，前后不可比，线条在此断开。`,
      `The form changed for reports on ${year}; the figure means something else from then on, and the line is broken.`,
    ),
  )
}

function otherEditionNotes(chart: Chart): Text[] {
  const years = new Set(placesWith(chart, ({ reason }) => reason === 'otherEdition').flatMap(yearsOf))
  if (years.size === 0) return []
  const having = chart.indicator.editions.map((id: EditionId) => editions[id])
  const among = chart.years.filter((year) => years.has(year))
  return [
    text(
      `此项只在 ${having.map(({ title }) => title.zh).join('、')}的报告格式中；${yearsInChinese(among)}的报告格式无此项。`,
      `Only the form’s ${having.map(({ title }) => lowerFirst(title.en)).join(', ')} has this figure; the reports on ${yearsInEnglish(among)} are on a form without it.`,
    ),
  ]
}

/** Of a comparison the drawing itself lists who is missing. */
function gapNotes(chart: Chart): Text[] {
  if (chart.spec.kind === 'children') return []
  const below = chart.spec.scope === 'subtree'
  const noReport = below
    ? text('本机关及下级都没有已发布的报告', 'No published report, neither of the agency nor below it')
    : text('没有已发布的报告', 'No published report')
  const reasons: [GapReason, Text][] = [
    ['noReport', noReport],
    [
      'blank',
      text('已发布的报告中此项没有数字（空白、“/”或不适用）', 'Published without a number (blank, “/” or n/a)'),
    ],
  ]
  return reasons.flatMap(([reason, words]) => {
    const places = placesWith(chart, (point) => point.reason === reason)
    return places.length === 0
      ? []
      : [text(`${words.zh}：${listZh(places, chart)}。`, `${words.en}: ${listEn(places, chart)}.`)]
  })
}

function incompleteNotes(chart: Chart): Text[] {
  const places = placesWith(chart, (point) => point.value !== null && !isComplete(point))
  if (places.length === 0) return []
  const units = ({ points: [point] }: Place) => (point ? `${point.units}/${point.expected}` : '')
  if (places.length > mostPlaces || places.some(({ points }) => points.length > 1))
    return [
      text(
        `合计不完整（有应报单位缺数据）：${listZh(places, chart)}。`,
        `Sums with units missing: ${listEn(places, chart)}.`,
      ),
    ]
  return [
    text(
      `合计不完整（有数据的单位/应报单位）：${places.map((place) => `${listZh([place], chart)} ${units(place)}`).join('、')}。`,
      `Incomplete sums (units with a figure / expected): ${places.map((place) => `${listEn([place], chart)} ${units(place)}`).join('; ')}.`,
    ),
  ]
}

function otherFormNotes(chart: Chart): Text[] {
  const places = placesWith(chart, isOnOtherForm)
  if (places.length === 0) return []
  const tail = chart.indicator.comparable
    ? text('', '')
    : text('，与其他报告不可比', '; they do not compare with the others')
  return [
    text(
      `报告使用了其他年份的格式：${listZh(places, chart)}${tail.zh}。`,
      `Reported on the form of other years: ${listEn(places, chart)}${tail.en}.`,
    ),
  ]
}

function zeroDenominatorNotes(chart: Chart): Text[] {
  const { zeroDenominator } = chart.indicator
  const places = placesWith(chart, ({ reason }) => reason === 'zeroDenominator')
  if (!zeroDenominator || places.length === 0) return []
  return [
    text(
      `不适用（${zeroDenominator.zh}）：${listZh(places, chart)}。`,
      `Not applicable (${lowerFirst(zeroDenominator.en)}): ${listEn(places, chart)}.`,
    ),
  ]
}

function fictionNotes({ series, parent }: Chart): Text[] {
  const shown = [...(parent ? [parent] : []), ...series.map(({ agency }) => agency)]
  const invented = shown.filter(({ fictional }) => fictional)
  if (invented.length === 0) return []
  if (invented.length === shown.length)
    return [
      text('示例：图中机关和数据均为虚构，仅作演示。', 'Example: agencies and figures are invented for demonstration.'),
    ]
  return [
    text(
      `示例：${joinNames(invented, 'zh')}及其数据为虚构，仅作演示。`,
      `Example: ${joinNames(invented, 'en')} and their figures are invented for demonstration.`,
    ),
  ]
}

function placesWith({ series }: Chart, wanted: (point: ChartPoint) => boolean): Place[] {
  return series
    .map(({ agency, points }) => ({ agency, points: points.filter(wanted) }))
    .filter(({ points }) => points.length > 0)
}

function yearsOf({ points }: Place): number[] {
  return points.map(({ year }) => year)
}

/** 河东镇 2020 年，柳林镇 2021 年; a comparison has but one year. */
function listZh(places: readonly Place[], { spec }: Chart): string {
  const years = (place: Place) => (spec.kind === 'children' ? '' : ` ${yearsInChinese(yearsOf(place))}`)
  const named = places.slice(0, mostPlaces).map((place) => `${place.agency.shortName}${years(place)}`)
  const listed = named.join(spec.kind === 'children' ? '、' : '，')
  return places.length > mostPlaces ? `${listed}等 ${places.length} 个单位` : listed
}

function listEn(places: readonly Place[], { spec }: Chart): string {
  const years = (place: Place) => (spec.kind === 'children' ? '' : ` ${yearsInEnglish(yearsOf(place))}`)
  const listed = places
    .slice(0, mostPlaces)
    .map((place) => `${place.agency.shortName}${years(place)}`)
    .join(spec.kind === 'children' ? ', ' : '; ')
  return places.length > mostPlaces ? `${listed} and ${places.length - mostPlaces} more` : listed
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
