import { describe, expect, test } from 'vitest'
import { matchAgency } from './match-agency.ts'

const hugou = { name: '固镇县湖沟镇人民政府', shortName: '湖沟镇' }
const guzhen = { name: '固镇县人民政府', shortName: '固镇县' }
const hongze = { name: '淮安市洪泽区人民政府', shortName: '洪泽区' }
const donghu = { name: '绍兴市越城区东湖街道办事处', shortName: '东湖街道' }
const otherDonghu = { name: '武汉市某区东湖街道办事处', shortName: '东湖街道' }
const all = [hugou, guzhen, hongze, donghu, otherDonghu]

describe('matching a printed name', () => {
  test.each([
    ['固镇县湖沟镇', [hugou]],
    ['固镇县湖沟镇人民政府', [hugou]],
    ['湖沟镇人民政府', [hugou]],
    ['安徽省固镇县', [guzhen]],
    ['洪泽区人民政府', [hongze]],
    ['江苏省淮安市洪泽区', [hongze]],
    [' 绍兴市越城区 东湖街道', [donghu]],
  ])('%s', (printed, expected) => expect(matchAgency(printed, all)).toEqual(expected))

  test('leaves a choice to a person', () => expect(matchAgency('东湖街道', all)).toEqual([donghu, otherDonghu]))

  test('finds nothing for a name it does not know, and nothing for none', () => {
    expect(matchAgency('新安镇', all)).toEqual([])
    expect(matchAgency('人民政府', all)).toEqual([])
  })
})
