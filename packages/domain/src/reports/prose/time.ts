const fullYear = /(?:\d{4}年)?1月1日起?[至到—–～~-]{1,2}(?:\d{4}年)?12月31日(?:止|期间)?/g
const partOfYear =
  /\d月|[一二三四五六七八九十]月|季度|[上下]半年|以来|近[一二三四五六七八九十\d]+年|十[三四五六]五|同期|平均|月均|每[年月]|[上去]一?年(?!度?(?:的)?(?:结转|转|遗留))/
const carrying =
  /(?:(?:19|20)\d{2}年度?的?(?:结转|转入|遗留|转来))|(?:(?:结转|转|顺延|延至|延期|留待)(?:到|至|入)?(?:19|20)\d{2}年)/g

/**
 * Whether the words before a figure leave it to the whole of a year: no month, quarter, 以来 or 同期, and no other year
 * but in 结转至 2024 年.
 */
export function tellsOf(words: string, year: number): boolean {
  const dated = words.replaceAll(fullYear, '').replaceAll(carrying, '')
  return !partOfYear.test(dated) && !yearsIn(dated).some((other) => other !== year)
}

/** The years of a text in order; a document's number 〔2019〕 and a name in 《》 are none. */
export function yearsIn(words: string): number[] {
  const spoken = words.replaceAll(/《[^《》]{0,60}》|〔[^〔〕]{0,20}〕/g, '')
  return [...spoken.matchAll(/(?<!\d)((?:19|20)\d{2})\s?年/g)].map(([, year]) => Number(year))
}
