import { arabicNumber, chineseNumber } from './numerals.ts'

/** A number with its unit in a Chinese sentence: 收到政府信息公开申请 17 件. */
export interface Figure {
  /** Characters `from` to `to` of the text, the unit included. */
  readonly from: number
  readonly to: number
  readonly value: number
  readonly decimals: number
  /** 件, 条, 元 …, "%" for a percentage. 万元 is read as 元. */
  readonly unit: string
  /** 余, 近, 左右: a rounded number (report-forms §6, false alarm g). */
  readonly approximate: boolean
  /** The words of the clause before it, blanks left out: 收到政府信息公开申请. */
  readonly label: string
  readonly labelFrom: number
  /** What stands before the label: a comma, a bracket, or a digit or unit of the figure before. */
  readonly opener: string
  /** The words of the clause after it. */
  readonly tail: string
}

const arabic = String.raw`(?:[\d０-９]{1,3}(?:,\d{3}){1,4}|[\d０-９]{1,15})(?:[.．][\d０-９]{1,6})?`
const chinese = '[〇零一二两三四五六七八九十百千]{1,9}'
const units =
  '件次|人次|场次|件|条|份|项|宗|起|个百分点|百分点|个|期|例|部|次|场|篇|家|名|人|类|处|册|批|只|户|万元|亿元|元|%|％'
const pattern = new RegExp(
  `(?<![\\d０-９])(${arabic}|${chinese})[ \\t]{0,3}([万亿])?[ \\t]?([余多])?[ \\t]{0,3}(${units})`,
  'g',
)

/** No chapter has more; what follows is not read, so that a hostile text stays cheap. */
const mostFigures = 2000
const longestLabel = 60
const longestTail = 20

const boundary = new Set('，,、；;：:。！？!?（）()\n《》“”')
const roundedBefore = /(?:约|近|逾|超|超过|不足|不少于|至少|将近|接近)$/
const roundedAfter = /^\s{0,2}(?:余|多|左右|以上|上下|以内|以下|有余)/
/** 第三次 and 每一件 count nothing; 12.3.4 and A4 are no numbers. */
const notCounting = /[第每哪某几.．A-Za-z〔]$/
const scales: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000, 万元: 10_000, 亿元: 100_000_000 }

/** The figures of a text in their order. Linear in its length. */
export function findFigures(text: string): Figure[] {
  const figures: Figure[] = []
  let end = 0
  for (const match of text.matchAll(pattern)) {
    if (figures.length >= mostFigures) break
    const from = match.index
    const number = numberOf(match[1] ?? '')
    const before = text.slice(Math.max(0, from - 3), from)
    if (!number || notCounting.test(before)) continue
    const to = from + match[0].length
    const { label, labelFrom, opener } = labelBefore(text, from, end)
    const { unit, scale } = unitOf(match[2], match[4] ?? '')
    figures.push({
      from,
      to,
      // 18.5 万: the product of two decimals is not quite a whole number.
      value: scale === 1 ? number.value : Math.round(number.value * scale * 1e6) / 1e6,
      decimals: number.decimals,
      unit,
      approximate: match[3] !== undefined || roundedBefore.test(before) || roundedAfter.test(text.slice(to, to + 4)),
      label,
      labelFrom,
      opener,
      tail: tailAfter(text, to),
    })
    end = to
  }
  return figures
}

function numberOf(written: string): { value: number; decimals: number } | null {
  if (/[\d０-９]/.test(written)) return arabicNumber(written)
  const value = chineseNumber(written)
  return value === null ? null : { value, decimals: 0 }
}

function unitOf(scale: string | undefined, written: string): { unit: string; scale: number } {
  const times = (scales[scale ?? ''] ?? 1) * (scales[written] ?? 1)
  if (written.endsWith('元')) return { unit: '元', scale: times }
  return { unit: written === '％' ? '%' : written, scale: times }
}

/** Back to the clause's begin or the figure before; a bracket right before the number is stepped over. */
function labelBefore(text: string, from: number, stop: number) {
  const least = Math.max(stop, from - longestLabel)
  let at = from
  let label = ''
  while (at > least) {
    const character = text[at - 1] ?? ''
    if (isClosing(character) && label === '') {
      const bracketed = text.slice(least, at)
      const open = Math.max(bracketed.lastIndexOf('（'), bracketed.lastIndexOf('('))
      if (open < 0) break
      at = least + open
      continue
    }
    if (boundary.has(character)) break
    if (character.trim() !== '') label = character + label
    at--
  }
  return { label, labelFrom: at, opener: text[at - 1] ?? '' }
}

function isClosing(character: string): boolean {
  return character === '）' || character === ')'
}

function tailAfter(text: string, from: number): string {
  let at = from
  const most = Math.min(text.length, from + longestTail)
  while (at < most && !boundary.has(text[at] ?? '')) at++
  return text.slice(from, at).replaceAll(/\s/g, '')
}
