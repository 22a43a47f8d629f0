import { describe, expect, it } from 'vitest'
import { parseBlock, placeBlock, writeBlock } from './clipboard.ts'
import { toFormGrid } from './form-grid.ts'

const grid = toFormGrid('2021')
const valuesOf = (start: string, text: string) => {
  const { entries, outside } = placeBlock(grid, start, parseBlock(text))
  return { outside, values: Object.fromEntries([...entries].map(([id, entry]) => [id, entry.value])) }
}

describe('parseBlock', () => {
  it('splits tabs and line feeds and drops the last empty line', () => {
    expect(parseBlock('1\t2\r\n3\t\r\n')).toEqual([
      ['1', '2'],
      ['3', ''],
    ])
  })

  it('understands quoted cells with line feeds and quotes', () => {
    expect(parseBlock('"a\nb"\t"say ""x"""\t3')).toEqual([['a\nb', 'say "x"', '3']])
  })

  it('reads back what it writes', () => {
    const block = [
      ['1', '', '/'],
      ['2', '3', '4'],
    ]
    expect(parseBlock(writeBlock(block))).toEqual(block)
  })
})

describe('placeBlock', () => {
  it('starts at a cell and goes right and down', () => {
    const { values } = valuesOf('applications.newlyReceived.commercialEnterprise', '１\t1,234\n\t/')
    expect(values).toEqual({
      'applications.newlyReceived.commercialEnterprise': 1,
      'applications.newlyReceived.researchInstitution': 1234,
      'applications.carriedIn.commercialEnterprise': null,
      'applications.carriedIn.researchInstitution': '/',
    })
  })

  it('says how many values did not fit', () => {
    const { values, outside } = valuesOf('applications.carriedForward.total', '5\t6\n7\t')
    expect(values).toEqual({ 'applications.carriedForward.total': 5 })
    expect(outside).toBe(2)
  })

  it('leaves out label columns and finds rows by their labels', () => {
    const sheet = [
      '（本列数据的勾稽关系为…）\t\t\t申请人情况\t\t\t\t\t\t',
      '\t\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计',
      '一、本年新收政府信息公开申请数量\t\t\t10\t1\t0\t0\t0\t0\t11',
      '三、本年度办理结果\t（三）不予公开\t2．其他法律行政法规禁止公开\t2\t0\t0\t0\t0\t0\t2',
    ].join('\n')
    const { values, outside } = valuesOf('applications.newlyReceived.naturalPerson', sheet)
    expect(outside).toBe(0)
    expect(values['applications.newlyReceived.total']).toBe(11)
    expect(values['applications.deniedOtherLaw.naturalPerson']).toBe(2)
    expect(values['applications.carriedIn.naturalPerson']).toBeUndefined()
  })

  it('pastes table 2 with its merged cells', () => {
    const sheet =
      '信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t22（其中修订16件）\t3\t40\n行政许可\t499\t\t\n行政事业性收费\t2192.63万元\t\t'
    const { entries, outside } = placeBlock(grid, 'proactive.regulations.issued', parseBlock(sheet))
    expect(outside).toBe(0)
    expect(entries.get('proactive.normativeDocuments.issued')).toMatchObject({ value: 22, remark: '其中修订16件' })
    expect(entries.get('proactive.licensing.decisions')?.value).toBe(499)
    expect(entries.get('proactive.fees.amountWanYuan')?.value).toBe(2_192_630_000)
  })

  it('does not shift figures behind an unknown label', () => {
    const { values, outside } = valuesOf('applications.newlyReceived.naturalPerson', '（一）予以公开\t4\n别的一行\t9')
    expect(values).toEqual({ 'applications.granted.naturalPerson': 4 })
    expect(outside).toBe(1)
  })

  it('keeps text that is no figure as a fault instead of dropping it', () => {
    const { entries } = placeBlock(grid, 'applications.granted.total', [['约十件']])
    expect(entries.get('applications.granted.total')).toMatchObject({ text: '约十件', fault: 'notANumber' })
  })
})
