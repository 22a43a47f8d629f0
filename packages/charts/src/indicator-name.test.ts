import { findIndicator, indicators, locales } from '@gongkai/schema'
import { expect, test } from 'vitest'
import { indicatorName } from './indicator-name.ts'

test.each([
  ['applications.newlyReceived.total', '新收政府信息公开申请数量', 'Applications received'],
  ['applications.granted.naturalPerson', '予以公开（自然人）', 'Granted (natural persons)'],
  ['applications.partiallyGranted.total', '部分公开', 'Partially granted'],
  ['applications.deniedStateSecret.total', '不予公开·属于国家秘密', 'Denied · State secret'],
  ['applications.denied.otherOrganization', '不予公开（其他组织）', 'Denied (other organisations)'],
  ['applications.resultTotal.total', '本年度办理结果·总计', 'Results of the year · Total'],
  ['proactive.fees.amountWanYuan', '行政事业性收费·收费金额', 'Administrative fees · Fees collected'],
  ['proceedings.all.total', '行政复议和行政诉讼·总计', 'Reconsideration and litigation · Total'],
  ['rate.disclosure', '公开率', 'Disclosure rate'],
])('%s is called %s', (id, zh, en) => {
  const indicator = findIndicator(id)
  expect(indicator && indicatorName(indicator)).toEqual({ zh, en })
})

test.each(locales)('no two indicators share a name in %s', (locale) => {
  const names = indicators.map((indicator) => indicatorName(indicator)[locale])
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([])
})
