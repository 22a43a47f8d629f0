import { describe, expect, test } from 'vitest'
import { readReport } from './read-report.ts'

function read(text: string) {
  return readReport({ name: 'report.txt', text })
}

const table2 = (rows: string) => `示例县2020年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量
规章 | 0 | 0 | 0
${rows}`

describe('money', () => {
  test.each([
    ['2192.63 万元', 2192.63, 'sure'],
    ['251000元', 25.1, 'sure'],
    ['8040', 8040, 'unsure'],
    ['0', 0, 'sure'],
  ])('%s', (printed, value, certainty) => {
    const { cells } = read(
      table2(`第二十条第（九）项\n信息内容 | 采购项目数量 | 采购总金额\n政府集中采购 | 1 | ${printed}`),
    )
    expect(cells['proactive.procurement.amount']).toMatchObject({ value, printed, certainty })
  })

  test('a unit in the heading serves the column', () => {
    const { cells } = read(table2('信息内容 | 采购项目数量 | 采购总金额（元）\n政府集中采购 | 1 | 8040'))
    expect(cells['proactive.procurement.amount']).toMatchObject({ value: 0.804, certainty: 'sure' })
  })
})

test('signed changes', () => {
  const { cells } = read(
    table2(
      '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量\n行政许可 | 473 | +1036 | 499\n其他对外管理服务事项 | 1 | 0 | 2\n行政处罚 | 3 | -3 | 0',
    ),
  )
  expect(cells['proactive.licensing.change']).toMatchObject({ value: 1036, printed: '+1036', certainty: 'sure' })
  expect(cells['proactive.penalties.change']).toMatchObject({ value: -3, certainty: 'sure' })
})

test('blank, "/" and 0 stay apart', () => {
  const { cells } = read(table2('规范性文件 |  | / | 0'))
  expect(cells['proactive.normativeDocuments.newlyMade']).toEqual({ value: null, printed: '', certainty: 'sure' })
  expect(cells['proactive.normativeDocuments.newlyDisclosed']).toEqual({ value: '/', printed: '/', certainty: 'sure' })
  expect(cells['proactive.normativeDocuments.totalDisclosed']).toEqual({ value: 0, printed: '0', certainty: 'sure' })
})

test('columns in another order than the form’s are not believed', () => {
  const { cells } = read(`二、主动公开政府信息情况
第二十条第（一）项
信息内容 | 本年废止件数 | 本年制发件数 | 现行有效件数
规章 | 1 | 2 | 3`)
  expect(cells['proactive.regulations.issued']?.certainty).toBe('unsure')
})

const table3 = (row: string) => `示例县2023年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
<table><tr><td>申请</td><td>自然人</td><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td><td>总计</td></tr>
<tr><td>一、本年新收政府信息公开申请数量</td>${row}</tr></table>`

test('digits wrapped in a cell are one number where the sum proves it', () => {
  const cell = (text: string) => `<td>${text}</td>`
  const proven = read(table3(['1<br>0', '0', '0', '0', '0', '2', '1<br>2'].map(cell).join('')))
  expect(proven.cells['applications.newlyReceived.naturalPerson']).toMatchObject({ value: 10, certainty: 'sure' })
  const open = read(table3(['1<br>0', '0', '0', '0', '0', '2', '13'].map(cell).join('')))
  expect(open.cells['applications.newlyReceived.naturalPerson']?.certainty).toBe('unsure')
})

test('an unsure cell says why in Chinese and in English', () => {
  const { cells } = read(table3(['1', '0', '0', '0', '0', '2', '5'].map((value) => `<td>${value}</td>`).join('')))
  expect(cells['applications.newlyReceived.total']?.reason).toEqual({
    zh: '表内加总不符（5与3），请对照原件核对',
    en: 'T3-ROW-SUM does not hold: 5 against 3; compare with the original',
  })
  const open = read(table2('规章 | 0 | 0 | 0\n政府集中采购 | 1 | 8040'))
  const reasons = [...Object.values(open.cells), ...Object.values(cells)].flatMap(({ reason }) => reason ?? [])
  expect(reasons.filter(({ zh, en }) => !/[一-鿿]/.test(zh) || !/[a-z]/.test(en))).toEqual([])
})

describe('the top of a report', () => {
  test.each([
    ['固镇县湖沟镇 2020 年政府信息公开工作年度报告', '固镇县湖沟镇', 2020, 'township'],
    ['示例区人民政府\n2023 年政府信息公开工作年度报告', '示例区人民政府', 2023, 'county'],
    ['2022年示例省教育厅政府信息公开工作年度报告', '示例省教育厅', 2022, 'province'],
    ['示例市示例县住房和城乡建设局2021年度政府信息公开年报', '示例市示例县住房和城乡建设局', 2021, 'county'],
    ['二〇二一年示例街道办事处政府信息公开工作年度报告', '示例街道办事处', 2021, 'township'],
    ['某某管理局2021年政府信息公开工作年度报告', '某某管理局', 2021, null],
  ])('%j', (title, name, year, level) => {
    const reading = read(`${title}\n一、总体情况\n无。`)
    expect(reading).toMatchObject({ agency: { name, level }, year })
  })

  test.each([
    ['自2021年1月1日起至2021年12月31日止', '2021-01-01', '2021-12-31'],
    ['时间为202111日至20211231日', '2021-01-01', '2021-12-31'],
    ['2020年1月1日至202020年12月31日', '2020-01-01', '2020-12-31'],
  ])('period %j', (text, from, to) => {
    expect(read(`一、总体情况\n本报告统计期限${text}。`).period).toEqual({ from, to })
  })
})

test('chapters renamed and a table of contents before them', () => {
  const { chapters, printedForm } = read(`示例县2023年政府信息公开工作年度报告
目录
一、总体情况……1
二、主动公开政府信息情况……2
五、存在的主要问题及改进情况……5
六、其他需要报告的事项……6
一、工作基本情况
    做了许多事情。
五、政府信息公开工作存在的主要问题及改进情况
    还有问题。
六、其他需要报告的事项
无`)
  expect(chapters).toMatchObject({ overview: '做了许多事情。', problems: '还有问题。', other: '无' })
  expect(printedForm.chapters.map(({ chapter }) => chapter)).toEqual(['overview', 'problems'])
})
