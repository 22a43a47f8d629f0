import { locales, type Agency } from '@gongkai/schema'
import { describe, expect, it } from 'vitest'
import { templateHeading } from './columns.ts'
import { decodeTable, parseTable } from './parse-table.ts'
import { readSheet } from './read-sheet.ts'

const county: Agency = {
  id: '00000000-0000-7000-8000-000000000000',
  code: 'county',
  name: '示例县人民政府',
  shortName: '示例县',
  level: 'county',
  kind: 'government',
  parentCode: 'city',
  expected: { firstYear: 2020, lastYear: null },
  contact: {},
  fictional: true,
  ownOffice: false,
}
const town: Agency = {
  ...county,
  code: 'qinghe',
  name: '示例县清河镇人民政府',
  shortName: '清河镇',
  level: 'township',
  parentCode: 'county',
  contact: { phone: '000-1', address: '示例路 1 号' },
}

function rowsOf(text: string, stored = [county, town]) {
  const reading = readSheet(text, stored, 2025)
  return reading.kind === 'rows' ? reading.rows : []
}
const lines = (...rows: string[]) => rows.join('\n')
const faultsOf = (text: string) => rowsOf(text).map(({ faults }) => faults.map(({ message }) => message.zh).join('；'))

describe('a table', () => {
  it('comes from Excel with tabs and from a file with commas, quotes and empty lines', () => {
    expect(parseTable('a\t"b\nc"\r\n\r\n\t\r\nd\te""f\r\n')).toEqual([
      ['a', 'b\nc'],
      ['d', 'e""f'],
    ])
    expect(parseTable('\uFEFFa,"b,""c"""\nd,e')).toEqual([
      ['a', 'b,"c"'],
      ['d', 'e'],
    ])
    expect(parseTable('')).toEqual([])
  })

  it('is UTF-8 or what a Chinese Excel saves', () => {
    expect(decodeTable(new TextEncoder().encode('机关').buffer)).toBe('机关')
    expect(decodeTable(Uint8Array.from([0xbb, 0xfa, 0xb9, 0xd8]).buffer)).toBe('机关')
  })
})

describe('a sheet of agencies', () => {
  it('is read whatever the order of its columns', () => {
    const [row] = rowsOf(
      lines(
        '联系电话\t上级代码\t 机关名称*\t机关代码（必填）\t层级\t类别\t起报年度\t止报年度\t本级机关\t备注',
        '010-1\tcounty\t示例县人民政府办公室\toffice\t县级\t部门\t2021年\t\t是\t无',
      ),
    )
    expect(row).toMatchObject({ line: 2, outcome: 'added', faults: [] })
    expect(row?.agency).toEqual({
      code: 'office',
      name: '示例县人民政府办公室',
      shortName: '人民政府办公室',
      level: 'county',
      kind: 'department',
      parentCode: 'county',
      expected: { firstYear: 2021, lastYear: null },
      contact: { phone: '010-1' },
      fictional: true,
      ownOffice: true,
    })
    expect(readSheet('机关代码\t机关名称\t备注\n', [county], 2025)).toMatchObject({ ignored: ['备注'] })
  })

  it('needs no more than codes and names', () => {
    const rows = rowsOf(lines('代码,名称', 'a1,示例县桃园乡人民政府', 'a2,示例县教育局', 'a3,示例县湖滨街道办事处'))
    expect(rows.map(({ agency, outcome }) => [outcome, agency.shortName, agency.level, agency.kind])).toEqual([
      ['added', '桃园乡', 'township', 'government'],
      ['added', '教育局', 'county', 'department'],
      ['added', '湖滨街道', 'township', 'subdistrict'],
    ])
    expect(rows.every(({ agency }) => agency.parentCode === 'county' && agency.expected?.firstYear === 2025)).toBe(true)
  })

  it('leaves alone what it has no column for, and empties what it leaves blank', () => {
    const [same] = rowsOf(lines('代码\t名称', 'qinghe\t示例县清河镇人民政府'))
    expect(same?.outcome).toBe('unchanged')
    const [changed] = rowsOf(lines('代码\t名称\t电话', 'qinghe\t示例县清河镇人民政府\t'))
    expect(changed?.changes).toEqual([{ field: 'phone', from: '000-1', to: '' }])
  })

  it('finds a parent by name, and one further down the sheet', () => {
    const rows = rowsOf(
      lines(
        '代码\t名称\t上级',
        'b1\t示例县乙所\t示例县甲局',
        'a1\t示例县甲局\t示例县人民政府',
        'c1\t示例县丙站\t清河镇',
      ),
    )
    expect(rows.map(({ agency }) => [agency.parentCode, agency.level])).toEqual([
      ['a1', 'county'],
      ['county', 'county'],
      ['qinghe', 'township'],
    ])
    expect(rows.flatMap(({ faults }) => faults)).toEqual([])
  })

  it('finds agencies that stand below each other in a circle', () => {
    const faults = faultsOf(lines('代码\t名称\t层级\t上级', 'a1\t示例县甲局\t县级\tb1', 'b1\t示例县乙所\t县级\ta1'))
    expect(faults).toEqual(['上级机关不能是自己的下级', '上级机关不能是自己的下级'])
  })

  it('takes the own agency among its rows', () => {
    const [row] = rowsOf(lines('代码\t名称\t电话', 'county\t示例县人民政府\t010-2'))
    expect(row).toMatchObject({ outcome: 'changed', faults: [], agency: { parentCode: 'city' } })
  })

  it.each([
    ['代码\t名称', '-\t示例县某局', '代码须为 2–32 位'],
    ['代码\t名称', 'a1\t局', '名称须为 2–100 个字'],
    ['代码\t名称\t层级', 'a1\t某局\t部级', '层级“部级”无法识别'],
    ['代码\t名称\t类别', 'a1\t某局\t公司', '类别“公司”无法识别'],
    ['代码\t名称\t上级代码', 'a1\t某局\t9999', '没有代码为 9999 的上级机关，表中也没有'],
    ['代码\t名称\t起报年度', 'a1\t某局\t去年', '起报年度“去年”不是年度'],
    ['代码\t名称\t起报年度\t止报年度', 'a1\t某局\t\t2024', '还须填起报年度'],
    ['代码\t名称\t起报年度\t止报年度', 'a1\t某局\t2024\t2023', '止报年度不能早于起报年度'],
    ['代码\t名称\t本级机关', 'a1\t某局\t也许', '本级机关请填“是”或留空'],
    ['代码\t名称\t邮箱', 'a1\t某局\ta@b', '邮箱格式不对'],
  ])('says in the line what is wrong: %s / %s', (heading, line, sentence) => {
    expect(faultsOf(lines(heading, line))[0]).toContain(sentence)
    expect(rowsOf(lines(heading, line))[0]?.outcome).toBe('wrong')
  })

  it('says when it is no sheet of agencies', () => {
    expect(readSheet('', [], 2025)).toEqual({ kind: 'empty' })
    expect(readSheet('甲\t乙\n1\t2', [], 2025)).toEqual({ kind: 'noHeading' })
    for (const locale of locales)
      expect(readSheet(templateHeading(locale), [county], 2025)).toEqual({ kind: 'rows', rows: [], ignored: [] })
  })
})
