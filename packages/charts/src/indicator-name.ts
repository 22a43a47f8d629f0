import { findCell, text, type Indicator, type Locale, type Text } from '@gongkai/schema'

/** Parts of a printed label that say nothing outside of the table. */
const silent: Readonly<Record<Locale, RegExp>> = {
  zh: /^(申请人情况|法人或其他组织)$/,
  en: /^(Applicants|Legal persons or other organisations)$/,
}
const resultsHead = /^(本年度办理结果|Results of the year)$/
const numbering = /^(?:[一二三四]、|（[一二三四五六七]）|\d\.|\(\d\))\s*/
const aside = /\s*[（(](?:单位：|区分处理|counted only|10,000)[^）)]*[）)]$/
const thisYear = /^本年(?!度)|\s+this year$/

/**
 * A short name that stands in a title without the table around it: 三、本年度办理结果 / （一）予以公开 / 申请人情况 / 自然人
 * becomes 予以公开（自然人）; the total over applicants goes without saying.
 */
export function indicatorName(indicator: Indicator): Text {
  if (indicator.kind === 'rate') return indicator.label
  return text(shorten(indicator, 'zh'), shorten(indicator, 'en'))
}

function shorten(indicator: Indicator, locale: Locale): string {
  const parts = indicator.label[locale]
    .split(' / ')
    .map((part) => part.replace(numbering, '').replace(aside, '').replace(thisYear, ''))
    .filter((part) => !silent[locale].test(part))
  if (indicator.table !== 'applications') return parts.join(separators[locale])
  const applicant = parts.pop() ?? ''
  const rows = isResultTotal(indicator) ? parts : parts.filter((part) => !resultsHead.test(part))
  const row = rows.join(separators[locale])
  if (indicator.id.endsWith('.total')) return row
  const who = indicator.id.endsWith('.otherOrganization') ? otherOrganizations[locale] : applicant
  return locale === 'zh' ? `${row}（${who}）` : `${row} (${lowerFirst(who)})`
}

const separators: Readonly<Record<Locale, string>> = { zh: '·', en: ' · ' }
const otherOrganizations = text('其他组织', 'Other organisations')

function isResultTotal({ id }: Indicator): boolean {
  return findCell(id)?.row === 'resultTotal'
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
