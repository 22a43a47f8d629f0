import type { Subject } from '../subject.ts'

/** Whose figure a sentence tells: the report's own population, or another one (report-forms §6, false alarm a). */
export type Scope = 'own' | 'other'

type Reporter = Pick<Subject, 'level' | 'kind' | 'coverage'>

const ownRegion: Readonly<Record<Subject['level'], RegExp>> = {
  national: /全国/g,
  province: /全(?:省|自治区|区|市)/g,
  prefecture: /全(?:市|州|盟)/g,
  // 全市 is the county-level city itself or the city above a district: not told apart.
  county: /全(?:县|区|旗)/g,
  township: /全(?:镇|乡|街道|办|处)/g,
}
const wholeRegion = /全(?:国|省|自治区|市|州|盟|县|区|旗|镇|乡|街道|域)/
const manyUnits =
  /各(?:级|地|县|区|市|乡|镇|街道|部门|单位|委办局|有关)|全系统|辖区|县区|区县|所属|我(?:省|市|州|盟|县|区|旗)/
const office =
  /政府办|办公[室厅]|代表[^，。]{0,8}政府|本级|本机关|我办|本办|(?:省|市|州|县|区)政府(?!信息|部门|规章|网|门户|公报)/
const begins = '(?=共|收|受|办|累|新|的|$)'
const namedUnit: Readonly<Record<Subject['level'], RegExp>> = {
  national: new RegExp(`[^全各本我](?:省|市|部|局|委)${begins}`),
  province: new RegExp(`[^全各本我](?:市|县|区|局|委|厅)${begins}`),
  prefecture: new RegExp(`[^全各本我](?:县|区|局|委)${begins}`),
  county: new RegExp(`[^全各本我](?:镇|乡|街道|局|委|开发区|园区)${begins}`),
  township: new RegExp(`[^全各本我](?:村|社区)${begins}`),
}

/**
 * Reads the scope words of a sentence up to its figure. A township's 全镇 is the township itself; a county's own office
 * that tells of 全县, or a region-wide report that tells of the office alone, counts something else than its table.
 */
export function scopeOf(lead: string, { level, kind, coverage }: Reporter): Scope {
  const words = outsideBrackets(lead)
  if (kind !== 'department' && namedUnit[level].test(words)) return 'other'
  if (coverage === 'region' && office.test(words)) return 'other'
  if (coverage === 'region' || (level === 'township' && kind !== 'department'))
    return wholeRegion.test(words.replaceAll(ownRegion[level], '')) ? 'other' : 'own'
  return wholeRegion.test(words) || manyUnits.test(words) ? 'other' : 'own'
}

/** （市政府 349 件、乡镇 477 件） lists the units of a figure; it does not say whose the next one is. */
function outsideBrackets(lead: string): string {
  return lead.replaceAll(/（[^（）]*）|\([^()]*\)/g, '').replace(/^[^（(]*[）)]/, '')
}
