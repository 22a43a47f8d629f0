import { cellMapOf, editions, layoutOf } from '@gongkai/schema'
import { describe, expect, it } from 'vitest'
import { parseBlock } from './clipboard.ts'
import { toFormGrid } from './form-grid.ts'
import { placeBlock } from './place-block.ts'

const grid = toFormGrid('2021')
const valuesOf = (start: string, text: string) => {
  const { entries, unplaced } = placeBlock(grid, start, parseBlock(text))
  return { unplaced, values: Object.fromEntries([...entries].map(([id, entry]) => [id, entry.value])) }
}

/** A table of the form as a sheet holds it: merged boxes have their text at the first place; figures count upwards. */
function sheetOf(table: 'proactive' | 'applications' | 'proceedings', figure: (id: string) => string): string[][] {
  const { head, body } = layoutOf(editions['2021'].tables[table])
  const rows: (string | undefined)[][] = [...head, ...body].map(() => [])
  ;[...head, ...body].forEach((boxes, at) => {
    let column = 0
    for (const box of boxes) {
      while (rows[at]?.[column] !== undefined) column += 1
      for (const row of rows.slice(at, at + box.rowSpan))
        for (let covered = 0; covered < box.colSpan; covered += 1) row[column + covered] = ''
      rows[at]![column] = box.cell ? figure(box.cell) : (box.label?.zh ?? '')
      column += box.colSpan
    }
  })
  return rows.map((row) => row.map((text) => text ?? ''))
}

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

  it('says which values did not fit', () => {
    const { values, unplaced } = valuesOf('applications.carriedForward.total', '5\t6\n7\t')
    expect(values).toEqual({ 'applications.carriedForward.total': 5 })
    expect(unplaced.flatMap((row) => row.values)).toEqual(['6', '7'])
  })

  it('leaves out label columns and finds rows by their labels', () => {
    const sheet = [
      '（本列数据的勾稽关系为…）\t\t\t申请人情况\t\t\t\t\t\t',
      '\t\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计',
      '一、本年新收政府信息公开申请数量\t\t\t10\t1\t0\t0\t0\t0\t11',
      '三、本年度办理结果\t（三）不予公开\t2．其他法律行政法规禁止公开\t2\t0\t0\t0\t0\t0\t2',
    ].join('\n')
    const { values, unplaced } = valuesOf('proactive.regulations.issued', sheet)
    expect(unplaced).toEqual([])
    expect(values['applications.newlyReceived.total']).toBe(11)
    expect(values['applications.deniedOtherLaw.naturalPerson']).toBe(2)
    expect(values['applications.carriedIn.naturalPerson']).toBeUndefined()
  })

  it('pastes table 2 with its merged cells', () => {
    const sheet =
      '信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t22（其中修订16件）\t3\t40\n行政许可\t499\t\t\n行政事业性收费\t2192.63万元\t\t'
    const { entries, unplaced } = placeBlock(grid, 'proactive.regulations.issued', parseBlock(sheet))
    expect(unplaced).toEqual([])
    expect(entries.get('proactive.normativeDocuments.issued')).toMatchObject({ value: 22, remark: '其中修订16件' })
    expect(entries.get('proactive.licensing.decisions')?.value).toBe(499)
    expect(entries.get('proactive.fees.amountWanYuan')?.value).toBe(2_192_630_000)
  })

  it('does not shift figures behind an unknown label', () => {
    const { values, unplaced } = valuesOf('applications.newlyReceived.naturalPerson', '（一）予以公开\t4\n别的一行\t9')
    expect(values).toEqual({ 'applications.granted.naturalPerson': 4 })
    expect(unplaced).toEqual([{ label: '别的一行', values: ['9'] }])
  })

  it('keeps text that is no figure as a fault instead of dropping it', () => {
    const { entries } = placeBlock(grid, 'applications.granted.total', [['约十件']])
    expect(entries.get('applications.granted.total')).toMatchObject({ text: '约十件', fault: 'notANumber' })
  })

  it.each(['proactive', 'applications', 'proceedings'] as const)(
    'puts every figure of a whole copied table %s into its cell, wherever the person stands',
    (table) => {
      const ids = [...cellMapOf('2021').values()].filter((cell) => cell.table === table).map(({ id }) => id)
      const numbers = new Map(ids.map((id, index) => [id, index + 1]))
      const block = sheetOf(table, (id) => `${numbers.get(id) ?? ''}`)
      const { entries, unplaced } = placeBlock(grid, 'proceedings.litigationDirect.other', block)
      const typeOf = (id: string) => (cellMapOf('2021').get(id)?.type === 'money' ? 1_000_000 : 1)
      expect(unplaced).toEqual([])
      expect(new Map([...entries].map(([id, entry]) => [id, Number(entry.value) / typeOf(id)]))).toEqual(numbers)
    },
  )

  it('puts all three tables of one copy into their cells', () => {
    const ids = [...cellMapOf('2021').keys()]
    const block = (['proactive', 'applications', 'proceedings'] as const).flatMap((table) =>
      sheetOf(table, (id) => `${ids.indexOf(id)}`),
    )
    const { entries, unplaced } = placeBlock(grid, 'applications.granted.total', block)
    expect(unplaced).toEqual([])
    expect(entries.size).toBe(ids.length)
    expect(entries.get('proceedings.litigationAfterReconsideration.total')?.value).toBe(199)
  })

  it('leaves blanks blank where all rows of the first column are', () => {
    const block = sheetOf('applications', (id) => (id.endsWith('.naturalPerson') ? '' : '2')).slice(3)
    const { entries } = placeBlock(grid, 'applications.newlyReceived.naturalPerson', block)
    expect(entries.get('applications.newlyReceived.naturalPerson')?.value).toBeNull()
    expect(entries.get('applications.newlyReceived.total')?.value).toBe(2)
  })

  it('follows the heads where a sheet has other columns than the form', () => {
    const sheet = '序号\t项目\t总计\t自然人\t备注\n1\t（一）予以公开\t9\t7\t已核\n2\t（二）部分公开\t3\t\t'
    const { values, unplaced } = valuesOf('applications.granted.naturalPerson', sheet)
    expect(values).toEqual({
      'applications.granted.naturalPerson': 7,
      'applications.granted.total': 9,
      'applications.partiallyGranted.naturalPerson': null,
      'applications.partiallyGranted.total': 3,
    })
    expect(unplaced).toEqual([{ label: '（一）予以公开', values: ['已核'] }])
  })

  it('knows misprinted labels and leaves group rows aside', () => {
    const sheet = '（三）不予公开\t\t8\n\t2、其他法律法规禁止公开\t5\n\t６．属于四类过程性信息\t３'
    const { values, unplaced } = valuesOf('applications.granted.naturalPerson', sheet)
    expect(values).toEqual({
      'applications.deniedOtherLaw.naturalPerson': 5,
      'applications.deniedProcessInformation.naturalPerson': 3,
    })
    expect(unplaced).toEqual([{ label: '（三）不予公开', values: ['8'] }])
  })

  it('fills the block of table 4 that its heads name', () => {
    const sheet = '复议后起诉\t\t\t\t\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n1\t0\t0\t2\t3'
    const { values } = valuesOf('proceedings.reconsideration.upheld', sheet)
    expect(values['proceedings.litigationAfterReconsideration.total']).toBe(3)
    expect(Object.keys(values)).toHaveLength(5)
  })

  it('places a long sheet without looking for labels behind the form’s', () => {
    const { unplaced } = placeBlock(grid, 'applications.granted.total', [
      ['（一）予以公开', '4'],
      ...Array.from({ length: 5000 }, () => ['别的', '1']),
    ])
    expect(unplaced).toHaveLength(5000)
  })
})
