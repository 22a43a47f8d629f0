import { describe, expect, test } from 'vitest'
import { AgencyFileError, readAgencies } from './agencies.ts'

const header = 'code,name,shortName,level,kind,parentCode,firstYear,lastYear,phone'

describe('a file of agencies', () => {
  test('is read from CSV as spreadsheets save it', () => {
    const csv = `\uFEFF${header}\r\n990000,甲省人民政府,甲省,province,government,,,,\r\n990100,甲市人民政府,甲市,prefecture,government,990000,2019,,010-1234\r\n`
    expect(readAgencies(csv)).toEqual([
      expect.objectContaining({
        code: '990000',
        parentCode: null,
        expected: null,
        contact: {},
        fictional: false,
        ownOffice: false,
      }),
      expect.objectContaining({
        code: '990100',
        parentCode: '990000',
        expected: { firstYear: 2019, lastYear: null },
        contact: { phone: '010-1234' },
      }),
    ])
  })

  test('is read from JSON', () => {
    const agency = { code: '990000', name: '甲省人民政府', shortName: '甲省', level: 'province', kind: 'government' }
    expect(readAgencies(JSON.stringify([{ ...agency, parentCode: null, expected: null }]))).toHaveLength(1)
  })

  test.each([
    ['a level that does not exist', `${header}\n990000,甲省人民政府,甲省,galaxy,government,,,,`, 'agency 1: level'],
    ['broken JSON', '[{', 'neither a JSON array nor CSV'],
    ['a line with a column too many', `${header}\na,b,c,d,e,f,g,h,i,j`, 'neither a JSON array nor CSV'],
  ])('says what is wrong with %s', (_what, content, sentence) => {
    expect(() => readAgencies(content)).toThrow(AgencyFileError)
    expect(() => readAgencies(content)).toThrow(sentence)
  })
})
